import type { DateTime } from 'luxon';
import { words } from 'virtual:words/guide';
import { dateQuestion } from './answer-names';
import { endOfUpdateDay, momentOf } from './deadlines';
import type { Plan } from './plan';
import { testsFirst } from './procedure';
import { timeFor } from './purpose';
import type { Guide } from './types';

/** A moment on a timeline; `position` runs from 0 (start) to 1 (end), to scale. */
export interface Mark {
  id: string;
  at: DateTime<true>;
  label: string;
  position: number;
  approximate: boolean;
  /** A day without a clock time. */
  wholeDay: boolean;
  /** Whether it is the end of the day, which belongs to that day. */
  isEnd: boolean;
}

/** A plan's time to scale. */
export interface Timeline {
  start: DateTime<true>;
  end: DateTime<true>;
  marks: Mark[];
  /** Whether the morning lies in between; the guide gives it no hours (O6). */
  showsMorning: boolean;
}

/**
 * The timeline of a plan. Without service: from the backup of the evening before to the end of the update day
 * (F13, F15, F18, F19). With service: from the start of testing to the update day, where a start was chosen.
 */
export function timelineOf(guide: Guide, plan: Plan): Timeline | undefined {
  if (!testsFirst(plan.steps)) {
    const times = (['backup-made', 'testing-ends', 'reporting-ends'] as const).map((it) =>
      timeFor(guide, it),
    );
    const moments = [
      ...times.map((it) => ({
        id: it.id,
        at: momentOf(it, plan.updateDay),
        label: it.label,
        approximate: it.approximate,
        isEnd: false,
      })),
      {
        id: 'midnight',
        at: endOfUpdateDay(plan.updateDay),
        label: words.endOfUpdateDay,
        approximate: false,
        isEnd: true,
      },
    ];
    return toScale(
      moments.map((it) => ({ ...it, wholeDay: false })),
      true,
    );
  }
  if (!plan.testStart || plan.testStart >= plan.updateDay) return undefined;
  const question = dateQuestion(guide);
  const days = [
    { id: 'test-start', at: plan.testStart, label: question.date.testStartLabel },
    { id: 'update-day', at: plan.updateDay, label: question.label },
  ];
  return toScale(
    days.map((it) => ({ ...it, approximate: false, wholeDay: true, isEnd: false })),
    false,
  );
}

/** Where a moment lies on the timeline, from 0 to 1, or undefined where it lies outside. */
export function positionOn(
  { start, end }: Pick<Timeline, 'start' | 'end'>,
  moment: DateTime,
): number | undefined {
  const position = (moment.toMillis() - start.toMillis()) / (end.toMillis() - start.toMillis());
  return position >= 0 && position <= 1 ? position : undefined;
}

function toScale(moments: Omit<Mark, 'position'>[], showsMorning: boolean): Timeline | undefined {
  const start = moments[0]?.at;
  const end = moments.at(-1)?.at;
  if (!start || !end) return undefined;
  const marks = moments.map((it) => ({ ...it, position: positionOn({ start, end }, it.at) ?? 0 }));
  return { start, end, marks, showsMorning };
}
