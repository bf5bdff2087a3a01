import { describe, expect, test } from 'vitest';
import { aboutDuration, exactDuration } from '../../src/guide/words/duration';

const minute = 60_000;
const hour = 60 * minute;

describe('aboutDuration', () => {
  test.each([
    [-5 * hour, 'weniger als eine Minute'],
    [0, 'weniger als eine Minute'],
    [29_999, 'weniger als eine Minute'],
    [minute, 'eine Minute'],
    [45 * minute, '45 Minuten'],
    [59.8 * minute, 'eine Stunde'],
    [hour, 'eine Stunde'],
    [hour + 10 * minute, 'gut eine Stunde'],
    [hour + 30 * minute, 'knapp 2 Stunden'],
    [16 * hour, '16 Stunden'],
    [16 * hour + minute, 'gut 16 Stunden'],
    [16.5 * hour, 'knapp 17 Stunden'],
    [35.9 * hour, 'knapp 36 Stunden'],
    [36 * hour, 'knapp 2 Tage'],
    [47 * hour, 'knapp 2 Tage'],
    [48 * hour, '2 Tage'],
    [50 * hour, 'gut 2 Tage'],
    [10 * 24 * hour, '10 Tage'],
  ])('%d ms => %s', (span, words) => {
    expect(aboutDuration(span)).toBe(words);
  });
});

describe('exactDuration', () => {
  test.each([
    [-1, '0 Minuten'],
    [0, '0 Minuten'],
    [1, '1 Minute'],
    [minute, '1 Minute'],
    [minute + 1, '2 Minuten'],
    [59 * minute, '59 Minuten'],
    [hour, '1 Stunde'],
    [hour + minute, '1 Stunde 1 Minute'],
    [2 * hour + 10 * minute, '2 Stunden 10 Minuten'],
    [2 * hour + 9 * minute + 30_000, '2 Stunden 10 Minuten'],
  ])('%d ms => %s', (span, words) => {
    expect(exactDuration(span)).toBe(words);
  });
});
