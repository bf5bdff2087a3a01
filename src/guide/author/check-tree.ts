import { nearest } from './nearest';
import type { Problem } from './problem';
import type { AnswerName, Guide } from '../types';

/*
 * The decision tree as a whole: every answer leads somewhere, every question and end is reached, and whoever
 * arrives at the plan has answered what a plan needs.
 */

/** One answer: an option of a question, or the date (without value). */
interface Edge {
  from: string;
  name: AnswerName;
  value: string | undefined;
  field: string;
  to: string;
}

const questionsFile = 'questions.yaml';

/** Checks the decision tree (questions.yaml, ends.yaml) and that it agrees with editions.yaml. Returns all problems. */
export function checkTree(guide: Guide): Problem[] {
  const edges = edgesOf(guide);
  if (guide.questions.length === 0) {
    return [
      {
        file: questionsFile,
        field: '',
        message: 'keine Frage',
        hint: 'Die erste Frage der Datei beginnt den Assistenten.',
      },
    ];
  }
  return [
    ...reach(guide, edges),
    ...askedTwice(guide, edges),
    ...unknownValues(guide, edges),
    ...openAtPlan(guide, edges),
    ...editionRules(guide),
    ...editionsNotOffered(guide),
  ];
}

function edgesOf(guide: Guide): Edge[] {
  return guide.questions.flatMap(({ id, name, options, date }): Edge[] => [
    ...(options ?? []).map(({ value, next }) => ({
      from: id,
      name,
      value,
      field: `${id}.options.${value}.next`,
      to: next,
    })),
    ...(date ? [{ from: id, name, value: undefined, field: `${id}.date.next`, to: date.next }] : []),
  ]);
}

function reachedFrom(start: string, edges: readonly Edge[]): Set<string> {
  const reached = new Set([start]);
  for (const from of reached) for (const edge of edges) if (edge.from === from) reached.add(edge.to);
  return reached;
}

function reach(guide: Guide, edges: Edge[]): Problem[] {
  const ends = Object.keys(guide.ends);
  const targets = [...guide.questions.map((it) => it.id), ...ends];
  const reached = reachedFrom(guide.questions[0]?.id ?? '', edges);

  return [
    ...edges
      .filter((edge) => !targets.includes(edge.to))
      .map((edge) => ({
        file: questionsFile,
        field: edge.field,
        message: `führt zu „${edge.to}“, das gibt es nicht`,
        hint: nearest(edge.to, targets),
      })),
    ...targets
      .filter((id) => !reached.has(id))
      .map((id) => ({
        file: ends.includes(id) ? 'ends.yaml' : questionsFile,
        field: id,
        message: 'wird von keiner Antwort erreicht',
        hint: 'Verweisen Sie mit next darauf oder entfernen Sie den Eintrag.',
      })),
    ...cycles(guide.questions[0]?.id ?? '', edges).map((id) => ({
      file: questionsFile,
      field: id,
      message: 'führt im Kreis zu sich selbst zurück',
      hint: 'Jeder Weg muss an einem Ende ankommen. Prüfen Sie die next-Angaben.',
    })),
  ];
}

function cycles(start: string, edges: readonly Edge[]): string[] {
  const found = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string) => {
    if (state.get(id) === 'open') found.add(id);
    if (state.has(id)) return;
    state.set(id, 'open');
    for (const edge of edges) if (edge.from === id) visit(edge.to);
    state.set(id, 'done');
  };
  visit(start);
  return [...found];
}

/** Two questions may share a name only on different branches: on one way the second answer would replace the first. */
function askedTwice(guide: Guide, edges: readonly Edge[]): Problem[] {
  return guide.questions.flatMap((question) => {
    const later = reachedFrom(question.id, edges);
    return guide.questions
      .filter((it) => it.id !== question.id && it.name === question.name && later.has(it.id))
      .map((it) => ({
        file: questionsFile,
        field: it.id,
        message: `fragt noch einmal nach ${it.name}, nach der Frage „${question.id}“`,
        hint: 'Auf einem Weg darf jeder name nur einmal vorkommen.',
      }));
  });
}

/** The values that mean something to editions, delivery, procedures and hints, by question (they stand in addresses). */
function meaningfulValues(guide: Guide): Record<AnswerName, string[]> {
  return {
    betrieb: guide.editions.map((it) => it.hosting),
    edition: guide.editions.map((it) => it.edition),
    theme: Object.keys(guide.delivery['im-system'].places),
    service: Object.values(guide.procedures).map((it) => it.service),
    anpassung: ['ja', 'nein'],
    datum: [],
  };
}

function unknownValues(guide: Guide, edges: readonly Edge[]): Problem[] {
  const meaningful = meaningfulValues(guide);
  return edges.flatMap(({ name, value, field }) => {
    const known = [...new Set(meaningful[name]), 'unbekannt'];
    return value === undefined || known.includes(value)
      ? []
      : [
          {
            file: questionsFile,
            field: field.replace(/\.next$/, '.value'),
            message: `„${value}“ hat für ${name} keine Bedeutung`,
            hint: nearest(value, known),
          },
        ];
  });
}

/** No way may reach the plan while hosting, edition, service package or date is open: no plan could be made. */
function openAtPlan(guide: Guide, edges: readonly Edge[]): Problem[] {
  const meaningful = meaningfulValues(guide);
  return (['betrieb', 'edition', 'service', 'datum'] as const).flatMap((name) => {
    const leavesOpen = (edge: Edge) =>
      edge.name !== name || (edge.value !== undefined && !meaningful[name].includes(edge.value));
    const openEdges = edges.filter(leavesOpen);
    const reached = reachedFrom(guide.questions[0]?.id ?? '', openEdges);
    return reached.has('plan')
      ? [
          {
            file: questionsFile,
            field: '',
            message: `ein Weg führt zum Plan, ohne dass ${name} feststeht`,
            hint: `Jeder Weg zum Plan braucht eine Antwort auf ${name}; „unbekannt“ führt zu „klaeren“.`,
          },
        ]
      : [];
  });
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
                file: questionsFile,
                field: `${field}.next`,
                message: `führt zu „${option.next}“, editions.yaml nennt aber delivery: ${edition.delivery}`,
                hint: `Bei delivery: ${edition.delivery} folgt „${expected}“.`,
              },
            ];
      });
  });
}

function editionsNotOffered(guide: Guide): Problem[] {
  const hostings = guide.questions.find((it) => it.name === 'betrieb')?.options ?? [];
  return guide.editions
    .filter(({ hosting, edition }) => {
      const next = hostings.find((it) => it.value === hosting)?.next;
      const question = guide.questions.find((it) => it.id === next);
      return question?.name === 'edition' && !question.options?.some((it) => it.value === edition);
    })
    .map(({ hosting, edition }) => ({
      file: questionsFile,
      field: hostings.find((it) => it.value === hosting)?.next ?? '',
      message: `bietet ${edition} nicht an, editions.yaml nennt die Edition aber für ${hosting}`,
      hint: `Ergänzen Sie eine Option mit value: ${edition} oder entfernen Sie die Edition.`,
    }));
}
