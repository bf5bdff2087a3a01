import { applies } from '../condition';
import type { Answers, Question, GuideFiles } from '../types';
import { nearest } from './nearest';
import type { Problem } from './problem';

/*
 * The decision tree as a whole: every answer leads somewhere, every question and end is reached, and whoever arrives at
 * an end has answered what that end needs.
 */

/** One answer: an option of a question, or the date (without value). */
interface Edge {
  from: string;
  name: string;
  value: string | undefined;
  unknown: boolean;
  field: string;
  to: string;
}

const questionsFile = 'questions.yaml';

const problem = (field: string, message: string, hint: string, file = questionsFile): Problem => ({
  file,
  field,
  message,
  hint,
});

/** Checks the decision tree and that it agrees with editions, procedures and ends. Returns all problems. */
export function checkTree(guide: GuideFiles): Problem[] {
  if (guide.questions.length === 0)
    return [problem('', 'keine Frage', 'Die erste Frage der Datei beginnt den Assistenten.')];
  const edges = guide.questions.flatMap(edgesOf);
  const found = [...reach(guide, edges), ...askedTwice(guide, edges), ...dates(guide.questions)];
  // Ways can only be followed where each leads on.
  return found.length > 0 ? found : ways(guide, edges);
}

function edgesOf({ id, name, options, date }: Question): Edge[] {
  return [
    ...(options ?? []).map(({ value, unknown = false, next }) => ({
      from: id,
      name,
      value,
      unknown,
      field: `${id}.options.${value}.next`,
      to: next,
    })),
    ...(date
      ? [{ from: id, name, value: undefined, unknown: false, field: `${id}.date.next`, to: date.next }]
      : []),
  ];
}

function reachedFrom(start: string, edges: readonly Edge[]): Set<string> {
  const reached = new Set([start]);
  for (const from of reached) for (const edge of edges) if (edge.from === from) reached.add(edge.to);
  return reached;
}

