import { openPointsFor } from './plan';
import { stepsOf } from './procedure';
import type { DeliveryId, Edition, Guide, Hosting, ProcedureId, Step } from './types';

/** A sheet of paper for everybody with the same hosting, delivery and procedure. */
export interface Checklist {
  /** Part of its public address, for example `cloud-startup-mit-service`. */
  id: string;
  /** For whom it is: `'Cloud Startup+, Professional und Enterprise, mit Servicepaket'` */
  title: string;
  procedure: ProcedureId;
  /** Editions with the same delivery; at least one. */
  editions: [Edition, ...Edition[]];
  steps: Step[];
  /** Ids of everything the guide leaves open for this sheet. */
  openPoints: string[];
}

/**
 * All checklists of the guide: each hosting and way of delivery with each procedure. Editions without update
 * packages (F4) get none.
 */
export function checklistsOf(guide: Guide): Checklist[] {
  return editionGroups(guide).flatMap((editions) =>
    (Object.keys(guide.procedures) as ProcedureId[]).map((procedure) => ({
      id: `${groupId(editions[0])}-${procedure}`,
      title: `${joinLabels(editions.map((it) => it.label))}, ${guide.procedures[procedure].label}`,
      procedure,
      editions,
      steps: stepsOf(guide, procedure),
      openPoints: openPointsOf(guide, procedure, editions[0].hosting),
    })),
  );
}

/** Where a checklist stands on the site, without the base path. */
export function checklistPath({ id }: Checklist): string {
  return `/checklisten/${id}/`;
}

function editionGroups(guide: Guide): [Edition, ...Edition[]][] {
  const groups = new Map<string, [Edition, ...Edition[]]>();
  for (const edition of guide.editions) {
    if (edition.delivery === 'none') continue;
    const key = `${edition.hosting} ${edition.delivery}`;
    const group = groups.get(key);
    if (group) group.push(edition);
    else groups.set(key, [edition]);
  }
  return [...groups.values()];
}

/** Updates inside 1CRM are the usual way, so they go by the hosting alone; any other way names its edition. */
function groupId({ hosting, edition, delivery }: Edition): string {
  const usual: DeliveryId = 'im-system';
  return delivery === usual ? hosting : `${hosting}-${edition}`;
}

/** `joinLabels(['Cloud Startup+', 'Cloud Professional']) // => 'Cloud Startup+ und Professional'` */
function joinLabels(labels: string[]): string {
  const [first = '', ...rest] = labels;
  const prefix = `${first.split(' ')[0]} `;
  const short = rest.map((it) => (it.startsWith(prefix) ? it.slice(prefix.length) : it));
  const last = short.pop();
  return last === undefined ? first : `${[first, ...short].join(', ')} und ${last}`;
}

function openPointsOf(guide: Guide, procedure: ProcedureId, hosting: Hosting): string[] {
  const ids = [
    ...stepsOf(guide, procedure).flatMap((step) => openPointsFor(step, { betrieb: hosting })),
    ...guide.procedures[procedure].openPoints,
    ...(procedure === 'ohne-service' ? guide.restore.flatMap((it) => it.openPoints) : []),
    // Nobody knows on which day the sheet is used, so the hint on weekends always stands on it.
    ...guide.hints.wochenende.openPoints,
  ];
  return Object.keys(guide.openPoints.points).filter((id) => ids.includes(id));
}
