import { words } from 'virtual:words/paper';
import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { QrDrawing } from '../../exports/qr-drawing';
import { openPointsOf } from '../../guide/open-points';
import type { Plan, PlanStep } from '../../guide/plan';
import { restoreTermsOf } from '../../guide/procedure';
import { describeSystem } from '../../guide/words/describe-system';
import type { WholeGuide } from '../../guide/types';
import { formatClock, formatDay, formatMoment, formatShortDay, machineTime } from '../../guide/words/format';
import { say } from '../../guide/words/say';
import type { RunState, StepState } from '../../run/state';
import { suggestedItems, type TestItem, type TestResults } from '../../run/test-items';
import { isTicked, standingOf } from '../standing';
import { stationsInUse } from '../stations';
import { blankItems } from './checklist-sheet';
import { sheetRemarks } from './sheet-remarks';
import type { Sheet, SheetItem, SheetRow, SheetTime } from './sheet';

/** A plan in use, as far as paper shows it. */
interface PlanInUse {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  state: RunState;
  items: readonly TestItem[];
  results: TestResults;
  now: DateTime;
  /** The plan's public address in full. */
  address: string;
  code: QrDrawing;
}

/** A plan as a sheet of paper: what was noted stands in its rows, the rest is left to be written. */
export function planSheet({ guide, plan, state, items, results, now, address, code }: PlanInUse): Sheet {
  const { openPoints } = guide;
  const stateOf = (id: string) => state.steps.find((it) => it.id === id);
  return {
    title: say(planWords.title, { day: formatDay(plan.updateDay) }),
    subtitle: describeSystem(guide, plan.answers),
    fields: [],
    stations: stationsInUse(guide, plan, state, now),
    rows: plan.steps.map((step) => {
      const stepState = stateOf(step.id);
      return {
        ...rowOf(step),
        ...(stepState && notedAt(plan, stepState)),
        ...(step.role === 'test' && { items: itemsOf(guide, plan, items, results) }),
      };
    }),
    terms: restoreTermsOf(guide, plan.procedure),
    openPoints: openPointsOf(guide, plan.procedure, plan.steps).map(
      (id) => openPoints.points[id]?.title ?? '',
    ),
    address,
    code,
    remarks: [...sheetRemarks(guide), say(words.printed, { time: formatMoment(now) })],
  };
}

function rowOf(step: PlanStep): SheetRow {
  return {
    id: step.id,
    number: step.number,
    title: step.title,
    day: dayOf(step),
    ...(step.when.kind === 'deadline' && { deadline: clockOf(step.when.at) }),
    onUpdateDay: ['morning', 'day', 'deadline'].includes(step.when.kind),
    texts: step.texts,
    ...(step.ifMissed && { ifMissed: step.ifMissed }),
  };
}

/** The day of a step, where it is not that of the sheet. */
function dayOf({ when }: PlanStep): SheetTime | string {
  switch (when.kind) {
    case 'before':
      return planWords.before;
    case 'from':
      return dayTime(when.day);
    case 'between':
      if (when.from.hasSame(when.to, 'day')) return dayTime(when.from);
      return say(planWords.from, { day: formatShortDay(when.from) });
    case 'morning':
      return planWords.morning;
    default:
      return '';
  }
}

/** What was noted at a step; what it was about needs no telling any more. */
function notedAt(plan: Plan, state: StepState): Partial<SheetRow> {
  const { doneAt, outcome, status } = state;
  const word = outcome && { outcome: standingOf(plan, state, false).word };
  if (status !== 'done') return { ...word };
  const at = doneAt && (isThatDay(plan, doneAt) ? clockOf(doneAt) : momentOf(doneAt));
  return {
    ...word,
    done: { ...(at && { at }), isTicked: isTicked(plan, state) },
    texts: [],
    ifMissed: '',
  };
}

function itemsOf(
  guide: WholeGuide,
  plan: Plan,
  items: readonly TestItem[],
  results: TestResults,
): SheetItem[] {
  if (items.length === 0) return blankItems(suggestedItems(guide, plan.answers));
  return items.map(({ id, name }) => {
    const found = results[id];
    return { name, ...(found && { result: found.result, ...(found.remark && { remark: found.remark }) }) };
  });
}

function isThatDay({ updateDay }: Plan, at: DateTime<true>): boolean {
  return at.hasSame(updateDay, 'day');
}

function clockOf(at: DateTime): SheetTime {
  return { text: formatClock(at), machine: machineTime(at) };
}

function dayTime(day: DateTime): SheetTime {
  return { text: formatShortDay(day), machine: machineTime(day) };
}

function momentOf(at: DateTime): SheetTime {
  return { text: `${formatShortDay(at)}, ${formatClock(at)}`, machine: machineTime(at) };
}
