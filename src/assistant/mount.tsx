import { hydrate } from 'preact';
import Assistant from './Assistant';

/** Hydrates the prerendered assistant in its frame (see Assistant.astro). */
export function mount(frame: HTMLElement): void {
  hydrate(<Assistant assistantPage={frame.dataset['page'] ?? ''} />, frame);
}
