import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { anyText } from '../any-text';
import { guide } from 'virtual:guide';
import { machineTime } from '../../src/guide/words/format';
import { fingerprintsOf } from '../../src/run/fingerprints';
import { decodeHandOver, encodeHandOver, type HandOver } from '../../src/exports/hand-over';
import { hasHandOver, isLongLink } from '../../src/exports/hand-over-link';
import { changedItems, changedRun, emptyItems, emptyRun } from '../../src/run/record';
import type { RecordedEvent } from '../../src/run/events';
import { longestName, longestRemark, mostItems, readItems, readResults } from '../../src/run/test-items';
import { withoutService } from '../answers';
import { berlin } from '../berlin';

afterEach(() => void vi.unstubAllGlobals());

const now = berlin('2026-12-01T14:40');
const at = '2026-12-01T14:40:00+01:00';
const names = ['Rechnungs-PDF', 'Angebot mit Rabatt', '<script>alert(1)</script>', 'Grüße 🧪'];
const items = names.map((name, index) => ({ id: `i${index}`, name }));
const state: HandOver = {
  answers: withoutService,
  run: changedRun(
    emptyRun,
    {
      events: [
        { type: 'STEP_DONE', step: 'paket-erhalten', at },
        { type: 'BACKUP_CONFIRMED', at },
        { type: 'UPDATE_INSTALLED', at },
        { type: 'PROBLEM_FOUND', at },
        { type: 'PROBLEM_REPORTED', at, restore: true },
      ],
      results: { i0: { result: 'fehler', remark: 'Summe fehlt' } },
      fingerprints: fingerprintsOf(guide, { id: 'ohne-service' }),
    },
    now,
  ),
  items: changedItems(emptyItems, items, now),
};
const withEvents = (length: number): HandOver => ({
  ...state,
  run: { ...state.run, events: Array.from({ length }, () => ({ type: 'BACKUP_CONFIRMED', at })) },
});
/** The fragment of a state that is not too large for one. */
async function fragmentOf(handedOver: HandOver): Promise<string> {
  const fragment = await encodeHandOver(handedOver);
  if (!fragment) throw new Error('too large for a link');
  return fragment;
}
const link = (data: unknown) =>
  `#stand=z.${deflateRawSync(typeof data === 'string' ? data : JSON.stringify(data)).toString('base64url')}`;

const arrived = { ok: true, state, complete: true, leftOut: '' };

test('what is handed over arrives', async () => {
  const fragment = await fragmentOf(state);
  expect(fragment).toMatch(/^#stand=z\.[A-Za-z0-9_-]+$/);
  expect(fragment.length).toBeLessThan(900);
  expect(hasHandOver(fragment)).toBe(true);
  await expect(decodeHandOver(fragment)).resolves.toEqual(arrived);
});

test('every state makes the round trip', async () => {
  const event = fc.record({
    type: fc.constantFrom('BACKUP_CONFIRMED' as const, 'TESTS_PASSED' as const),
    at: fc.integer({ min: 0, max: 1e6 }).map((minutes) => machineTime(now.plus({ minutes }))),
  });
  const anyAnswers = fc.constantFrom(withoutService, {}, { betrieb: 'cloud' });
  const anyEvents = fc.array<RecordedEvent>(event, { maxLength: 50 });
  const anyItems = fc.array(fc.record({ id: fc.uuid(), name: anyText() }), { maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(anyAnswers, anyEvents, anyItems, anyText(600), async (answers, events, list, remark) => {
      const results = readResults({ a: { result: 'ok', remark } });
      const run = changedRun(emptyRun, { events, results }, now);
      const sent = { answers, run, items: changedItems(emptyItems, readItems(list), now) };
      const result = await decodeHandOver(await fragmentOf(sent));
      expect(result).toEqual({ ...arrived, state: sent });
    }),
    { numRuns: 60 },
  );
});

/** A state at the limits of names and remarks, in letters that do not compress. */
function fullState(letters: string): HandOver {
  let seed = 1;
  const text = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 16807) % 2147483647;
      return letters[seed % letters.length];
    }).join('');
  const ids = Array.from({ length: mostItems }, (_, index) => `i${index}`);
  const results = ids.map((id) => [id, { result: 'fehler', remark: text(longestRemark) }] as const);
  return {
    ...withEvents(500),
    run: { ...withEvents(500).run, results: Object.fromEntries(results) },
    items: { ...state.items, items: ids.map((id) => ({ id, name: text(longestName) })) },
  };
}

