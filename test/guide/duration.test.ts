import { expect, test } from 'vitest';
import { exactDuration } from '../../src/guide/words/duration';

const minute = 60_000;
const hour = 60 * minute;

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
