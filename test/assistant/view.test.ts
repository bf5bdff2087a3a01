import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { dayTexts } from 'virtual:guide/day';
import { formatAddress, questionFragment } from '../../src/assistant/address';
import { answerNames } from '../../src/guide/answer-names';
import type { View } from '../../src/assistant/view';
import { clarifications } from '../../src/guide/clarify';
import { dayHints } from '../../src/guide/hints';
import { mailForClarification, mailForPlan } from '../../src/guide/mails';
import { queryOf, withoutService as full } from '../answers';
import { planOf } from '../plan/plans';
import { allPaths, now, viewAt } from './paths';

const rubbish = 'x'.repeat(10_000);
const names = Object.keys(full).join(' ');

/** What a view shows, in short: the end, or the question with its problem. */
function shown({ end, question, problem }: View): string {
  return end?.id ?? [question?.name, problem?.kind].filter(Boolean).join(': ');
}

describe('mangled addresses', () => {
  test.each([
    // What stands in the address, what is shown, and which answers are kept.
    ['', 'betrieb', ''],
    ['?betrieb=', 'betrieb', ''],
    ['?betrieb=CLOUD', 'betrieb: unknown-value', ''],
    ['?betrieb=toString', 'betrieb: unknown-value', ''],
    ['?betrieb=cloud&edition=__proto__&service=nein', 'edition: unknown-value', 'betrieb service'],
    // Spaces around a value are forgiven, as mail programs add them.
    ['?betrieb=%20cloud%20&edition=startup+', 'service', 'betrieb edition'],
    // Doubled names
    ['?betrieb=cloud&betrieb=cloud', 'edition', 'betrieb'],
    ['?betrieb=cloud&betrieb=onpremise&edition=professional', 'betrieb: contradictory', 'edition'],
    // An answer that no longer fits, and a missing one
    [queryOf({ ...full, edition: 'startup' }), 'plan', names],
    [queryOf({ ...full, service: '' }), 'service: missing', 'betrieb edition theme anpassung datum'],
    // Days that do not exist, and other ways to write a day
    [queryOf({ ...full, datum: '2026-02-30' }), 'datum: unknown-value', names.replace(' datum', '')],
    [queryOf({ ...full, datum: '01.12.2026' }), 'datum: unknown-value', names.replace(' datum', '')],
    // Rubbish
    [`?${rubbish}`, 'betrieb', ''],
    [`?betrieb=cloud&edition=${rubbish}&service=ja`, 'edition: unknown-value', 'betrieb service'],
    ['?betrieb=<script>alert(1)</script>', 'betrieb: unknown-value', ''],
    ['?betrieb=%E0%A4%A&edition=professional', 'betrieb: unknown-value', 'edition'],
    ['?betrieb=cloud&edition=%00', 'edition: unknown-value', 'betrieb'],
    ['?&&&===&betrieb=cloud&&', 'edition', 'betrieb'],
    ['?betrieb[]=cloud', 'betrieb', ''],
  ])('%.90s => %s', (search, expected, kept) => {
    const view = viewAt(search);
    expect(shown(view)).toBe(expected);
    expect(Object.keys(view.answers).join(' ')).toBe(kept);
  });

  test('a value in a message is short, however long it was', () => {
    expect(viewAt(`?betrieb=${rubbish}`).problem).toMatchObject({ value: 'x'.repeat(40) });
  });

  test('an answer named twice that no question asks for again is named at the end, and at a question that one', () => {
    const twice = viewAt(`${queryOf(full)}&testbeginn=2026-11-25&testbeginn=2026-11-26`);
    expect(twice).toMatchObject({ end: { id: 'plan' }, answers: full, contradictory: ['testbeginn'] });
    expect(viewAt('?betrieb=cloud&betrieb=onpremise&testbeginn=a&testbeginn=b').contradictory).toEqual([]);
  });

  test('an answer that the way does not use is named, and waits for a change of the way', () => {
    const onPremise = viewAt('?betrieb=onpremise&edition=startup&theme=flex&service=ja');
    expect(onPremise.unused).toEqual({ theme: 'flex', service: 'ja' });
    expect(shown(viewAt(queryOf({ ...onPremise.answers, edition: 'enterprise' })))).toBe('anpassung');
  });
});

