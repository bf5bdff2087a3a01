import { guide } from 'virtual:guide';
import { IANAZone } from 'luxon';
import { hydrate, render } from 'preact';
import Assistant, { pendingClass } from './Assistant';
import { NoZone } from './NoZone';

/** Hydrates the prerendered assistant in its frame (see Assistant.astro), or says why it cannot work here. */
export function mount(frame: HTMLElement): void {
  const { timezone } = guide.general;
  if (IANAZone.isValidZone(timezone)) {
    hydrate(<Assistant assistantPage={frame.dataset['page'] ?? ''} />, frame);
    return;
  }
  frame.replaceChildren();
  render(<NoZone zone={timezone} />, frame);
  document.documentElement.classList.remove(pendingClass);
}
