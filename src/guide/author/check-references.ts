import type { Condition, GuideFiles } from '../types';
import { nearest } from './nearest';
import type { Problem } from './problem';

/*
 * Names that stand in one file and must be given in another: facts, open points, mails, procedures, times, ways of
 * delivery, and the questions and answers of conditions.
 */

interface Reference {
  file: string;
  field: string;
  ids: readonly string[];
  known: readonly string[];
}

/** Checks that everything referred to is there, and that every fact is stated. Returns all problems found. */
export function checkReferences(guide: GuideFiles): Problem[] {
  const references = [...named(guide), ...conditions(guide)];
  const unknown = references.flatMap(({ file, field, ids, known }) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id) => ({ file, field, message: `„${id}“ gibt es nicht`, hint: nearest(id, known) })),
  );
  return [...unknown, ...unusedFacts(guide)];
}

/** Every entry of a list that may name facts, open points or a condition. */
function entriesOf(guide: GuideFiles) {
  const { general } = guide;
  const lists: Record<
    string,
    { id: string; facts?: string[]; openPoints?: (string | { id: string })[]; only?: Condition }[]
  > = {
    'editions.yaml': guide.editions,
    'delivery.yaml': guide.delivery,
    'questions.yaml': guide.questions,
    'ends.yaml': guide.ends,
    'procedures.yaml': guide.procedures,
    'steps.yaml': guide.steps,
    'restore.yaml': guide.restore,
    'hints.yaml': guide.hints,
    'advice.yaml': guide.advice,
    'test-items.yaml': guide.testItems,
    'mails.yaml': guide.mails,
  };
  return [
    { file: 'guide.yaml', field: 'support', facts: general.support.facts },
    ...[...general.times, ...general.amounts].map((it) => ({
      file: 'guide.yaml',
      field: it.id,
      facts: it.facts,
    })),
    ...general.customised.map(({ id, only }) => ({ file: 'guide.yaml', field: id, only })),
    ...Object.entries(lists).flatMap(([file, entries]) =>
      entries.map(({ id, facts, openPoints, only }) => ({ file, field: id, facts, openPoints, only })),
    ),
  ] as {
    file: string;
    field: string;
    facts?: string[];
    openPoints?: (string | { id: string })[];
    only?: Condition;
  }[];
}

function named(guide: GuideFiles): Reference[] {
  const facts = guide.facts.map((it) => it.id);
  const points = Object.keys(guide.openPoints.points);
  const mails = guide.mails.map((it) => it.id);
  const procedures = guide.procedures.map((it) => it.id);
  const times = guide.general.times.map((it) => it.id);
  const deliveries = guide.delivery.map((it) => it.id);
  const names = guide.questions.map((it) => it.name);
  return [
    ...entriesOf(guide).flatMap(({ file, field, facts: stated = [], openPoints = [] }) => [
      { file, field: `${field}.facts`, ids: stated, known: facts },
      {
        file,
        field: `${field}.openPoints`,
        ids: openPoints.map((it) => (typeof it === 'string' ? it : it.id)),
        known: points,
      },
    ]),
    ...guide.steps.flatMap(({ id, procedures: ids = [], mails: offered, when }) => [
      { file: 'steps.yaml', field: `${id}.procedures`, ids, known: procedures },
      { file: 'steps.yaml', field: `${id}.mails`, ids: offered, known: mails },
      { file: 'steps.yaml', field: `${id}.when.time`, ids: when.time ? [when.time] : [], known: times },
    ]),
    ...guide.ends.flatMap(({ id, mails: offered, ask }) => [
      { file: 'ends.yaml', field: `${id}.mails`, ids: offered, known: mails },
      { file: 'ends.yaml', field: `${id}.ask`, ids: Object.keys(ask ?? {}), known: names },
    ]),
    ...guide.editions.map(({ id, delivery }) => ({
      file: 'editions.yaml',
      field: `${id}.delivery`,
      ids: delivery ? [delivery] : [],
      known: deliveries,
    })),
  ];
}

function conditions(guide: GuideFiles): Reference[] {
  const options = new Map<string, string[]>();
  for (const { name, options: offered } of guide.questions) {
    if (offered) options.set(name, [...(options.get(name) ?? []), ...offered.map((it) => it.value)]);
  }
  const all: { file: string; field: string; only?: Condition | undefined }[] = [
    ...entriesOf(guide),
    ...guide.delivery.flatMap((it) =>
      (it.places ?? []).map(({ id, only }) => ({
        file: 'delivery.yaml',
        field: `${it.id}.places.${id}`,
        only,
      })),
    ),
    ...guide.steps.flatMap((step) =>
      step.openPoints.map(({ id, only }) => ({
        file: 'steps.yaml',
        field: `${step.id}.openPoints.${id}`,
        only,
      })),
    ),
  ];
  return all.flatMap(({ file, field, only = {} }) =>
    Object.entries(only).flatMap(([name, values]) => {
      const known = options.get(name);
      return known
        ? { file, field: `${field}.only.${name}`, ids: values, known }
        : { file, field: `${field}.only`, ids: [name], known: [...options.keys()] };
    }),
  );
}

function unusedFacts(guide: GuideFiles): Problem[] {
  const used = new Set(entriesOf(guide).flatMap((it) => it.facts ?? []));
  return guide.facts
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: 'facts.yaml',
      field: id,
      message: 'keine Stelle der Anleitung nennt diese Aussage',
      hint: `Ergänzen Sie ${id} bei facts des Eintrags, der sie sagt.`,
    }));
}
