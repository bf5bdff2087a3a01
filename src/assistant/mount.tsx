import { guide } from 'virtual:guide';
import { IANAZone } from 'luxon';
import { hydrate, render } from 'preact';
import Assistant, { pendingClass } from './Assistant';

/**
 * Hydrates the prerendered assistant in its frame (see Assistant.astro), draws in its place what the address says, or
 * says why it cannot work here.
 */
export function mount(frame: HTMLElement): void {
  const { timezone } = guide.general;
  const assistantPage = frame.dataset['page'] ?? '';
  if (IANAZone.create(timezone).isValid) {
    if (location.search || location.hash) {
      frame.replaceChildren();
      render(<Assistant assistantPage={assistantPage} startsPrerendered={false} />, frame);
    } else hydrate(<Assistant assistantPage={assistantPage} />, frame);
    return;
  }
  void import('./NoZone').then(({ showNoZone }) => {
    showNoZone(frame, timezone);
    document.documentElement.classList.remove(pendingClass);
  });
}
