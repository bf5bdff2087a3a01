import { idPattern } from '../guide/id';

/**
 * What is kept of the calendar files a run has given out, so that a later file moves the entries of an earlier one in the
 * reader's calendar instead of standing beside them.
 */
export interface CalendarIdentity {
  /** Random, from the first file on. The entries' UIDs are made of it, so no answer and no day changes them. */
  id: string;
  /** SEQUENCE of the last file: a calendar takes the higher one. */
  sequence: number;
  /** Where each entry of the files so far stood last, by step id: an ISO day, or an ISO moment in UTC. */
  entries: Readonly<Record<string, string>>;
}

/** Calendars read a SEQUENCE as 32 bits with a sign. */
const highestSequence = 2 ** 31 - 1;
const mostEntries = 100;

/** Reads an identity out of anything; undefined if it is none. Guards what comes from storage or from a link. */
export function readCalendarIdentity(value: unknown): CalendarIdentity | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, sequence, entries } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[a-z0-9]{8,40}$/.test(id)) return undefined;
  if (!Number.isInteger(sequence) || Number(sequence) < 0 || Number(sequence) >= highestSequence) {
    return undefined;
  }
  return { id, sequence: Number(sequence), entries: readEntries(entries) };
}

/**
 * One identity of two, for example from two tabs or from a state handed over; the same whichever comes first. The same
 * calendar keeps the higher SEQUENCE and all entries. Of two different ones, which only two first downloads at once
 * make, the later stays.
 */
export function mergeCalendarIdentities(
  mine: CalendarIdentity | undefined,
  theirs: CalendarIdentity | undefined,
): CalendarIdentity | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  const [older, newer] = [mine, theirs].toSorted(
    (a, b) => a.sequence - b.sequence || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
  ) as [CalendarIdentity, CalendarIdentity];
  return mine.id === theirs.id ? { ...newer, entries: { ...older.entries, ...newer.entries } } : newer;
}

function readEntries(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string] =>
      idPattern.test(entry[0]) &&
      typeof entry[1] === 'string' &&
      /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(entry[1]) &&
      !Number.isNaN(Date.parse(entry[1])),
  );
  return Object.fromEntries(known.slice(0, mostEntries));
}
