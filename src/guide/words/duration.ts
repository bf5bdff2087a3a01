import { words } from 'virtual:words/guide';

const minute = 60_000;

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
