import type { StorageLike } from '../../src/run/storage';

/** A storage in memory with room for so many characters; over it throws as browsers do. */
export function memoryStorage(content: Record<string, string> = {}, room = Infinity) {
  const map = new Map(Object.entries(content));
  const storage: StorageLike = {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => {
      const others = [...map].filter(([name]) => name !== key).flat();
      if ([...others, key, value].join('').length > room) {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      }
      map.set(key, value);
    },
  };
  return { access: () => storage, content: () => Object.fromEntries(map) };
}
