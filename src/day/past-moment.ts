import { words } from 'virtual:words/panels';
import type { DateTime } from 'luxon';
import { parseMoment } from '../guide/calendar';
import { formatMoment } from '../guide/words/format';
import { say } from '../guide/words/say';
import { dayTextProblem } from '../ui/dateField';

/**
 * The moment in a field for one that has been, or what is wrong with it as a sentence for the reader. `followed` is when
 * what can only come after it was noted.
 */
export function readPastMoment(
  field: HTMLInputElement,
  now: DateTime<true>,
  followed: DateTime<true> | undefined,
): { moment: DateTime<true> } | { problem: string } {
  if (!field.value) return { problem: words.noMoment };
  const wrongDay = dayTextProblem(field.value.split('T', 1)[0]!, now, now);
  if (wrongDay) return { problem: wrongDay };
  const moment = parseMoment(field.value, now.zone);
  if (!moment) return { problem: words.noSuchTime };
  if (moment > now) return { problem: words.momentAhead };
  if (followed && moment > followed) {
    return { problem: say(words.momentAfterNoted, { time: formatMoment(followed) }) };
  }
  return { moment };
}
