import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { dayTexts } from 'virtual:guide/day';
import { formatAddress } from '../../src/assistant/address';
import { answerNames } from '../../src/guide/answer-names';
import type { View } from '../../src/assistant/view';
import { clarifications } from '../../src/guide/clarify';
import { hintsForPlan } from '../../src/guide/hints';
import { mailForClarification, mailForPlan } from '../../src/guide/mails';
import { makePlan } from '../../src/guide/plan';
import { withoutService as full } from '../answers';
import { allPaths, now, viewAt } from './paths';

const rubbish = 'x'.repeat(10_000);

/** What a view shows, in short: the end, or the question with its problem. */
function shown({ end, question, problem }: View): string {
  return end?.id ?? [question?.name, problem?.kind].filter(Boolean).join(': ');
}

describe('mangled addresses', () => {
  test.each([
    // What stands in the address, what is shown, and which answers are kept.
    ['', 'betrieb', ''],
    ['?', 'betrieb', ''],
    ['?betrieb', 'betrieb', ''],
    ['?betrieb=', 'betrieb', ''],
    // Unknown values
    ['?betrieb=mond', 'betrieb: unknown-value', ''],
    ['?betrieb=CLOUD', 'betrieb: unknown-value', ''],
    ['?betrieb=toString', 'betrieb: unknown-value', ''],
    ['?betrieb=cloud&edition=__proto__&service=nein', 'edition: unknown-value', 'betrieb service'],
    [
      '?betrieb=cloud&edition=professional&theme=barock&service=nein&anpassung=ja&datum=2026-12-01',
      'theme: unknown-value',
      'betrieb edition service anpassung datum',
    ],
    // Spaces around a value are forgiven, as mail programs add them.
    ['?betrieb=%20cloud%20&edition=startup+', 'service', 'betrieb edition'],
    // Doubled names
    ['?betrieb=cloud&betrieb=cloud', 'edition', 'betrieb'],
    ['?betrieb=cloud&betrieb=onpremise&edition=professional', 'betrieb: contradictory', 'edition'],
    [
      '?betrieb=cloud&edition=professional&theme=flex&theme=claro&service=nein',
      'theme: contradictory',
      'betrieb edition service',
    ],
    // Answers that no longer fit
    ['?betrieb=onpremise&edition=startup&service=nein', 'kein-update-paket', 'betrieb edition service'],
    [
      '?betrieb=cloud&edition=startup&theme=flex&service=nein&anpassung=nein&datum=2026-12-01',
      'plan',
      'betrieb edition theme service anpassung datum',
    ],
    ['?betrieb=cloud&edition=unbekannt&service=ja', 'klaeren', 'betrieb edition service'],
    // A missing answer in the middle
    [
      '?betrieb=cloud&edition=professional&theme=flex&anpassung=ja&datum=2026-12-01',
      'service: missing',
      'betrieb edition theme anpassung datum',
    ],
    ['?datum=2026-12-01', 'betrieb: missing', 'datum'],
    // Days that do not exist, and other ways to write a day
    ...[
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '2026-00-10',
      '01.12.2026',
      '2026-W49-2',
      '2026-12-01T10:00',
    ].map((day): [string, string, string] => [
      formatAddress(guide, { ...full, datum: day }),
      'datum: unknown-value',
      'betrieb edition theme service anpassung',
    ]),
    [
      formatAddress(guide, { ...full, datum: '2028-02-29' }),
      'plan',
      'betrieb edition theme service anpassung datum',
    ],
    // Rubbish
    [`?${rubbish}`, 'betrieb', ''],
    [`?betrieb=${rubbish}`, 'betrieb: unknown-value', ''],
    [`?betrieb=cloud&edition=${rubbish}&service=ja`, 'edition: unknown-value', 'betrieb service'],
    ['?betrieb=<script>alert(1)</script>', 'betrieb: unknown-value', ''],
    ['?betrieb=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'betrieb: unknown-value', ''],
    ['?betrieb=%E0%A4%A&edition=professional', 'betrieb: unknown-value', 'edition'],
    ['?betrieb=%&edition=%zz', 'betrieb: unknown-value', 'edition'],
    ['?betrieb=cloud%00', 'betrieb: unknown-value', ''],
    ['?betrieb=cloud&edition=%00', 'edition: unknown-value', 'betrieb'],
    ['?&&&===&betrieb=cloud&&', 'edition', 'betrieb'],
    ['?betrieb[]=cloud', 'betrieb', ''],
  ])('%.90s => %s', (search, expected, kept) => {
    const view = viewAt(search, '');
    expect(shown(view)).toBe(expected);
    expect(Object.keys(view.answers).join(' ')).toBe(kept);
  });

  test('a value in a message is short, however long it was', () => {
    const view = viewAt(`?betrieb=${rubbish}`, '');
    expect(view.problem).toMatchObject({ value: 'x'.repeat(40) });
  });

  test('an answer named twice that no question asks for again is named at the end, and at a question that one', () => {
    const twice = (search: string) => viewAt(search, '');
    const testStart = twice(`${formatAddress(guide, full)}&testbeginn=2026-11-25&testbeginn=2026-11-26`);
    expect(shown(testStart)).toBe('plan');
    expect(testStart.answers).toEqual(full);
    expect(testStart.contradictory).toEqual(['testbeginn']);
    expect(
      twice(`${formatAddress(guide, full)}&testbeginn=2026-11-25&testbeginn=2026-11-25`).contradictory,
    ).toEqual([]);
    expect(twice('?betrieb=cloud&betrieb=onpremise&testbeginn=a&testbeginn=b').contradictory).toEqual([]);
  });

  test('an answer that the way does not use is named, and waits for a change of the way', () => {
    const onPremise = viewAt('?betrieb=onpremise&edition=startup&theme=flex&service=ja', '');
    expect(onPremise.unused).toEqual({ theme: 'flex', service: 'ja' });
    const changed = viewAt(formatAddress(guide, { ...onPremise.answers, edition: 'enterprise' }), '');
    expect(shown(changed)).toBe('anpassung');
  });
});

describe('a fragment opens a question of the way again', () => {
  test.each(Object.entries(full))('#frage-%s with its answer %s', (name, value) => {
    const view = viewAt(formatAddress(guide, full), `#frage-${name}`);
    expect(view.question?.name).toBe(name);
    expect(view.given).toBe(value);
    expect(view.end).toBeUndefined();
    expect(view.problem).toBeUndefined();
    expect(view.answers).toEqual(full);
  });

  test.each([
    '#frage-',
    '#frage-mond',
    '#frage-testbeginn',
    '#schritt-backup-pruefen',
    '#%E0%A4%A',
    `#${rubbish}`,
  ])('%.40s opens none, the plan stays', (hash) => {
    expect(shown(viewAt(formatAddress(guide, full), hash))).toBe('plan');
  });

  test('a question that the way does not ask stays closed', () => {
    const startup = { ...full, edition: 'startup' };
    expect(shown(viewAt(formatAddress(guide, startup), '#frage-theme'))).toBe('plan');
  });

  test('a question that is not reached yet is not opened', () => {
    expect(shown(viewAt('?betrieb=cloud', '#frage-service'))).toBe('edition');
  });
});

describe('whatever stands in an address, something sensible is shown', () => {
  /** Works out what the page shows for an address: its view and the texts of its mails. Throws where the page would. */
  function showAll(search: string, hash: string): { view: View; mails: string } {
    const view = viewAt(search, hash);
    if (view.end?.id === 'plan') {
      const plan = makePlan(guide, view.answers);
      if (!plan) throw new Error('The end is a plan, but there is none');
      hintsForPlan(guide, plan, now);
      const ids = plan.steps.flatMap((it) => it.mails);
      return { view, mails: ids.map((id) => mailForPlan({ ...guide, ...dayTexts }, id, plan).body).join() };
    }
    if (view.end?.id === 'klaeren') {
      const questions = clarifications(guide, view.answers).map((it) => it.question);
      if (questions.length === 0) throw new Error('Nothing to be clarified');
      return {
        view,
        mails: mailForClarification({ ...guide, ...dayTexts }, 'klaeren', view.answers, questions).body,
      };
    }
    if (!view.question && !view.end) throw new Error('The page is empty');
    return { view, mails: '' };
  }

  const known = [...new Set(guide.questions.flatMap((it) => it.options ?? []).map((it) => it.value))];
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.date({ noInvalidDate: true }).map((it) => it.toISOString().slice(0, 10)) },
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.nat(99), fc.nat(99))
      .map(
        ([year, month, day]) =>
          `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      ),
    fc.constantFrom(
      '',
      '%',
      '%E0%A4%A',
      '%00',
      '__proto__',
      'constructor',
      'toString',
      '<script>alert(1)</script>',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...answerNames(guide)) },
    fc.constantFrom('jetzt', '__proto__', ''),
    fc.string(),
  );
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 9 });
  // A good address with some answers replaced gets further than one that is random throughout.
  const nearlyGood = fc
    .tuple(
      fc.constantFrom(...allPaths),
      fc.dictionary(fc.constantFrom(...answerNames(guide)), value, { maxKeys: 3 }),
    )
    .map(([{ answers }, replaced]) => Object.entries({ ...answers, ...replaced }));
  const query = fc.oneof(pairs, nearlyGood);
  const hash = fc.oneof(
    fc.constantFrom('', ...answerNames(guide).map((it) => `#frage-${it}`)),
    fc.string().map((it) => `#${it}`),
  );

  test('parameters in any number, order and form', () => {
    fc.assert(
      fc.property(query, fc.boolean(), hash, (parameters, encoded, fragment) => {
        const search = encoded
          ? `?${new URLSearchParams(parameters.map(([key, it]) => [key, it.replaceAll(/\p{Surrogate}/gu, '?')])).toString()}`
          : `?${parameters.map((pair) => pair.join('=')).join('&')}`;
        expect(showAll(search, fragment).mails).not.toMatch(/function|undefined|\[object/);
      }),
      { numRuns: 3000 },
    );
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (search, fragment) => {
        expect(showAll(search, fragment).mails).not.toMatch(/function|undefined|\[object/);
      }),
    );
  });

  test('what is shown has an address of its own that shows the same', () => {
    fc.assert(
      fc.property(query, (parameters) => {
        const { view } = showAll(`?${new URLSearchParams(parameters).toString()}`, '');
        const again = showAll(formatAddress(guide, view.answers, view.now), '').view;
        expect(again.answers).toEqual(view.answers);
        expect([again.question?.id, again.end]).toEqual([view.question?.id, view.end]);
      }),
      { numRuns: 1000 },
    );
  });

  test('one broken answer loses no other one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full)), fc.string({ minLength: 1 }), (broken, rest) => {
        const address = formatAddress(guide, { ...full, [broken]: `?${rest}` });
        const view = viewAt(address, '');
        const { [broken as keyof typeof full]: _broken, ...others } = full;
        expect(shown(view)).toBe(`${broken}: unknown-value`);
        expect(view.answers).toEqual(others);
      }),
    );
  });
});