function reach({ questions, ends }: GuideFiles, edges: readonly Edge[]): Problem[] {
  const endIds = ends.map((it) => it.id);
  const targets = [...questions.map((it) => it.id), ...endIds];
  const start = questions[0]?.id ?? '';
  const reached = reachedFrom(start, edges);
  return [
    ...edges
      .filter((edge) => !targets.includes(edge.to))
      .map((edge) =>
        problem(edge.field, `führt zu „${edge.to}“, das gibt es nicht`, nearest(edge.to, targets)),
      ),
    ...targets
      .filter((id) => !reached.has(id))
      .map((id) =>
        problem(
          id,
          'wird von keiner Antwort erreicht',
          'Verweisen Sie mit next darauf oder entfernen Sie den Eintrag.',
          endIds.includes(id) ? 'ends.yaml' : questionsFile,
        ),
      ),
    ...cycles(start, edges).map((id) =>
      problem(
        id,
        'führt im Kreis zu sich selbst zurück',
        'Jeder Weg muss an einem Ende ankommen. Prüfen Sie die next-Angaben.',
      ),
    ),
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
function askedTwice({ questions }: GuideFiles, edges: readonly Edge[]): Problem[] {
  return questions.flatMap((question) => {
    const later = reachedFrom(question.id, edges);
    return questions
      .filter((it) => it.id !== question.id && it.name === question.name && later.has(it.id))
      .map((it) =>
        problem(
          it.id,
          `fragt noch einmal nach ${it.name}, nach der Frage „${question.id}“`,
          'Auf einem Weg darf jeder name nur einmal vorkommen.',
        ),
      );
  });
}

/** The plan has one day, under one name; the start of testing is an answer of its own. */
function dates(questions: readonly Question[]): Problem[] {
  const asked = questions.flatMap(({ id, name, date }) => (date ? [{ id, name, date }] : []));
  const names = questions.map((it) => it.name);
  return [
    ...asked
      .filter((it) => names.filter((name) => name === it.name).length > 1)
      .map((it) =>
        problem(
          it.id,
          `teilt sich den name ${it.name} mit einer anderen Frage`,
          'Die Frage nach dem Tag hat einen eigenen.',
        ),
      ),
    ...asked
      .slice(1)
      .map((it) => problem(it.id, 'fragt noch einmal nach dem Tag', 'Nur eine Frage hat date.')),
    ...asked
      .filter((it) => names.includes(it.date.testStart))
      .map((it) =>
        problem(
          `${it.id}.date.testStart`,
          `„${it.date.testStart}“ ist schon der name einer Frage`,
          'Wählen Sie einen anderen Namen.',
        ),
      ),
  ];
}

/** An end with the answers that matter on a way to it. */
interface Arrival {
  end: string;
  answers: Answers;
  unsure: boolean;
  dated: boolean;
}

/** All ways through the tree, told apart by what editions, procedures and places of delivery ask for. */
function arrivals(guide: GuideFiles, edges: readonly Edge[]): Arrival[] {
  const places = guide.delivery.flatMap((it) => it.places ?? []);
  const conditions = [...guide.editions, ...guide.procedures, ...places].map((it) => it.only);
  const names = new Set(conditions.flatMap((it) => Object.keys(it)));
  const found = new Map<string, Arrival>();
  const visit = (arrival: Arrival) => {
    const key = JSON.stringify(arrival);
    if (found.has(key)) return;
    found.set(key, arrival);
    for (const { from, name, value, unknown, to } of edges) {
      if (from !== arrival.end) continue;
      visit({
        end: to,
        answers: value && names.has(name) ? { ...arrival.answers, [name]: value } : arrival.answers,
        unsure: arrival.unsure || unknown,
        dated: arrival.dated || value === undefined,
      });
    }
  };
  visit({ end: guide.questions[0]?.id ?? '', answers: {}, unsure: false, dated: false });
  return [...found.values()];
}

function ways(guide: GuideFiles, edges: readonly Edge[]): Problem[] {
  const all = arrivals(guide, edges);
  const problems = all.flatMap((it) => {
    switch (guide.ends.find((end) => end.id === it.end)?.purpose) {
      case 'dated-plan':
        return atPlan(guide, it);
      case 'no-package':
        return withoutPackage(guide, it);
      case 'clarify':
        return it.unsure
          ? []
          : [
              problem(
                '',
                `ein Weg führt zu „${it.end}“, obwohl jede Antwort bekannt ist`,
                `Dorthin führen nur Wege mit einer Option, die unknown: true trägt. Der Weg: ${listed(it.answers)}.`,
              ),
            ];
      case undefined:
        return [];
    }
  });
  const unmet = [
    ...guide.editions.map((it) => ({ ...it, file: 'editions.yaml' })),
    ...guide.procedures.map((it) => ({ ...it, file: 'procedures.yaml' })),
  ]
    .filter(({ only }) => !all.some(({ answers }) => applies(only, answers)))
    .map(({ id, file }) =>
      problem(
        `${id}.only`,
        'passt zu keinem Weg durch die Fragen',
        'Ergänzen Sie die Antwort in questions.yaml oder entfernen Sie den Eintrag.',
        file,
      ),
    );
  // One way as an example is enough.
  const texts = problems.map((it) => `${it.file} ${it.field} ${it.message}`);
  return [...problems.filter((_, index) => texts.indexOf(texts[index] ?? '') === index), ...unmet];
}

function atPlan(guide: GuideFiles, { end, answers, dated }: Arrival): Problem[] {
  const editions = guide.editions.filter((it) => applies(it.only, answers));
  const procedures = guide.procedures.filter((it) => applies(it.only, answers));
  const [crm] = editions;
  const found: Problem[] = [];
  if (!dated) {
    found.push(
      problem(
        '',
        'ein Weg führt zum Plan, ohne dass nach dem Tag gefragt ist',
        `Jeder Weg zu „${end}“ braucht die Frage mit date.`,
      ),
    );
  }
  found.push(...exactlyOne('editions.yaml', 'Edition', editions, answers, guide));
  found.push(...exactlyOne('procedures.yaml', 'Vorgehen', procedures, answers, guide));
  if (!crm || editions.length > 1) return found;
  const delivery = guide.delivery.find((it) => it.id === crm.delivery);
  if (!crm.delivery) {
    found.push(
      problem(
        '',
        `ein Weg führt zum Plan, aber „${crm.id}“ erhält kein Update-Paket`,
        `Nennen Sie in editions.yaml delivery, oder ändern Sie next. Der Weg: ${listed(answers)}.`,
      ),
    );
  }
  for (const name of new Set((delivery?.places ?? []).flatMap((it) => Object.keys(it.only)))) {
    if (answers[name] !== undefined) continue;
    found.push(
      problem(
        '',
        `ein Weg führt zum Plan, ohne nach ${name} zu fragen`,
        `Bei delivery: ${delivery?.id} hängt die Stelle davon ab (delivery.yaml). Der Weg: ${listed(answers)}.`,
      ),
    );
  }
  return found;
}

function exactlyOne(
  file: string,
  kind: string,
  matches: readonly { id: string }[],
  answers: Answers,
  guide: GuideFiles,
): Problem[] {
  if (matches.length === 1) return [];
  if (matches.length > 1) {
    const ids = matches.map((it) => it.id);
    return [
      problem(
        `${ids.at(-1)}.only`,
        `passt zu denselben Antworten wie „${ids[0]}“`,
        `Zu jedem Weg passt genau ein Eintrag. Der Weg: ${listed(answers)}.`,
        file,
      ),
    ];
  }
  const entries = file === 'editions.yaml' ? guide.editions : guide.procedures;
  const names = new Set(entries.flatMap((it) => Object.keys(it.only)));
  const only = Object.entries(answers).filter(([name]) => names.has(name));
  return [
    problem(
      '',
      `${kind} fehlt für ${listed(Object.fromEntries(only))}`,
      'Ein Weg mit diesen Antworten führt zum Plan. Ergänzen Sie den Eintrag, oder ändern Sie next.',
      file,
    ),
  ];
}

function withoutPackage(guide: GuideFiles, { end, answers }: Arrival): Problem[] {
  const crm = guide.editions.find((it) => applies(it.only, answers));
  return crm?.delivery
    ? [
        problem(
          '',
          `ein Weg führt zu „${end}“, aber „${crm.id}“ erhält ein Update-Paket`,
          `Entfernen Sie delivery in editions.yaml, oder ändern Sie next. Der Weg: ${listed(answers)}.`,
        ),
      ]
    : [];
}

/** `listed({ betrieb: 'cloud' }) // => 'betrieb: cloud'` */
function listed(answers: Answers): string {
  return Object.entries(answers)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
