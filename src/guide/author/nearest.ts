/**
 * A hint for a name nobody knows: the known name that begins most like it, or all known names.
 * `nearest('backup-prüfen', ['backup-pruefen', 'probleme-melden']) // => 'Meinten Sie „backup-pruefen“?'`
 */
export function nearest(wrong: string, known: readonly string[]): string {
  const likeness = (id: string) => {
    let shared = 0;
    while (shared < id.length && id[shared] === wrong[shared]) shared += 1;
    return shared;
  };
  const best = known.toSorted((a, b) => likeness(b) - likeness(a))[0];
  return best && likeness(best) > 2 ? `Meinten Sie „${best}“?` : `Bekannt sind: ${known.join(', ')}.`;
}
