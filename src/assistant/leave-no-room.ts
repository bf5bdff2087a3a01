/** Takes back the room that the page has left for plans to go on with (see KeptPlanSeen.astro): none is offered. */
export function leaveNoRoom(): void {
  document.documentElement.classList.remove('plan-near');
}
