import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { stepsOf } from '../../src/guide/procedure';
import { fingerprintsOf, stepChanges } from '../../src/run/fingerprints';

/**
 * Three steps as they were when fingerprints were first stored, with the fingerprints of that day. Their words may be
 * others by now; runs that hold these values must not be told that a step was reworded.
 */
const stored = {
  times: [
    { id: 'first', at: '15:00' },
    { id: 'second', at: '16:00' },
  ],
  steps: [
    { id: 'ph5nst', title: 'Update-Paket erhalten', text: '{bezugsweg}', when: { day: 'preparation' } },
    {
      id: 'y3jn6j',
      title: 'Backup bestätigen lassen',
      text: 'Fragen Sie visual4 am Morgen, ob das nächtliche Backup vorhanden und in Ordnung ist. Warten Sie die Antwort ab.',
      ifMissed:
        'Ohne bestätigtes Backup spielen Sie das Update nicht ein. Wählen Sie dann einen anderen Tag.',
      when: { day: 'update-day', part: 'morning' },
    },
    {
      id: 'gfi4n5',
      title: 'Alle Funktionen testen',
      text: 'Testen Sie bis spätestens {zeit.first} alle Funktionen des Systems.',
      customised:
        'Ein Update kann unvorhergesehene Folgen haben. Testen Sie sofort und gründlich, vor allem Ihre individuellen Anpassungen, zum Beispiel individuelle PDFs.',
      ifMissed: 'Dann können Sie auch die Melde-Frist um {zeit.second} verpassen.',
      when: { day: 'update-day', time: 'first' },
    },
  ],
};

test('what was stored before still counts as the same words', () => {
  const general = { ...guide.general, times: stored.times };
  const then = { ...guide, general, steps: stored.steps } as unknown as typeof guide;
  const fingerprints = fingerprintsOf(then, { id: 'any' });
  expect(Object.values(fingerprints)).toEqual(Object.keys(fingerprints));
});

describe('changes of the guide', () => {
  const before = fingerprintsOf(guide, { id: 'ohne-service' });
  const changesIn = (changed: typeof guide, shown = stepsOf(changed, { id: 'ohne-service' })) =>
    stepChanges(before, fingerprintsOf(changed, { id: 'ohne-service' }), shown);
  const after = (change: (steps: typeof guide.steps) => typeof guide.steps) =>
    changesIn({ ...guide, steps: change(guide.steps) });

  test('none, also where nothing was noted yet', () => {
    expect(after((steps) => steps)).toEqual({ added: [], removed: [], reworded: [] });
    expect(stepChanges({}, before, stepsOf(guide, { id: 'ohne-service' }))).toEqual({
      added: [],
      removed: [],
      reworded: [],
    });
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

  test('a new step of which nothing stands in the own plan is none', () => {
    const shown = stepsOf(guide, { id: 'ohne-service' });
    const more = guide.steps.flatMap((step) =>
      step.id === 'backup-pruefen' ? [step, { ...step, id: 'neu' }] : [step],
    );
    expect(changesIn({ ...guide, steps: more }, shown)).toEqual({ added: [], removed: [], reworded: [] });
  });

  test('another clock time is another text', () => {
    const { general } = guide;
    const times = general.times.map((it) => (it.purpose === 'testing-ends' ? { ...it, at: '14:00' } : it));
    const moved = { ...guide, general: { ...general, times } };
    expect(changesIn(moved).reworded).toEqual(['funktionen-testen']);
  });
});
