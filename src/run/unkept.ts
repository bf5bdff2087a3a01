import type { ItemsRecord, RunRecord } from './record';
import type { StoredValue } from './storage';

/** What the browser refused to keep, by key: it lasts as long as the page, also on the way through another view. */
export const unkeptRuns = new Map<string, RunRecord>();
export const unkeptItems = new Map<string, ItemsRecord>();

/** Remembers what was not kept under a key, and forgets it once it is. */
export function remember<Data>(
  unkept: Map<string, Data>,
  key: string,
  { value, problem }: StoredValue<Data>,
): void {
  if (problem) unkept.set(key, value);
  else unkept.delete(key);
}
