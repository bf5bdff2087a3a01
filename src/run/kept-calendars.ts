import { mergeCalendarIdentities, type CalendarIdentity } from './calendar-identity';
import { installTypes, standingEvents } from './events';
import { lastCalendar } from './last-calendar';
import { partsOfRunKey, runKeys } from './run-key';
import { readRun, type StorageAccess } from './storage';

/**
 * What the next calendar file of a run has to go on from: what is kept with the run; else that of the plan the reader has
 * corrected in this tab; else that of the same system for another day from `from` on (ISO), which was moved. Of one
 * calendar always the highest SEQUENCE and all entries, in whichever run they stand. Takes the run's key, and what the run
 * itself holds. Never throws.
 */
export function calendarBefore(
  access: StorageAccess,
  key: string,
  own: CalendarIdentity | undefined,
  isPreview: boolean,
  from: string,
): CalendarIdentity | undefined {
  const kept = keptCalendars(access, isPreview);
  const corrected = lastCalendar(isPreview);
  const { system } = partsOfRunKey(key);
  const moved = kept
    .filter((it) => it.key !== key && it.system === system && it.day >= from)
    .filter((it) => !it.isInstalled)
    .map(({ calendar }) => calendar)
    .reduce<CalendarIdentity | undefined>(mergeCalendarIdentities, undefined);
  const base = own ?? corrected ?? moved;
  const same = [...kept.map(({ calendar }) => calendar), ...(corrected ? [corrected] : [])];
  return base && same.filter(({ id }) => id === base.id).reduce<CalendarIdentity>(united, base);
}

function united(mine: CalendarIdentity, theirs: CalendarIdentity): CalendarIdentity {
  return mergeCalendarIdentities(mine, theirs) ?? mine;
}

/** What is kept of calendar files in all runs, real ones or those of previews. */
function keptCalendars(access: StorageAccess, isPreview: boolean) {
  return runKeys(access, isPreview).flatMap((key) => {
    const { calendar, events } = readRun(access, key).value;
    const isInstalled = standingEvents(events).some(({ type }) => installTypes.includes(type));
    return calendar ? [{ key, ...partsOfRunKey(key), calendar, isInstalled }] : [];
  });
}
