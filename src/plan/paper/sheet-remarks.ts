import { words } from 'virtual:words/paper';
import { parseDay } from '../../guide/calendar';
import type { Guide } from '../../guide/types';
import { formatDate } from '../../guide/words/format';
import { say } from '../../guide/words/say';

/** What every sheet says of itself: by which clock its times go, and on which version of the guide it rests. */
export function sheetRemarks({ general }: Guide): string[] {
  const version = parseDay(general.version, general.timezone);
  return [
    say(words.zone, { zone: general.timezone }),
    ...(version ? [say(words.version, { day: formatDate(version) })] : []),
  ];
}
