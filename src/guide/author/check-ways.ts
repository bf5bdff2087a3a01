import { applies } from '../condition';
import type { Answers, GuideFiles } from '../types';
import type { Edge } from './edges';
import { eachOnce, problemIn, type Problem } from './problem';

/*
 * Whoever arrives at an end has answered what that end needs.
 */

const problem = problemIn('questions.yaml');

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

/**
 * Checks that the ways through the tree agree with editions, procedures and ends. Takes a tree in which each way leads
 * to an end; returns each problem once, with one way as an example.
 */
export function checkWays(guide: GuideFiles, edges: readonly Edge[]): Problem[] {
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
  return [...eachOnce(problems), ...unmet];
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
