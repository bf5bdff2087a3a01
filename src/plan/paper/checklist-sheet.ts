import { words } from 'virtual:words/paper';
import { parseDay } from '../../guide/calendar';
import type { Checklist } from '../../guide/checklists';
import { customisationHints, deliveryTexts } from '../../guide/procedure';
import type { Step, WholeGuide } from '../../guide/types';
import { formatDay } from '../../guide/words/format';
import { say } from '../../guide/words/say';
import { undatedDayText } from '../../guide/words/when';
import { undatedStations, undatedTime } from '../stations';
import type { Sheet, SheetCode, SheetItem, SheetRow } from './sheet';

/** As many test items as a sheet has room for: the guide's own, and lines to write on. */
const itemLines = 8;

/** A blank checklist as a sheet, with its public address in full, and that as a QR code (F9 to F19). */
export function checklistSheet(
  guide: WholeGuide,
  checklist: Checklist,
  address: string,
  code: SheetCode | undefined,
): Sheet {
  const { general, openPoints } = guide;
  const version = parseDay(general.version, general.timezone);
  const hasDeadlines = checklist.steps.some(({ when }) => when.time);
  return {
    fields: [{ label: words.system }, { label: words.updateDay }, { label: words.author }],
    stations: undatedStations(guide, checklist.procedure),
    rows: checklist.steps.map((step, index) => rowOf(guide, checklist, step, index)),
    // Whether they also hold with service is open (O4).
    terms: hasDeadlines ? guide.restore : [],
    openPoints: checklist.openPoints.map((id) => openPoints.points[id]?.title ?? ''),
    address,
    ...(code && { code }),
    remarks: [
      say(words.zone, { zone: general.timezone }),
      ...(version ? [say(words.version, { day: formatDay(version) })] : []),
    ],
    hasNoteLines: true,
  };
}

function rowOf(guide: WholeGuide, checklist: Checklist, step: Step, index: number): SheetRow {
  const isPreparation = step.when.day === 'preparation';
  return {
    id: step.id,
    ...(!isPreparation && { number: index }),
    title: step.title,
    day: undatedDayText(step),
    ...(step.when.time && { deadline: undatedTime(guide, step.when.time) }),
    onUpdateDay: step.when.day === 'update-day',
    texts: [
      ...(isPreparation ? deliveryTexts(guide, checklist.editions[0], undefined) : [step.text]),
      ...customisationHints(guide, step, { anpassung: 'unbekannt' }),
    ],
    ...(step.ifMissed && { ifMissed: step.ifMissed }),
    ...(step.role === 'test' && { items: blankItems(guide) }),
  };
}

function blankItems({ testItems }: WholeGuide): SheetItem[] {
  const named = testItems.map(({ name }) => ({ name }));
  return [...named, ...Array.from({ length: Math.max(0, itemLines - named.length) }, () => ({}))];
}
