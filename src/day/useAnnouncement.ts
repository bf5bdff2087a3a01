import { words } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import { exactDuration } from '../guide/words/duration';
import { formatClock } from '../guide/words/format';
import { say } from '../guide/words/say';
import { announcementsBetween, type Announcement } from '../run/announcement';
import type { RunState } from '../run/state';

/**
 * Calls `onMessage` with each message to read out because the clock went on: an hour and 15 minutes before a deadline
 * that still counts, when it is due, and when what is to be done can no longer be begun that day.
 */
export function useAnnouncement(
  plan: Plan,
  state: RunState,
  now: DateTime<true>,
  onMessage: (message: string) => void,
): void {
  const previous = useRef(now);
  const tooLate = state.steps.find(({ status }) => status === 'too-late')?.id;
  const wasTooLate = useRef(tooLate);

  useEffect(() => {
    const open = state.deadlines.flatMap(({ step, at }) => {
      const title = plan.steps.find(({ id }) => id === step)?.title;
      return title ? [{ title, at }] : [];
    });
    const next = announcementsBetween(previous.current, now, open).map(announcementText);
    const step = tooLate !== wasTooLate.current && plan.steps.find(({ id }) => id === tooLate);
    if (step) next.push(`${step.title}: ${planWords.tooLate}`);
    previous.current = now;
    if (next.length > 0) onMessage(next.join('. '));
  }, [now.toMillis()]);
  // What a note of the reader brings about needs no message.
  useEffect(() => {
    wasTooLate.current = tooLate;
  });
}

/** For example 'Noch 15 Minuten, bis 15:00 Uhr: Alle Funktionen testen'. */
function announcementText({ kind, title, at, milliseconds }: Announcement): string {
  switch (kind) {
    case 'ahead':
      return say(words.deadlineAhead, {
        duration: exactDuration(milliseconds),
        time: formatClock(at),
        step: title,
      });
    case 'due':
      return say(words.deadlineDue, { time: formatClock(at), step: title });
    case 'passed':
      return say(words.deadlinePassed, { time: formatClock(at), step: title });
  }
}
