import { expect, test } from 'vitest';
import { aboutDuration, exactDuration } from '../../src/guide/words/duration';

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [-5 * hour, 'weniger als eine Minute'],
  [29_999, 'weniger als eine Minute'],
  [minute, 'eine Minute'],
  [59.8 * minute, 'eine Stunde'],
  [hour, 'eine Stunde'],
  [hour + 10 * minute, 'gut eine Stunde'],
  [16 * hour + minute, 'gut 16 Stunden'],
  [16.5 * hour, 'knapp 17 Stunden'],
  [35.9 * hour, 'knapp 36 Stunden'],
  [36 * hour, 'knapp 2 Tage'],
  [48 * hour, '2 Tage'],
])('%d ms are about %s', (span, words) => {
  expect(aboutDuration(span)).toBe(words);
});

test.each([
  [-1, '0 Minuten'],
  [1, '1 Minute'],
  [minute, '1 Minute'],
  [minute + 1, '2 Minuten'],
  [hour, '1 Stunde'],
  [hour + minute, '1 Stunde 1 Minute'],
  [2 * hour + 10 * minute, '2 Stunden 10 Minuten'],
])('%d ms are exactly %s', (span, words) => {
  expect(exactDuration(span)).toBe(words);
});
