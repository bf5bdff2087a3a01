import { guide } from 'virtual:guide';
import { IANAZone } from 'luxon';
import { hydrate } from 'preact';
import Assistant, { pendingClass } from './Assistant';

/** Hydrates the prerendered assistant in its frame (see Assistant.astro), or says why it cannot work here. */
export function mount(frame: HTMLElement): void {
  const { timezone } = guide.general;
  if (IANAZone.isValidZone(timezone)) {
    hydrate(<Assistant assistantPage={frame.dataset['page'] ?? ''} />, frame);
    return;
  }
  void import('./NoZone').then(({ showNoZone }) => {
    showNoZone(frame, timezone);
    document.documentElement.classList.remove(pendingClass);
  });
}
