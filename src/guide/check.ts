import type { Problem } from './problem';
import { fixedValues, splitText } from './text';
import type { Guide } from './types';

/*
 * What no schema of a single file can see: references between files, ids that stand twice, questions nobody
 * reaches, placeholders without a value, facts nobody states.
 */

/** Placeholders that only a plan or a mail can fill, with the files in which they may stand. */
const personalPlaceholders: Record<string, readonly string[]> = {
  bezugsweg: ['steps.yaml'],
  system: ['mails.yaml'],
  datum: ['mails.yaml'],
  testbeginn: ['mails.yaml'],
  backup: ['mails.yaml'],
  eingespielt: ['mails.yaml'],
  probleme: ['mails.yaml'],
  'offene-angaben': ['mails.yaml'],
  tag: ['hints.yaml'],
  feiertag: ['hints.yaml'],
};

/** Checks the guide as a whole. Takes the guide as the schemas let it through; returns all problems found. */
export function checkGuide(guide: Guide): Problem[] {
  return [
    ...duplicateIds(guide),
    ...unknownReferences(guide),
    ...tree(guide),
    ...editionRules(guide),
    ...placeholders(guide),
    ...unusedFacts(guide),
    ...dayAndTime(guide),
  ];
}

function duplicateIds(guide: Guide): Problem[] {
  const lists: [string, string[]][] = [
    ['questions.yaml', guide.questions.map((it) => it.id)],
    ['steps.yaml', guide.steps.map((it) => it.id)],
    ['mails.yaml', guide.mails.map((it) => it.id)],
    ['restore.yaml', guide.restore.map((it) => it.id)],
    ['editions.yaml', guide.editions.map((it) => `${it.hosting} ${it.edition}`)],
    ...guide.questions.map((it): [string, string[]] => [
      `questions.yaml, ${it.id}.options`,
      (it.options ?? []).map((option) => option.value),
    ]),
  ];
  return lists.flatMap(([file, ids]) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        file,
        field: id,
        message: `„${id}“ steht zweimal`,
        hint: 'Jede id darf nur einmal vorkommen. Geben Sie dem neuen Eintrag eine eigene.',
      })),
  );
}

function unknownReferences(guide: Guide): Problem[] {
  const mails = guide.mails.map((it) => it.id);
  const points = Object.keys(guide.openPoints.points);
  const facts = Object.keys(guide.facts);
  const references: { file: string; field: string; ids: string[]; known: string[] }[] = [
    ...guide.steps.flatMap((it) => [
      { file: 'steps.yaml', field: `${it.id}.mails`, ids: it.mails, known: mails },
      {
        file: 'steps.yaml',
        field: `${it.id}.openPoints`,
        ids: it.openPoints.map((point) => point.id),
        known: points,
      },
    ]),
    ...Object.entries(guide.ends).flatMap(([id, it]) => [
      { file: 'ends.yaml', field: `${id}.mails`, ids: it.mails, known: mails },
      { file: 'ends.yaml', field: `${id}.openPoints`, ids: it.openPoints, known: points },
    ]),
    ...Object.entries(guide.procedures).map(([id, it]) => ({
      file: 'procedures.yaml',
      field: `${id}.openPoints`,
      ids: it.openPoints,
      known: points,
    })),
    ...Object.entries(guide.hints).map(([id, it]) => ({
      file: 'hints.yaml',
      field: `${id}.openPoints`,
      ids: it.openPoints,
      known: points,
    })),
    ...guide.restore.map((it) => ({
      file: 'restore.yaml',
      field: `${it.id}.openPoints`,
      ids: it.openPoints,
      known: points,
    })),
    ...entriesWithFacts(guide).map((it) => ({
      ...it,
      field: `${it.field}.facts`,
      ids: it.facts,
      known: facts,
    })),
  ];
  return references.flatMap(({ file, field, ids, known }) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id) => ({ file, field, message: `„${id}“ gibt es nicht`, hint: nearest(id, known) })),
  );
}

