import { timePurposes } from './schema';
import type { GuideFiles, Time } from '../types';
import type { Problem } from './problem';

/**
 * Checks that the times with a purpose follow one another: the backup is made, testing ends, reporting ends (F13, F18,
 * F19). Returns all problems found.
 */
export function checkTimes({ general }: Pick<GuideFiles, 'general'>): Problem[] {
  const times = timePurposes.flatMap((purpose) => general.times.find((it) => it.purpose === purpose) ?? []);
  return times.slice(1).flatMap((time, index): Problem[] => {
    const before = times[index]!;
    return moment(before) < moment(time)
      ? []
      : [
          {
            file: 'guide.yaml',
            field: `times.${time.id}.at`,
            message: `ist nicht später als „${before.id}“`,
            hint: 'Erst das Backup, dann die Testfrist, dann die Meldefrist. Prüfen Sie at und day.',
          },
        ];
  });
}

/** Sorts as times do: `'1 15:00'` */
function moment({ day, at }: Time): string {
  return `${day === 'update-day' ? 1 : 0} ${at}`;
}
