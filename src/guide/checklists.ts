import { words } from 'virtual:words/guide';
import { mayApply } from './condition';
import { answersFixedBy } from './fixed-answers';
import { groupBy } from './group-by';
import { openPointsOf } from './open-points';
import { stepsOf } from './procedure';
import { hintFor } from './purpose';
import type { Edition, Guide, Procedure, Step } from './types';

/** A sheet of paper for everybody whose edition names the same checklist, with the same procedure. */
export interface Checklist {
  /** Part of its public address, for example `cloud-startup-mit-service`. */
  id: string;
  /** For whom it is: `'Cloud Startup+, Professional und Enterprise, mit Servicepaket'` */
  title: string;
  procedure: Procedure;
  /** Editions with the same delivery; at least one. */
  editions: [Edition, ...Edition[]];
  steps: Step[];
  /** Ids of everything the guide leaves open for this sheet. */
  openPoints: string[];
}

/**
 * All checklists of the guide: each group of editions with each procedure. Editions without update packages (F4) get
 * none.
 */
export function checklistsOf(guide: Guide): Checklist[] {
  const withChecklist = guide.editions.filter((it) => it.checklist);
  return [...groupBy(withChecklist, (it) => it.checklist)].flatMap(([name, editions]) =>
    guide.procedures.map((procedure) => ({
      id: `${name}-${procedure.id}`,
      title: `${joinLabels(editions.map((it) => it.label))}, ${procedure.label}`,
      procedure,
      editions,
      steps: stepsOf(guide, procedure),
      openPoints: openFor(guide, procedure, editions),
    })),
  );
}

/** Where a checklist stands on the site, without the base path. */
export function checklistPath({ id }: Checklist): string {
  return `/checklisten/${id}/`;
}

/** `joinLabels(['Cloud Startup+', 'Cloud Professional']) // => 'Cloud Startup+ und Professional'` */
function joinLabels(labels: string[]): string {
  const [first = '', ...rest] = labels;
  const prefix = `${first.split(' ')[0]} `;
  const short = rest.map((it) => (it.startsWith(prefix) ? it.slice(prefix.length) : it));
  return new Intl.ListFormat(words.language).format([first, ...short]);
}

function openFor(guide: Guide, procedure: Procedure, editions: readonly Edition[]): string[] {
  const known = answersFixedBy(editions.map((it) => it.only));
  const steps = stepsOf(guide, procedure).map((step) => ({
    openPoints: step.openPoints.filter((it) => mayApply(it.only, known)).map((it) => it.id),
  }));
  // Nobody knows on which day the sheet is used, so the hint on weekends always stands on it.
  const weekend = hintFor(guide, 'weekend', known);
  return openPointsOf(guide, procedure, weekend ? [...steps, weekend] : steps);
}