function tree(guide: Guide): Problem[] {
  const file = 'questions.yaml';
  const [first] = guide.questions;
  if (!first) {
    return [
      { file, field: '', message: 'keine Frage', hint: 'Die erste Frage der Datei beginnt den Assistenten.' },
    ];
  }
  const ends = Object.keys(guide.ends);
  const targets = [...guide.questions.map((it) => it.id), ...ends];
  const edges = guide.questions.flatMap((it) => [
    ...(it.options ?? []).map((option) => ({
      from: it.id,
      field: `${it.id}.options.${option.value}.next`,
      to: option.next,
    })),
    ...(it.date ? [{ from: it.id, field: `${it.id}.date.next`, to: it.date.next }] : []),
  ]);
  const reached = new Set([first.id]);
  for (const from of reached) for (const edge of edges) if (edge.from === from) reached.add(edge.to);

  return [
    ...edges
      .filter((edge) => !targets.includes(edge.to))
      .map((edge) => ({
        file,
        field: edge.field,
        message: `führt zu „${edge.to}“, das gibt es nicht`,
        hint: nearest(edge.to, targets),
      })),
    ...targets
      .filter((id) => !reached.has(id))
      .map((id) => ({
        file: ends.includes(id) ? 'ends.yaml' : file,
        field: id,
        message: 'wird von keiner Antwort erreicht',
        hint: 'Verweisen Sie mit next darauf oder entfernen Sie den Eintrag.',
      })),
    ...cycles(first.id, edges).map((id) => ({
      file,
      field: id,
      message: 'führt im Kreis zu sich selbst zurück',
      hint: 'Jeder Weg muss an einem Ende ankommen. Prüfen Sie die next-Angaben.',
    })),
  ];
}

function cycles(start: string, edges: { from: string; to: string }[]): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]) => {
    if (path.includes(id)) found.add(id);
    if (path.includes(id) || done.has(id)) return;
    for (const edge of edges) if (edge.from === id) visit(edge.to, [...path, id]);
    done.add(id);
  };
  visit(start, []);
  return [...found];
}

/** The tree and editions.yaml must agree: no package means its end, in-system means the theme is asked (F4 to F6). */
function editionRules(guide: Guide): Problem[] {
  const nextFor = { zip: 'service', 'im-system': 'theme', none: 'kein-update-paket' } as const;
  const hostings = guide.questions.find((it) => it.name === 'betrieb')?.options ?? [];
  return hostings.flatMap((hosting) => {
    const question = guide.questions.find((it) => it.id === hosting.next);
    return (question?.options ?? [])
      .filter((option) => option.value !== 'unbekannt')
      .flatMap((option) => {
        const edition = guide.editions.find(
          (it) => it.hosting === hosting.value && it.edition === option.value,
        );
        const field = `${question?.id}.options.${option.value}`;
        if (!edition) {
          return [
            {
              file: 'editions.yaml',
              field: `${hosting.value} ${option.value}`,
              message: `fehlt, steht aber in questions.yaml, ${field}`,
              hint: 'Tragen Sie ein, auf welchem Weg diese Edition das Update erhält.',
            },
          ];
        }
        const expected = nextFor[edition.delivery];
        const leadsTo = guide.questions.find((it) => it.id === option.next)?.name ?? option.next;
        return leadsTo === expected
          ? []
          : [
              {
                file: 'questions.yaml',
                field: `${field}.next`,
                message: `führt zu „${option.next}“, editions.yaml nennt aber delivery: ${edition.delivery}`,
                hint: `Bei delivery: ${edition.delivery} folgt „${expected}“.`,
              },
            ];
      });
  });
}

function placeholders(guide: Guide): Problem[] {
  const fixed = Object.keys(fixedValues(guide));
  return textsOf(guide).flatMap(({ file, field, text }) =>
    splitText(text)
      .flatMap((part) => (typeof part === 'string' ? [] : [part.placeholder]))
      .filter((name) => !fixed.includes(name) && !personalPlaceholders[name]?.includes(file))
      .map((name) => ({
        file,
        field,
        message: `unbekannter Platzhalter {${name}}`,
        hint: nearest(name, [
          ...fixed,
          ...Object.keys(personalPlaceholders).filter((it) => personalPlaceholders[it]?.includes(file)),
        ]),
      })),
  );
}

