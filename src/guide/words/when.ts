import { clockText } from './text';
import type { Guide, Step } from '../types';

const days: Record<Step['when']['day'], string> = {
  preparation: 'Vor dem Update-Tag',
  'test-start': 'Zu Beginn der Tests',
  'test-period': 'Vor dem Update-Tag',
  'update-day': 'Update-Tag',
};

/**
 * When a step is due where no date is chosen yet, as on a reading page or on paper (F16, F18, F19).
 * `undatedWhenText(guide, step) // => 'Update-Tag, bis 15:00 Uhr'`
 */
export function undatedWhenText(guide: Guide, step: Step): string {
  const day = undatedDayText(step);
  const time = guide.general.times.find((it) => it.id === step.when.time);
  return time ? `${day}, bis ${clockText(time.at)}` : day;
}

/** The same without the clock time, for who says that apart: `undatedDayText(step) // => 'Update-Tag, am Morgen'` */
export function undatedDayText({ when }: Step): string {
  return when.part === 'morning' ? `${days[when.day]}, am Morgen` : days[when.day];
}