describe('a fragment opens a question of the way again', () => {
  test.each(Object.entries(full))('#frage-%s with its answer %s', (name, given) => {
    const view = viewAt(queryOf(full), questionFragment(name));
    expect(view).toMatchObject({ question: { name }, given, answers: full });
    expect([view.end, view.problem]).toEqual([undefined, undefined]);
  });

  test.each([
    ['nothing', queryOf(full), '#frage-', 'plan'],
    ['another name', queryOf(full), '#frage-testbeginn', 'plan'],
    ['a step', queryOf(full), '#schritt-backup-pruefen', 'plan'],
    ['another fragment', queryOf(full), '#other-theme', 'plan'],
    ['no text', queryOf(full), '#%E0%A4%A', 'plan'],
    ['rubbish', queryOf(full), `#${rubbish}`, 'plan'],
    ['what the way does not ask', queryOf({ ...full, edition: 'startup' }), '#frage-theme', 'plan'],
    ['what is not reached yet', '?betrieb=cloud', '#frage-service', 'edition'],
  ])('but not %s', (_, search, hash, expected) => {
    expect(shown(viewAt(search, hash))).toBe(expected);
  });
});

describe('whatever stands in an address, something sensible is shown', () => {
  /** Works out what the page shows for an address: its view and the texts of its mails. Throws where the page would. */
  function showAll(search: string, hash: string): { view: View; mails: string } {
    const view = viewAt(search, hash);
    const texts = { ...guide, ...dayTexts };
    if (view.end?.id === 'plan') {
      const plan = planOf(view.answers);
      dayHints(guide, plan, now);
      const mails = plan.steps.flatMap((it) => it.mails).map((id) => mailForPlan(texts, id, plan).body);
      return { view, mails: mails.join() };
    }
    if (view.end?.id === 'klaeren') {
      const questions = clarifications(guide, view.answers).map((it) => it.question);
      if (questions.length === 0) throw new Error('Nothing to be clarified');
      return { view, mails: mailForClarification(texts, 'klaeren', view.answers, questions).body };
    }
    if (!view.question && !view.end) throw new Error('The page is empty');
    return { view, mails: '' };
  }

  const known = guide.questions.flatMap((it) => it.options ?? []).map((it) => it.value);
  const odd = [
    '',
    '%',
    '%E0%A4%A',
    '%00',
    '2026-02-30',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
  ];
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...new Set(known)) },
    { weight: 2, arbitrary: fc.date({ noInvalidDate: true }).map((it) => it.toISOString().slice(0, 10)) },
    fc.constantFrom(...odd),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...answerNames(guide)) },
    fc.constantFrom('jetzt', '__proto__', ''),
    fc.string(),
  );
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 9 });
  // A good address with some answers replaced gets further than one that is random throughout.
  const replacements = fc.dictionary(fc.constantFrom(...answerNames(guide)), value, { maxKeys: 3 });
  const nearlyGood = fc
    .tuple(fc.constantFrom(...allPaths), replacements)
    .map(([{ answers }, replaced]) => Object.entries({ ...answers, ...replaced }));
  const parameters = fc.tuple(fc.oneof(pairs, nearlyGood), fc.boolean()).map(([given, encoded]) => {
    if (!encoded) return `?${given.map((pair) => pair.join('=')).join('&')}`;
    const wellFormed = given.map(([key, it]) => [key, it.replaceAll(/\p{Surrogate}/gu, '?')]);
    return `?${new URLSearchParams(wellFormed).toString()}`;
  });
  const anySearch = fc.oneof(
    { weight: 9, arbitrary: parameters },
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const fragments = ['', ...answerNames(guide).map(questionFragment)];
  const anyHash = fc.oneof(fc.constantFrom(...fragments), fc.string());

  test('any parameters and any text; and what is shown has an address that shows the same', () => {
    fc.assert(
      fc.property(anySearch, anyHash, (search, fragment) => {
        expect(showAll(search, fragment).mails).not.toMatch(/function|undefined|\[object/);
        const { answers, question, end, now: preview } = viewAt(search);
        const again = viewAt(formatAddress(guide, answers, preview));
        expect([again.answers, again.question?.id, again.end]).toEqual([answers, question?.id, end]);
      }),
      { numRuns: 3000 },
    );
  });

  test('one broken answer loses no other one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full)), fc.string({ minLength: 1 }), (broken, rest) => {
        const view = viewAt(queryOf({ ...full, [broken]: `?${rest}` }));
        expect(shown(view)).toBe(`${broken}: unknown-value`);
        expect({ ...view.answers, [broken]: '' }).toEqual({ ...full, [broken]: '' });
      }),
    );
  });
});
