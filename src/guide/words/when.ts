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
export function undatedWhenText(guide: Guide, { when }: Step): string {
  const day = days[when.day];
  if (when.time) return `${day}, bis ${clockText(guide.general.times[when.time].at)}`;
  return when.part === 'morning' ? `${day}, am Morgen` : day;
}