test('every link that is made can be read; a state too large for one gives none', async () => {
  const german = await fragmentOf(fullState('abcdefghijklmnopqrstuvwxyzäöüß -'));
  await expect(decodeHandOver(german)).resolves.toMatchObject({ ok: true, complete: true });

  const anyLetter = String.fromCharCode(...Array.from({ length: 20_000 }, (_, index) => 0x4e00 + index));
  await expect(encodeHandOver(fullState(anyLetter))).resolves.toBeUndefined();
  await expect(encodeHandOver(withEvents(501))).resolves.toBeUndefined();
  const long = { ...state, answers: { ...withoutService, edition: 'x'.repeat(400_000) } };
  await expect(encodeHandOver(long)).resolves.toBeUndefined();
});

describe('links that carry no state', () => {
  test.each([
    ['nothing', '', 'none'],
    ['a step', '#schritt-backup-pruefen', 'none'],
    ['a name alone', '#stand', 'none'],
    ['nothing behind it', '#stand=', 'damaged'],
    ['no state', '#stand=z.', 'damaged'],
    ['no base64', '#stand=z.%%%', 'damaged'],
    ['no JSON object', '#stand=j.bnVsbA', 'damaged'],
    ['an empty object', '#stand=j.e30', 'damaged'],
    ['an unknown kind', '#stand=x.e30', 'damaged'],
    ['no UTF-8', `#stand=j.${Buffer.from([0xff, 0xfe]).toString('base64url')}`, 'damaged'],
    ['nothing packed', `#stand=z.${'A'.repeat(10_000)}`, 'damaged'],
    ['too many characters', `#stand=z.${'A'.repeat(300_000)}`, 'too-large'],
    ['no JSON', link('kein JSON'), 'damaged'],
    ['a list', link([]), 'damaged'],
    ['an unknown version', link({ ...state, version: 0 }), 'damaged'],
    ['a newer version', link({ ...state, version: 2 }), 'newer-version'],
    ['empty parts', link({ version: 1, answers: {}, run: {}, items: {} }), 'damaged'],
    ['a list for answers', link({ ...state, version: 1, answers: [] }), 'damaged'],
    ['too many events', link({ ...state, version: 1, run: withEvents(501).run }), 'too-large'],
    ['much packed into little', link(' '.repeat(100_000_000)), 'too-large'],
  ])('%s', async (_, fragment, problem) => {
    await expect(decodeHandOver(fragment)).resolves.toEqual({ ok: false, problem });
  });

  test('a link cut off anywhere is damaged', async () => {
    const fragment = await fragmentOf(state);
    for (let length = '#stand='.length; length < fragment.length; length += 1) {
      const result = await decodeHandOver(fragment.slice(0, length));
      expect(result).toEqual({ ok: false, problem: 'damaged' });
    }
  });

  test('whatever stands in the fragment, nothing throws', async () => {
    const body = fc.oneof(fc.string(), fc.base64String(), anyText(), fc.json().map(link));
    const start = fc.constantFrom('', '#stand=z.', '#stand=j.', '#stand=');
    await fc.assert(
      fc.asyncProperty(start, body, async (before, text) => {
        expect((await decodeHandOver(before + text)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link that other programs have changed is read all the same', () => {
  const encoded = (it: string) => `#${encodeURIComponent(it)}`;
  const ends = ['.', ')', ').', '"', '»', '…', '%3E', '%20', '&gt;', '&amp;', '_', '*', '\u200B'];
  test.each<[string, (fragment: string) => string]>([
    ...ends.map((end) => [`${end} behind it`, (it: string) => it + end] as [string, (it: string) => string]),
    ['= as %3d', (it) => it.replace('=', '%3d')],
    ['# as %23', (it) => it.replace('#', '%23')],
    ['# twice', (it) => it.replace('#', '#%23')],
    ['# and = encoded', encoded],
    ['all encoded twice', (it) => encoded(encoded(it))],
    ['wrapped after 76 characters', (it) => it.replaceAll(/.{76}/g, '$&\n')],
    ['wrapped, the breaks encoded', (it) => it.replaceAll(/.{76}/g, '$&%0D%0A')],
    ['wrapped and in brackets', (it) => `${it.replaceAll(/.{76}/g, '$&%20')}).`],
  ])('%s', async (_, change) => {
    const changed = change(await fragmentOf(state));
    expect(hasHandOver(changed)).toBe(true);
    await expect(decodeHandOver(changed)).resolves.toEqual(arrived);
  });

  test.each([' Viele Grüße!', '%20Viele%20Gr%C3%BC%C3%9Fe'])('%s is left out, and told', async (words) => {
    const read = await decodeHandOver((await fragmentOf(state)) + words);
    expect(read).toEqual({ ...arrived, leftOut: 'Viele Grüße' });
  });
});

const calendar = { id: '9f3c61d2a07b44e1', sequence: 7, entries: { melden: '2026-12-01T15:00:00Z' } };
test.each([
  ['the time of a preview', { ...state, preview: '2026-12-01T12:50' }],
  ['what is kept of the calendar files', { ...state, run: { ...state.run, calendar } }],
])('%s is handed over too', async (_, sent) => {
  await expect(decodeHandOver(await fragmentOf(sent))).resolves.toEqual({ ...arrived, state: sent });
});

test.each(['', 'gestern', '2026-99-99T10:00', 7, null, {}])(
  'a state from a preview with %j for its time is none',
  async (preview) => {
    const read = await decodeHandOver(link({ ...state, version: 1, preview }));
    expect(read).toEqual({ ok: false, problem: 'damaged' });
  },
);

test('a link that mail programs may cut is known by its length', () => {
  expect(isLongLink(`https://example.org/${'a'.repeat(1980)}`)).toBe(false);
  expect(isLongLink(`https://example.org/${'a'.repeat(1981)}`)).toBe(true);
});

test('parts that cannot be read are left out, and said to be', async () => {
  const result = await decodeHandOver(
    link({
      version: 1,
      answers: { ...withoutService, edition: '"><script>', admin: 'ja' },
      run: { ...state.run, events: [...state.run.events, { type: 'DELETE_ALL', at }] },
      items: state.items,
    }),
  );
  const { edition: _, ...answers } = withoutService;
  expect(result).toEqual({ ...arrived, state: { ...state, answers }, complete: false });
});

describe('without compression in the browser the link is longer, and a packed one asks for another browser', () => {
  function Older(format: string): never {
    throw new TypeError(`Unsupported compression format: '${format}'`);
  }
  test.each([
    ['no streams', undefined],
    ['streams without deflate-raw', Older],
  ])('%s', async (_, stream) => {
    const packed = await fragmentOf(state);
    vi.stubGlobal('CompressionStream', stream);
    vi.stubGlobal('DecompressionStream', stream);
    const plain = await fragmentOf(state);
    expect(plain.startsWith('#stand=j.')).toBe(true);
    await expect(decodeHandOver(plain)).resolves.toEqual(arrived);
    await expect(decodeHandOver(packed)).resolves.toEqual({ ok: false, problem: 'unsupported' });
  });
});
