import { stepsOf } from '../guide/procedure';
import { fixedValues } from '../guide/words/values';
import { fillText } from '../guide/words/text';
import type { Guide, Procedure } from '../guide/types';

/** What has changed in the guide since something was noted: ids of steps. */
export interface StepChanges {
  added: string[];
  removed: string[];
  reworded: string[];
}

/**
 * A short fingerprint of what each step of a procedure says, by step id. It changes with any word, time or amount of
 * the step, and with nothing else.
 */
export function fingerprintsOf(guide: Guide, procedure: Pick<Procedure, 'id'>): Record<string, string> {
  const values = fixedValues(guide);
  return Object.fromEntries(
    stepsOf(guide, procedure).map((step) => {
      const { day, time, part = '' } = step.when;
      const at = guide.general.times.find((it) => it.id === time)?.at ?? '';
      const texts = [step.title, step.text, step.customised ?? '', step.ifMissed ?? '', day, at, part];
      return [step.id, hash(fillText(texts.join('\n'), values))];
    }),
  );
}

/**
 * What changed between two sets of fingerprints, for a reader whose plan has these steps: one that only others do is not
 * new. Nothing, where the older set is empty: nothing was noted yet.
 */
export function stepChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  steps: readonly { id: string }[],
): StepChanges {
  if (Object.keys(before).length === 0) return { added: [], removed: [], reworded: [] };
  const shown = steps.map(({ id }) => id);
  return {
    added: shown.filter((id) => !(id in before)),
    removed: Object.keys(before).filter((id) => !(id in after)),
    reworded: shown.filter((id) => id in before && before[id] !== after[id]),
  };
}

/** FNV-1a, 32 bit, in base 36: enough to notice a change; nobody has a reason to forge one. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
