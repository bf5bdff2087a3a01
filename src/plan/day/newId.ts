/** A new id for a test item. Works on pages without https too, where crypto.randomUUID is missing. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
