import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/guide/procedure';
import { fingerprintsOf, stepChanges } from '../../src/run/fingerprints';
import { fixture } from '../fixtures/guide';

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
  const general = { ...fixture.general, times: stored.times };
  const then = { ...fixture, general, steps: stored.steps } as unknown as typeof fixture;
  const fingerprints = fingerprintsOf(then, { id: 'any' });
  expect(Object.values(fingerprints)).toEqual(Object.keys(fingerprints));
});

describe('changes of the guide', () => {
  const before = fingerprintsOf(fixture, { id: 'gleich' });
  const changesIn = (changed: typeof fixture, shown = stepsOf(changed, { id: 'gleich' })) =>
    stepChanges(before, fingerprintsOf(changed, { id: 'gleich' }), shown);
  const after = (change: (steps: typeof fixture.steps) => typeof fixture.steps) =>
    changesIn({ ...fixture, steps: change(fixture.steps) });

  test('none, also where nothing was noted yet', () => {
    expect(after((steps) => steps)).toEqual({ added: [], removed: [], reworded: [] });
    expect(stepChanges({}, before, stepsOf(fixture, { id: 'gleich' }))).toEqual({
      added: [],
      removed: [],
      reworded: [],
    });
  });

  test('a step is gone, one is new, one says something else', () => {
    const changes = after((steps) =>
      steps
        .filter((step) => step.id !== 'abholen')
        .flatMap((step) => (step.id === 'sicherung-erfragen' ? [step, { ...step, id: 'neu' }] : [step]))
        .map((step) => (step.id === 'bescheid-geben' ? { ...step, text: `${step.text} Bitte.` } : step)),
    );
    expect(changes).toEqual({ added: ['neu'], removed: ['abholen'], reworded: ['bescheid-geben'] });
  });

  test('a new step of which nothing stands in the own plan is none', () => {
    const shown = stepsOf(fixture, { id: 'gleich' });
    const more = fixture.steps.flatMap((step) =>
      step.id === 'sicherung-erfragen' ? [step, { ...step, id: 'neu' }] : [step],
    );
    expect(changesIn({ ...fixture, steps: more }, shown)).toEqual({ added: [], removed: [], reworded: [] });
  });

  test('another clock time is another text', () => {
    const { general } = fixture;
    const times = general.times.map((it) => (it.purpose === 'testing-ends' ? { ...it, at: '12:50' } : it));
    const moved = { ...fixture, general: { ...general, times } };
    expect(changesIn(moved).reworded).toEqual(['ausprobieren']);
  });
});
