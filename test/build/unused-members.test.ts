import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { withoutUnusedMembers } from '../../src/build/unused-members';

const shrink = (code: string, words: string[]) =>
  withoutUnusedMembers(code, words, parseSync('module.js', code).program);

describe('a class in the browser', () => {
  test('keeps what is called, and what that needs in turn', () => {
    const code = `class Day {
      constructor() { this.start(); }
      start() {}
      next() { return this.plus(1); }
      plus() { return shift(this); }
      moved() {}
      before() {}
    }
    function shift(day) { return day.moved(); }
    function unused(day) { return day.before(); }`;
    const shrunk = shrink(code, ['Day', 'next']);
    expect(shrunk).toContain('start() {}');
    expect(shrunk).toContain('plus() {');
    expect(shrunk).toContain('moved() {}');
    expect(shrunk, 'only a function that nobody calls says so').not.toContain('before() {}');
  });

  test('keeps what is named in a string, and what runs while the module loads', () => {
    const code = `class Day { get year() {} static set zone(it) {} month() {} }
    const units = ['year'];
    Day.zone = 1;
    Day.first = () => units;`;
    expect(shrink(code, ['Day'])).toContain('get year() {} static set zone(it) {} ');
    expect(shrink(code, ['Day'])).not.toContain('month() {}');
  });

  test('keeps what the language itself calls, fields, and computed names', () => {
    const code = `class Day { valueOf() {} toJSON() {} [Symbol.iterator]() {} unit = 'day'; #hidden() {} other() {} }`;
    expect(shrink(code, ['Day'])).toBe(code.replace('other() {}', ''));
  });

  test('a comment calls nothing', () => {
    const code = `class Day {
      /**
       * See after().
       */
      next() {
        // not after()
      }
      after() {}
    }`;
    expect(shrink(code, ['Day', 'next'])).not.toMatch(/^ *after/m);
  });
});

test('Luxon without unused methods works as before', async () => {
  const code = readFileSync(fileURLToPath(import.meta.resolve('luxon')), 'utf8');
  const shrunk = shrink(code, ['DateTime', 'fromISO', 'setZone', 'plus', 'setLocale', 'toFormat', 'toISO']);
  const { DateTime } = (await import(
    `data:text/javascript,${encodeURIComponent(shrunk)}`
  )) as typeof import('luxon');
  const start = DateTime.fromISO('2026-10-24T12:00', { zone: 'Europe/Berlin' });
  const day = start.plus({ days: 1 }).setLocale('de');
  expect(day.toISO(), 'the clocks change in between').toBe('2026-10-25T12:00:00.000+01:00');
  expect(day.toFormat('EEEE, d. LLLL')).toBe('Sonntag, 25. Oktober');
  expect(() => DateTime.fromFormat('1', 'd')).toThrow(TypeError);
});
