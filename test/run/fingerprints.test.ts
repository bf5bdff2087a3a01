import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { fingerprintsOf, stepChanges } from '../../src/run/fingerprints';

describe('changes of the guide', () => {
  const before = fingerprintsOf(guide, { id: 'ohne-service' });
  const after = (change: (steps: typeof guide.steps) => typeof guide.steps) =>
    stepChanges(before, fingerprintsOf({ ...guide, steps: change(guide.steps) }, { id: 'ohne-service' }));

  test('none', () => {
    expect(after((steps) => steps)).toEqual({ added: [], removed: [], reworded: [] });
  });

  test('nothing was noted yet', () => {
    expect(stepChanges({}, before)).toEqual({ added: [], removed: [], reworded: [] });
  });

  test('a step is gone, one is new, one says something else', () => {
    const changes = after((steps) =>
      steps
        .filter((step) => step.id !== 'paket-erhalten')
        .flatMap((step) => (step.id === 'backup-pruefen' ? [step, { ...step, id: 'neu' }] : [step]))
        .map((step) => (step.id === 'probleme-melden' ? { ...step, text: `${step.text} Bitte.` } : step)),
    );
    expect(changes).toEqual({ added: ['neu'], removed: ['paket-erhalten'], reworded: ['probleme-melden'] });
  });

  test('another clock time is another text', () => {
    const { general } = guide;
    const times = general.times.map((it) => (it.purpose === 'testing-ends' ? { ...it, at: '14:00' } : it));
    const moved = fingerprintsOf({ ...guide, general: { ...general, times } }, { id: 'ohne-service' });
    expect(stepChanges(before, moved).reworded).toEqual(['funktionen-testen']);
  });
});
