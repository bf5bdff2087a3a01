import { expect, test } from 'vitest';
import { words } from 'virtual:words/support';
import { endFor } from '../../src/guide/purpose';
import type { Answers } from '../../src/guide/types';
import { formatDay, formatMoment } from '../../src/guide/words/format';
import { say } from '../../src/guide/words/say';
import { withoutNoBreakSpaces } from '../../src/guide/words/text';
import { ticketForEnd, ticketForPlan } from '../../src/support/ticket-text';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from '../plan/plans';

const link = 'https://updates.example/assistent/?ort=haus';
const ticketOf = (answers: Answers) =>
  ticketForPlan(fixture, planOf(answers, fixture), link, berlin('2030-01-25T09:00'));
const moment = (iso: string, approximate = false) =>
  withoutNoBreakSpaces(formatMoment(berlin(iso), approximate));

test('a plan with deadlines: greeting, dates and clock times, price, open points once, link', () => {
  const text = ticketOf(direct);
  const begins = [words.greeting, '', say(words.yourPlan, { day: formatDay(berlin('2030-02-05')) })];
  expect(text.split('\n').slice(0, 3)).toEqual(begins);
  for (const clock of ['12:45', '13:20']) expect(text).toContain(moment(`2030-02-05T${clock}`));
  expect(text).toContain(say(words.restore, { backup: moment('2030-02-04T21:30', true) }));
  expect(text).toContain('80 €');
  // The text comes from the support: nobody is sent there for an answer.
  expect(text.split(words.openAnswer)).toHaveLength(2);
  expect(text).not.toContain('Unbekannt; fragen Sie');
  expect(text.endsWith(`${words.planLink}\n${link}\n\n${words.closing}`)).toBe(true);
  expect(text).not.toMatch(/[{}\u00A0]/);
});

test('with a test system no terms of a restore, and what is open only once', () => {
  const text = ticketOf(tested);
  expect(text).not.toContain('80 €');
  expect(text.split('Arbeitet jemand am Samstag?')).toHaveLength(2);
});

test('what is special about the day is said in the text too (O3)', () => {
  const hint = 'Samstag, 9. Februar 2030 ist am Wochenende. Antwort bis 13:20 Uhr?';
  expect(ticketOf({ ...direct, termin: '2030-02-09' })).toContain(say(words.note, { hint }));
});

test.each<[string, Answers, string[]]>([
  ['two answers unknown', { sorte: 'raetsel' }, ['Welche Sorte', 'Proben Sie']],
  ['one', { sorte: 'gross', probe: 'raetsel' }, ['Proben Sie']],
])('%s: the customer is asked exactly that', (_, answers, questions) => {
  const text = ticketForEnd(fixture, endFor(fixture, 'clarify'), { ort: 'haus', ...answers }, link);
  expect(text.match(/^- .*/gm)?.map((line) => line.slice(2))).toEqual(
    questions.map((question) => expect.stringContaining(question)),
  );
  expect(text).not.toMatch(/[{}]/);
});

test('an edition without packages: that there is none, and what is open then (O7)', () => {
  const end = {
    ...endFor(fixture, 'no-package'),
    paragraphs: ['Hier gibt es nichts.', 'Fragen Sie {support}.'],
  };
  const text = ticketForEnd(fixture, end, { ort: 'fern', sorte: 'klein' }, link);
  expect(text).toContain('Hier gibt es nichts.\nFragen Sie hilfe@example.org.');
  expect(text).toContain(`${words.open}\n- Arbeitet jemand am Samstag?`);
});