function textsOf(guide: Guide): { file: string; field: string; text: string }[] {
  const found: { file: string; field: string; text: string }[] = [];
  const walk = (file: string, field: string, value: unknown) => {
    if (typeof value === 'string') found.push({ file, field, text: value });
    else if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) {
        const { id, value: name } = entry as { id?: string; value?: string };
        walk(file, `${field}${field && '.'}${id ?? name ?? index + 1}`, entry);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) walk(file, `${field}${field && '.'}${key}`, entry);
    }
  };
  walk('guide.yaml', '', guide.general);
  walk('facts.yaml', '', guide.facts);
  walk('open-points.yaml', '', guide.openPoints);
  walk('editions.yaml', '', guide.editions);
  walk('delivery.yaml', '', guide.delivery);
  walk('questions.yaml', '', guide.questions);
  walk('ends.yaml', '', guide.ends);
  walk('procedures.yaml', '', guide.procedures);
  walk('steps.yaml', '', guide.steps);
  walk('restore.yaml', '', guide.restore);
  walk('hints.yaml', '', guide.hints);
  walk('mails.yaml', '', guide.mails);
  return found;
}

function entriesWithFacts(guide: Guide): { file: string; field: string; facts: string[] }[] {
  const named = (file: string, entries: Record<string, { facts: string[] }>) =>
    Object.entries(entries).map(([field, it]) => ({ file, field, facts: it.facts }));
  const listed = (file: string, entries: { id: string; facts: string[] }[]) =>
    entries.map((it) => ({ file, field: it.id, facts: it.facts }));
  return [
    ...named('guide.yaml', {
      support: guide.general.support,
      ...guide.general.times,
      ...guide.general.amounts,
    }),
    ...listed(
      'editions.yaml',
      guide.editions.map((it) => ({ id: `${it.hosting} ${it.edition}`, facts: it.facts })),
    ),
    ...named('delivery.yaml', guide.delivery),
    ...listed('questions.yaml', guide.questions),
    ...named('ends.yaml', guide.ends),
    ...named('procedures.yaml', guide.procedures),
    ...listed('steps.yaml', guide.steps),
    ...listed('restore.yaml', guide.restore),
    ...named(
      'hints.yaml',
      Object.fromEntries(Object.entries(guide.hints).map(([id, it]) => [id, { facts: it.facts ?? [] }])),
    ),
    ...listed('mails.yaml', guide.mails),
  ];
}

function unusedFacts(guide: Guide): Problem[] {
  const used = new Set(entriesWithFacts(guide).flatMap((it) => it.facts));
  return Object.keys(guide.facts)
    .filter((id) => !used.has(id))
    .map((id) => ({
      file: 'facts.yaml',
      field: id,
      message: 'keine Stelle der Anleitung nennt diese Aussage',
      hint: `Ergänzen Sie ${id} bei facts des Eintrags, der sie sagt.`,
    }));
}

function dayAndTime(guide: Guide): Problem[] {
  return guide.steps
    .filter((it) => it.when.time && it.when.day !== 'update-day')
    .map((it) => ({
      file: 'steps.yaml',
      field: `${it.id}.when`,
      message: 'hat eine Uhrzeit, aber keinen Update-Tag',
      hint: 'Eine Frist mit Uhrzeit gilt am Update-Tag: day: update-day.',
    }));
}

/** The known id that looks most like the wrong one, as a hint. */
function nearest(wrong: string, known: readonly string[]): string {
  const likeness = (id: string) => {
    let shared = 0;
    while (shared < id.length && id[shared] === wrong[shared]) shared += 1;
    return shared;
  };
  const best = known.toSorted((a, b) => likeness(b) - likeness(a))[0];
  return best && likeness(best) > 1 ? `Meinten Sie „${best}“?` : `Bekannt sind: ${known.join(', ')}.`;
}
