import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { formatAddress, readAddress, splitAddress } from '../../src/assistant/address';
import { queryOf, withoutService } from '../answers';
import { allPaths, viewAt } from './paths';

test('every way goes to an address and back, in any order, and asks the next question wherever it stops', () => {
  for (const { answers, end } of allPaths) {
    const given = Object.entries(answers);
    const address = formatAddress(guide, answers);
    const backwards = readAddress(guide, queryOf(Object.fromEntries(given.toReversed())));
    expect(formatAddress(guide, backwards.answers)).toBe(address);
    const view = viewAt(address);
    expect(view).toMatchObject({ answers, end: { id: end }, unused: {} });
    expect([view.question, view.problem]).toEqual([undefined, undefined]);
    for (const [index, [name]] of given.entries()) {
      const short = viewAt(formatAddress(guide, Object.fromEntries(given.slice(0, index))));
      expect(short.question?.name, address).toBe(name);
      expect([short.given, short.end, short.problem]).toEqual([undefined, undefined, undefined]);
    }
  }
});

test('the public address names the answers in a fixed order, the preview time last', () => {
  const { betrieb, ...rest } = { ...withoutService, testbeginn: '2026-11-24' };
  const inOrder = `${queryOf(withoutService)}&testbeginn=2026-11-24`;
  expect(formatAddress(guide, { ...rest, betrieb })).toBe(inOrder);
  const preview = '2026-12-01T15:45';
  expect(formatAddress(guide, { ...rest, betrieb }, preview)).toBe(`${inOrder}&jetzt=${preview}`);
  expect(formatAddress(guide, {}, preview)).toBe(`?jetzt=${preview}`);
  expect(readAddress(guide, `?jetzt=${preview}`).now).toBe(preview);
  expect(formatAddress(guide, {})).toBe('');
});

test('parameters nobody knows are passed over', () => {
  const search = '?utm_source=mail&betrieb=cloud&x=1&Betrieb=onpremise&__proto__=a';
  expect(readAddress(guide, search).answers).toEqual({ betrieb: 'cloud' });
});

describe('a link that other programs have passed on says what it said', () => {
  const answers = { betrieb: 'cloud', edition: 'professional', theme: 'flex', datum: '2026-12-01' };
  const query = formatAddress(guide, answers);
  const encoded = encodeURIComponent(query.slice(1));

  test.each([
    ['as HTML writes it', query.replaceAll('&', '&amp;')],
    ['twice so', query.replaceAll('&', '&amp;amp;')],
    ['with &#38;', query.replaceAll('&', '&#38;')],
    ['with every sign encoded', `?${encoded}`],
    ['encoded twice', `?${encodeURIComponent(encoded)}`],
    ['as a mail encodes it', query.replaceAll('=', '=3D')],
    ['broken over two lines', query.replace('pro', 'pro%0D%0A')],
    ['with an invisible hyphen', query.replace('pro', 'pro%C2%AD')],
    ['with hyphens of another length', query.replaceAll('-', '%E2%80%91')],
    ['with spaces', query.replaceAll('&', '+&')],
  ])('%s', (_, search) => {
    expect(readAddress(guide, search)).toEqual({ answers, contradictory: [], leftOut: [], now: undefined });
  });

  test.each([
    ['.', '.'],
    [')', ')'],
    ['%3E', '>'],
    [').', ').'],
    ['%E2%80%9C', '“'],
    ['%22,', '",'],
  ])('with %s at its end, which it names', (end, named) => {
    expect(readAddress(guide, query + end)).toMatchObject({ answers, leftOut: [named] });
  });

  test('an edition is never taken for another one', () => {
    expect(readAddress(guide, '?edition=startup%2B').answers).toEqual({ edition: 'startup+' });
  });

  test.each([
    ['', '#stand=z.q1-_', '#stand=z.q1-_'],
    ['', '#stand%3Dz.q1-_', '#stand=z.q1-_'],
    ['?datum=2026-12-01%23stand=z.q1', '', '#stand=z.q1'],
    ['?datum=2026-12-01%23stand%3Dz.q1).', '', '#stand=z.q1'],
    // Half a character before the #.
    ['?datum=2026-12-01%E2%23stand=z.q1', '', '#stand=z.q1'],
    ['', '#stand=z.q1%3E', '#stand=z.q1'],
    ['', '#stand=3Dz.q1', '#stand=z.q1'],
    ['', '#frage-theme.', '#frage-theme'],
    ['?datum=2026-12-01%23frage-theme', '', '#frage-theme'],
    ['', '#schritt%2Dbackup%2Dpruefen%', '#schritt-backup-pruefen'],
    ['', '#', ''],
  ])('%s%s has the fragment %s', (search, hash, fragment) => {
    expect(splitAddress(search, hash).hash).toBe(fragment);
  });
});
