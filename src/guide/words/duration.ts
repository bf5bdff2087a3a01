import { words } from 'virtual:words/guide';
import { say, sayCount } from './say';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From here on hours say less than days. */
const wordsInHoursUntil = 36 * hour;

/**
 * A span as people say it, for times that are only roughly known (F13). Takes milliseconds; below an hour it counts
 * minutes, below 36 hours it counts hours, then days.
 * `aboutDuration(16.2 * hour) // => 'gut 16 Stunden'`, `aboutDuration(44 * hour) // => 'knapp 2 Tage'`
 */
export function aboutDuration(milliseconds: number): string {
  const span = Math.max(0, milliseconds);
  // Rounded first: 59.9 minutes are an hour, not "60 Minuten".
  const minutes = Math.round(span / minute);
  if (minutes < 1) return words.underAMinute;
  if (minutes < 60) return sayCount(words.minutes, minutes);
  return span < wordsInHoursUntil
    ? about(minutes / 60, (n) => sayCount(words.hours, n))
    : about(minutes / (day / minute), (n) => sayCount(words.days, n));
}

/**
 * The time left, by the minute as a clock shows it: a started minute counts as a whole one.
 * `exactDuration(130 * minute) // => '2 Stunden 10 Minuten'`; nothing left is `'0 Minuten'`.
 */
export function exactDuration(milliseconds: number): string {
  const total = Math.ceil(Math.max(0, milliseconds) / minute);
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const parts = [
    hours > 0 && inUnit(hours, 'hour'),
    (minutes > 0 || hours === 0) && inUnit(minutes, 'minute'),
  ];
  return parts.filter(Boolean).join(' ');
}

function inUnit(amount: number, unit: 'hour' | 'minute'): string {
  return amount.toLocaleString(words.language, { style: 'unit', unit, unitDisplay: 'long' });
}

function about(amount: number, wordsFor: (whole: number) => string): string {
  const whole = Math.floor(amount);
  const rest = amount - whole;
  if (rest === 0) return wordsFor(whole);
  return rest < 0.5
    ? say(words.slightlyMore, { span: wordsFor(whole) })
    : say(words.almost, { span: wordsFor(whole + 1) });
}
