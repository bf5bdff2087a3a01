import { guide } from 'virtual:guide';
import { DateTime } from 'luxon';
import { parseDay } from '../../src/guide/calendar';
import { momentFor } from '../../src/guide/deadlines';
import { amountFor, timeFor } from '../../src/guide/purpose';
import type { TimePurpose } from '../../src/guide/types';
import { machineTime } from '../../src/guide/words/format';
import { amountText } from '../../src/guide/words/values';
import { plain } from './controls';
import { updateDay } from './states';

/*
 * What the guide says today: tests of what is shown hold whatever it says. On the update day of the addresses used in
 * tests.
 */

const day = parseDay(updateDay, guide.general.timezone)!;

/** A clock time of the guide: `clockOf('testing-ends') // => '15:00'` */
export const clockOf = (purpose: TimePurpose) => timeFor(guide, purpose).at;

/** The moment of a clock time, or some minutes after it: `momentOf('testing-ends', -40)` is 40 minutes before. */
export const momentOf = (purpose: TimePurpose, minutesAfter = 0) =>
  machineTime(momentFor(guide, purpose, day).plus({ minutes: minutesAfter }));

/** What a step is called: `stepTitle('funktionen-testen')` */
export const stepTitle = (id: string) => guide.steps.find((it) => it.id === id)!.title;

/** The same clock time for a reader in New York: `inNewYork('testing-ends') // => '09:00'` */
export const inNewYork = (purpose: TimePurpose) =>
  DateTime.fromISO(momentOf(purpose), { zone: 'America/New_York' }).toFormat('HH:mm');

/** What a restore of more than a day costs: `'250 €'` */
export const fee = plain(
  amountText(amountFor(guide, 'restore-fee').value, amountFor(guide, 'restore-fee').currency),
);
