/**
 * What belongs together, by a key, in the order of its first entry. Not Map.groupBy, which the oldest browsers lack.
 * `groupBy([1, 2, 3], (it) => it % 2) // => Map { 1 => [1, 3], 0 => [2] }`
 */
export function groupBy<Entry, Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): Map<Key, [Entry, ...Entry[]]> {
  const groups = new Map<Key, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
