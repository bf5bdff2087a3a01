import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { anyText } from '../any-text';
import { guide } from 'virtual:guide';
import { fingerprintsOf } from '../../src/run/fingerprints';
import { decodeHandOver, encodeHandOver, type HandOver } from '../../src/exports/hand-over';
import { hasHandOver, isLongLink } from '../../src/exports/hand-over-link';
import { changedItems, changedRun, emptyItems, emptyRun } from '../../src/run/record';
import type { RecordedEvent } from '../../src/run/events';
import {
  addItem,
  longestName,
  longestRemark,
  mostItems,
  readItems,
  readResults,
} from '../../src/run/test-items';
import { withoutService } from '../answers';
import { berlin } from '../plan/plans';

afterEach(() => {
  vi.unstubAllGlobals();
});

const now = berlin('2026-12-01T14:40');
const at = '2026-12-01T14:40:00+01:00';
const items = ['Rechnungs-PDF', 'Angebot mit Rabatt', '<script>alert(1)</script>', 'Grüße 🧪'].reduce(
  (list, text, index) => addItem(list, `i${index}`, text),
  emptyItems.items,
);
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

test('what is handed over arrives', async () => {
  const fragment = await fragmentOf(state);
  expect(fragment).toMatch(/^#stand=z\.[A-Za-z0-9_-]+$/);
  expect(fragment.length).toBeLessThan(900);
  expect(hasHandOver(fragment)).toBe(true);
  await expect(decodeHandOver(fragment)).resolves.toEqual({ ok: true, state, complete: true, leftOut: '' });
});

test('every state makes the round trip', async () => {
  const event = fc.record({
    type: fc.constantFrom('BACKUP_CONFIRMED' as const, 'TESTS_PASSED' as const),
    at: fc
      .integer({ min: 0, max: 1e6 })
      .map((minutes) => now.plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")),
  });
  const any = fc.record({
    answers: fc.constantFrom(withoutService, {}, { betrieb: 'cloud' }),
    events: fc.array<RecordedEvent>(event, { maxLength: 50 }),
    names: fc.array(fc.record({ id: fc.uuid(), name: anyText() }), { maxLength: 100 }),
    remark: anyText(600),
  });
  await fc.assert(
    fc.asyncProperty(any, async ({ answers, events, names, remark }) => {
      const run = changedRun(
        emptyRun,
        { events, results: readResults({ a: { result: 'ok', remark } }) },
        now,
      );
      const sent = { answers, run, items: changedItems(emptyItems, readItems(names), now) };
      const result = await decodeHandOver(await fragmentOf(sent));
      expect(result).toEqual({ ok: true, state: sent, complete: true, leftOut: '' });
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
  const full = Array.from({ length: mostItems }, (_, index) => ({
    id: `i${index}`,
    name: text(longestName),
  }));
  const results = full.map(({ id }) => [id, { result: 'fehler', remark: text(longestRemark) }] as const);
  return {
    ...withEvents(500),
    run: { ...withEvents(500).run, results: Object.fromEntries(results) },
    items: { ...state.items, items: full },
  };
}

test('every link that is made can be read; a state too large for one gives none', async () => {
  const german = await fragmentOf(fullState('abcdefghijklmnopqrstuvwxyzäöüß -'));
  await expect(decodeHandOver(german)).resolves.toMatchObject({ ok: true, complete: true });

  const anyLetter = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join(
    '',
  );
  await expect(encodeHandOver(fullState(anyLetter))).resolves.toBeUndefined();
  await expect(encodeHandOver(withEvents(501))).resolves.toBeUndefined();
  const long = { ...state, answers: { ...withoutService, edition: 'x'.repeat(400_000) } };
  await expect(encodeHandOver(long)).resolves.toBeUndefined();
});

describe('links that carry no state', () => {
  const links = [
    ['', 'none'],
    ['#schritt-backup-pruefen', 'none'],
    ['#stand', 'none'],
    ['#stand=', 'damaged'],
    ['#stand=z.', 'damaged'],
    ['#stand=z.%%%', 'damaged'],
    ['#stand=z.A', 'damaged'],
    ['#stand=j.bnVsbA', 'damaged'],
    ['#stand=j.e30', 'damaged'],
    ['#stand=x.e30', 'damaged'],
    ['#stand=<script>alert(1)</script>', 'damaged'],
    [`#stand=z.${'A'.repeat(10_000)}`, 'damaged'],
    [`#stand=${'🧪'.repeat(10_000)}`, 'damaged'],
    [`#stand=z.${'A'.repeat(300_000)}`, 'too-large'],
    [link('kein JSON'), 'damaged'],
    [link([]), 'damaged'],
    [link({ ...state, version: 0 }), 'damaged'],
    [link({ ...state, version: 2 }), 'newer-version'],
    [link({ version: 1, answers: {}, run: {}, items: {} }), 'damaged'],
    [link({ ...state, version: 1, answers: [] }), 'damaged'],
    [link(' '.repeat(5_000_000)), 'too-large'],
    [link({ ...state, version: 1, run: withEvents(501).run }), 'too-large'],
    [`#stand=z.${deflateRawSync(Buffer.alloc(100_000_000)).toString('base64url')}`, 'too-large'],
    [`#stand=j.${Buffer.from([0xff, 0xfe]).toString('base64url')}`, 'damaged'],
  ] as const;
  test.each(links.map(([fragment, problem]) => [fragment.slice(0, 60), problem, fragment] as const))(
    '%s: %s',
    async (_, problem, fragment) => {
      await expect(decodeHandOver(fragment)).resolves.toEqual({ ok: false, problem });
    },
  );

  test('a link cut off anywhere is damaged', async () => {
    const fragment = await fragmentOf(state);
    for (let length = '#stand='.length; length < fragment.length; length += 1) {
      await expect(decodeHandOver(fragment.slice(0, length))).resolves.toEqual({
        ok: false,
        problem: 'damaged',
      });
    }
  });

  test('whatever stands in the fragment, nothing throws', async () => {
    const body = fc.oneof(fc.string(), fc.base64String(), anyText(), fc.json().map(link));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '#stand=z.', '#stand=j.', '#stand='),
        body,
        async (start, text) => {
          const result = await decodeHandOver(start + text);
          expect(result.ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a link that other programs have changed is read all the same', () => {
  const whole = { ok: true, state, complete: true, leftOut: '' };
  const ends = [
    '.',
    ',',
    ')',
    ').',
    '>',
    '"',
    '“',
    '»',
    ' ',
    '%3E',
    '%22',
    '%20',
    '&gt;',
    '_',
    '*',
    '…',
    '\u200B',
  ];
  test.each(ends.map((end) => [`${end} behind it`, (it: string) => it + end] as const))(
    '%s',
    async (_, change) => {
      const fragment = await fragmentOf(state);
      expect(hasHandOver(change(fragment))).toBe(true);
      await expect(decodeHandOver(change(fragment))).resolves.toEqual(whole);
    },
  );

  const changes: [string, (fragment: string) => string][] = [
    ['= as %3D', (it) => it.replace('=', '%3D')],
    ['= as %3d', (it) => it.replace('=', '%3d')],
    ['# as %23', (it) => it.replace('#', '%23')],
    ['# twice', (it) => it.replace('#', '#%23')],
    ['# and = encoded', (it) => `#${encodeURIComponent(it)}`],
    ['all encoded twice', (it) => `#${encodeURIComponent(encodeURIComponent(it))}`],
    ['wrapped after 76 characters', (it) => it.replaceAll(/.{76}/g, '$&\n')],
    ['wrapped, the breaks encoded', (it) => it.replaceAll(/.{76}/g, '$&%0D%0A')],
    ['wrapped and in brackets', (it) => `${it.replaceAll(/.{76}/g, '$&%20')}).`],
  ];
  test.each(changes)('%s', async (_, change) => {
    const fragment = await fragmentOf(state);
    expect(hasHandOver(change(fragment))).toBe(true);
    await expect(decodeHandOver(change(fragment))).resolves.toEqual(whole);
  });

  test('words behind it are left out, and told', async () => {
    const fragment = await fragmentOf(state);
    for (const words of [' Viele Grüße!', '%20Viele%20Gr%C3%BC%C3%9Fe']) {
      await expect(decodeHandOver(fragment + words)).resolves.toEqual({ ...whole, leftOut: 'Viele Grüße' });
    }
  });
});

describe('a state from a preview', () => {
  test('says so, and keeps its time', async () => {
    const preview = { ...state, preview: '2026-12-01T12:50' };
    await expect(decodeHandOver(await fragmentOf(preview))).resolves.toMatchObject({ state: preview });
  });

  test.each(['', 'gestern', '2026-99-99T10:00', 7, null, {}])(
    'with %j for a time is none',
    async (preview) => {
      const read = await decodeHandOver(link({ ...state, version: 1, preview }));
      expect(read).toEqual({ ok: false, problem: 'damaged' });
    },
  );
});

test('what is kept of the calendar files is handed over', async () => {
  const calendar = { id: '9f3c61d2a07b44e1', sequence: 7, entries: { melden: '2026-12-01T15:00:00Z' } };
  const sent = { ...state, run: { ...state.run, calendar } };
  await expect(decodeHandOver(await fragmentOf(sent))).resolves.toMatchObject({
    state: sent,
    complete: true,
  });
});

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
  expect(result).toEqual({ ok: true, state: { ...state, answers }, complete: false, leftOut: '' });
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
    await expect(decodeHandOver(plain)).resolves.toEqual({ ok: true, state, complete: true, leftOut: '' });
    await expect(decodeHandOver(packed)).resolves.toEqual({ ok: false, problem: 'unsupported' });
  });
});
