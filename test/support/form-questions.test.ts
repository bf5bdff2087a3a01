import { expect, test } from 'vitest';
import { createAssistantMachine } from '../../src/assistant/machine';
import type { Answers } from '../../src/guide/types';
import { formQuestions, isAnswered, knownAnswers } from '../../src/support/form-questions';
import { fixture } from '../fixtures/guide';

const machine = createAssistantMachine(fixture);

test.each<[string, Answers, string]>([
  ['nothing known: all that may come', {}, 'ort sorte farbe probe umbau'],
  ['a question that is left out on this way', { ort: 'haus', sorte: 'klein' }, 'ort sorte probe umbau'],
  ['an end: nothing more', { ort: 'fern', sorte: 'klein' }, 'ort sorte'],
  ['to be clarified: nothing more', { ort: 'haus', sorte: 'raetsel' }, 'ort sorte'],
  ['a later answer known before the rest', { probe: 'raetsel' }, 'ort sorte farbe probe'],
])('%s', (_, answers, names) => {
  const asked = formQuestions(machine, answers).map((it) => it.name);
  expect(asked.join(' ')).toBe(names);
});

test('of two questions with one name each option stands once while it is open which is asked', () => {
  const kind = formQuestions(machine, {}).find((it) => it.name === 'sorte');
  expect(kind?.options.map((it) => it.value)).toEqual(['klein', 'gross', 'riesig', 'raetsel']);
});

test('only an option of the question answers it', () => {
  const [place] = formQuestions(machine, {});
  const given: Answers[] = [{ ort: 'haus' }, { ort: 'mond' }, {}];
  expect(given.map((it) => isAnswered(place!, it))).toEqual([true, false, false]);
});

test.each<[string, Answers, Answers]>([
  ['with one between missing', { ort: 'haus', probe: 'lang' }, { ort: 'haus', probe: 'lang' }],
  ['without what is no answer', { ort: 'haus', sorte: 'mond' }, { ort: 'haus' }],
  [
    'without what is not asked on this way',
    { ort: 'haus', sorte: 'klein', farbe: 'hell' },
    { ort: 'haus', sorte: 'klein' },
  ],
])('what is known so far, %s', (_, answers, known) => {
  expect(knownAnswers(machine, answers)).toEqual(known);
});
