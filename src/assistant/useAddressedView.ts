import type { DateTime } from 'luxon';
import { guide } from 'virtual:guide';
import { useMemo } from 'preact/hooks';
import { makePlan, type Plan } from '../guide/plan';
import { readClock, readPreviewTime, useNow } from '../ui/useNow';
import { readAddress } from './address';
import { createAssistantMachine } from './machine';
import type { Address } from './useAddress';
import { viewOf, type View } from './view';

/** What an address shows, and the time by which it does. */
interface AddressedView {
  view: View;
  /** The plan, where the answers lead to one. */
  plan: Plan | undefined;
  /** The time by which the page goes, to the minute. */
  now: DateTime<true>;
  /** The time that an author has put into the address; then the page goes by it. */
  preview: DateTime<true> | undefined;
  /** The time at a press, exactly. */
  clock: () => DateTime<true>;
  /** What another query of an address would show. */
  viewAt: (search: string) => View;
}

/** Works out what an address shows; without one, before the page is alive, the beginning. */
export function useAddressedView(address: Address | undefined): AddressedView {
  const machine = useMemo(() => createAssistantMachine(guide), []);
  const { timezone } = guide.general;
  const { search = '', hash = '' } = address ?? {};
  const preview = readPreviewTime(readAddress(guide, search).now, timezone);
  const now = useNow(preview, timezone);
  const view = useMemo(
    () => viewOf(machine, search, hash, now),
    // The last day that a plan can have changes at midnight.
    [machine, search, hash, now.toISODate()],
  );
  const plan = useMemo(
    () => (view.end?.purpose === 'dated-plan' ? makePlan(guide, view.answers) : undefined),
    [view],
  );
  return {
    view,
    plan,
    now,
    preview,
    clock: () => preview ?? readClock(timezone),
    viewAt: (other) => viewOf(machine, other, '', now),
  };
}
