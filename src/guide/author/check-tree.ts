import type { Question, GuideFiles } from '../types';
import { checkWays } from './check-ways';
import { edgesOf, type Edge } from './edges';
import { nearest } from './nearest';
import { problemIn, type Problem } from './problem';

/*
 * The decision tree as a graph: every answer leads somewhere, every question and end is reached, and no way asks twice.
 */

const problem = problemIn('questions.yaml');

/** Checks the decision tree, and where it is whole the ways through it. Returns all problems. */
export function checkTree(guide: GuideFiles): Problem[] {
  if (guide.questions.length === 0)
    return [problem('', 'keine Frage', 'Die erste Frage der Datei beginnt den Assistenten.')];
  const edges = guide.questions.flatMap(edgesOf);
  const found = [...reach(guide, edges), ...askedTwice(guide, edges), ...dates(guide.questions)];
  // Ways can only be followed where each leads on.
  return found.length > 0 ? found : checkWays(guide, edges);
}

function reachedFrom(start: string, edges: readonly Edge[]): Set<string> {
  const reached = new Set([start]);
  for (const from of reached) for (const edge of edges) if (edge.from === from) reached.add(edge.to);
  return reached;
}

function reach({ questions, ends }: GuideFiles, edges: readonly Edge[]): Problem[] {
  const endIds = ends.map((it) => it.id);
  const targets = [...questions.map((it) => it.id), ...endIds];
  const reached = reachedFrom(questions[0]?.id ?? '', edges);
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
          endIds.includes(id) ? 'ends.yaml' : undefined,
        ),
      ),
    ...questions
      .filter(({ id }) => edges.some((edge) => edge.from === id && reachedFrom(edge.to, edges).has(id)))
      .map(({ id }) =>
        problem(
          id,
          'führt im Kreis zu sich selbst zurück',
          'Jeder Weg muss an einem Ende ankommen. Prüfen Sie die next-Angaben.',
        ),
      ),
  ];
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
