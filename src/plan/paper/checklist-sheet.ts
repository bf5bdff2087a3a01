import { words } from 'virtual:words/paper';
import type { QrDrawing } from '../../exports/qr-drawing';
import type { Checklist } from '../../guide/checklists';
import { generalHints, restoreTermsOf, stepNumber, stepTexts } from '../../guide/procedure';
import type { Step, WholeGuide } from '../../guide/types';
import { onlyText } from '../../guide/words/only';
import { undatedDayText } from '../../guide/words/when';
import { undatedStations, undatedTime } from '../stations';
import { sheetRemarks } from './sheet-remarks';
import type { Sheet, SheetItem, SheetRow } from './sheet';

/** As many test items as a sheet has room for: the guide's own, and lines to write on. */
const itemLines = 8;

/** A blank checklist as a sheet, with its public address in full, and that as a QR code (F9 to F19). */
export function checklistSheet(
  guide: WholeGuide,
  checklist: Checklist,
  address: string,
  code: QrDrawing,
): Sheet {
  const { openPoints } = guide;
  return {
    fields: [words.system, words.updateDay, words.author],
    stations: undatedStations(guide, checklist.procedure),
    rows: checklist.steps.map((step) => rowOf(guide, checklist, step)),
    terms: restoreTermsOf(guide, checklist.procedure),
    openPoints: checklist.openPoints.map((id) => openPoints.points[id]?.title ?? ''),
    address,
    code,
    remarks: sheetRemarks(guide),
  };
}

function rowOf(guide: WholeGuide, checklist: Checklist, step: Step): SheetRow {
  const time = guide.general.times.find((it) => it.id === step.when.time);
  const only = onlyText(guide, step.only);
  return {
    id: step.id,
    number: stepNumber(checklist.steps, step),
    title: step.title,
    day: undatedDayText(step),
    ...(time && { deadline: undatedTime(time) }),
    ...(only && { only: `${only}.` }),
    onUpdateDay: step.when.day === 'update-day',
    texts: [...stepTexts(guide, step, checklist.editions[0], {}), ...generalHints(guide, step)],
    ...(step.ifMissed && { ifMissed: step.ifMissed }),
    ...(step.role === 'test' && { items: blankItems(guide.testItems) }),
  };
}

/** The given test items, and below them lines to write further ones on. */
export function blankItems(items: readonly { name: string }[]): SheetItem[] {
  const named = items.map(({ name }) => ({ name }));
  return [...named, ...Array.from({ length: Math.max(0, itemLines - named.length) }, () => ({}))];
}
