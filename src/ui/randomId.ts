/**
 * A new id, for example for a test item: `randomId() // => '9f3c61d2a07b44e1'`. Not crypto.randomUUID, which browsers
 * offer on https and localhost only.
 */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
