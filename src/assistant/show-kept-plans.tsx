import { guide } from 'virtual:guide';
import { IANAZone } from 'luxon';
import { render } from 'preact';
import { KeptPlans } from './KeptPlans';
import { leaveNoRoom } from './leave-no-room';

/**
 * Offers the plans that the reader has begun to use, on a page that is not the assistant's. Takes the place for them and
 * the address of the assistant's page. Nothing comes where the browser does not know the guide's zone.
 */
export function showKeptPlans(place: HTMLElement, assistantPage: string): void {
  if (IANAZone.create(guide.general.timezone).isValid) {
    render(<KeptPlans assistantPage={assistantPage} />, place);
  } else leaveNoRoom();
}
