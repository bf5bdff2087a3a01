import { words } from 'virtual:words/guide';
import { say } from './say';
import { clockText } from './values';
import type { Guide, Step } from '../types';

const days: Record<Step['when']['day'], string> = {
  preparation: words.beforeUpdateDay,
  'test-start': words.atTestStart,
  'test-period': words.beforeUpdateDay,
  'update-day': words.onUpdateDay,
};

/**
 * When a step is due where no date is chosen yet, as on a reading page or on paper (F16, F18, F19).
 * `undatedWhenText(guide, step) // => 'Update-Tag, bis 15:00 Uhr'`
 */
export function undatedWhenText(guide: Guide, step: Step): string {
  const day = undatedDayText(step);
  const time = guide.general.times.find((it) => it.id === step.when.time);
  return time ? say(words.undatedUntil, { day, time: clockText(time.at) }) : day;
}

/** The same without the clock time, for who says that apart: `undatedDayText(step) // => 'Update-Tag, am Morgen'` */
export function undatedDayText({ when }: Step): string {
  const day = days[when.day];
  return when.part === 'morning' ? say(words.undatedMorning, { day }) : day;
}
