import { checkTree } from './check-tree';
import { dayMails } from '../mails';
import { nearest } from './nearest';
import type { Problem } from './problem';
import { fixedValues, splitText } from '../words/text';
import type { Step, WholeGuide } from '../types';

/*
 * What no schema of a single file can see: references between files, ids that stand twice, placeholders
 * without a value, values typed a second time, facts nobody states. The decision tree has its own file, check-tree.ts.
 */

/** Placeholders that only a plan or a mail can fill, with the files in which they may stand. */
const personalPlaceholders = new Map<string, readonly string[]>(
  Object.entries({
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
  }),
);

/** Ticks are stored and links made under these ids, and the update day is built on them: they never change. */
const permanentSteps: Record<Step['procedure'], readonly string[]> = {
  both: ['paket-erhalten'],
  'mit-service': [
    'testsystem-aktualisieren',
    'update-im-testsystem',
    'testsystem-pruefen',
    'update-ins-live-system',
  ],
  'ohne-service': ['backup-pruefen', 'update-einspielen', 'funktionen-testen', 'probleme-melden'],
};

/** Checks the guide as a whole. Takes the guide as the schemas let it through; returns all problems found. */
export function checkGuide(guide: WholeGuide): Problem[] {
  return [
    ...duplicateIds(guide),
    ...unknownReferences(guide),
    ...checkTree(guide),
    ...procedureRules(guide),
    ...lostSteps(guide),
    ...lostMails(guide),
    ...placeholders(guide),
    ...typedValues(guide),
    ...unusedFacts(guide),
    ...dayAndTime(guide),
  ];
}

function duplicateIds(guide: WholeGuide): Problem[] {
  const lists: { file: string; place?: string; ids: string[] }[] = [
    { file: 'questions.yaml', ids: [...Object.keys(guide.ends), ...guide.questions.map((it) => it.id)] },
    { file: 'steps.yaml', ids: guide.steps.map((it) => it.id) },
    { file: 'mails.yaml', ids: guide.mails.map((it) => it.id) },
    { file: 'restore.yaml', ids: guide.restore.map((it) => it.id) },
    { file: 'test-items.yaml', ids: guide.testItems.map((it) => it.id) },
    { file: 'editions.yaml', ids: guide.editions.map((it) => `${it.hosting} ${it.edition}`) },
    ...guide.questions.map((it) => ({
      file: 'questions.yaml',
      place: `${it.id}.options.`,
      ids: (it.options ?? []).map((option) => option.value),
    })),
  ];
  return lists.flatMap(({ file, place = '', ids }) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        file,
        field: `${place}${id}`,
        message: `„${id}“ steht zweimal`,
        hint: 'Jeder Name darf hier nur einmal vorkommen. Geben Sie dem neuen Eintrag einen eigenen.',
      })),
  );
}

function unknownReferences(guide: WholeGuide): Problem[] {
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
    ...Object.entries(guide.advice).map(([id, it]) => ({
      file: 'advice.yaml',
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

/** Both procedures exist so that each answer about the service package leads to one of them (F8, F13). */
function procedureRules(guide: WholeGuide): Problem[] {
  return guide.procedures['mit-service'].service === guide.procedures['ohne-service'].service
    ? [
        {
          file: 'procedures.yaml',
          field: 'ohne-service.service',
          message: `beide Vorgehen gelten für service: ${guide.procedures['ohne-service'].service}`,
          hint: 'mit-service gilt für ja, ohne-service für nein.',
        },
      ]
    : [];
}

function lostSteps(guide: WholeGuide): Problem[] {
  return Object.entries(permanentSteps).flatMap(([procedure, ids]) =>
    ids
      .filter((id) => !guide.steps.some((it) => it.id === id && it.procedure === procedure))
      .map((id) => ({
        file: 'steps.yaml',
        field: id,
        message: `fehlt im Vorgehen ${procedure}`,
        hint: 'Unter dieser id werden Häkchen gespeichert und Links gesetzt. Ändern Sie nur die Texte des Schritts.',
      })),
  );
}

function lostMails(guide: WholeGuide): Problem[] {
  return Object.values(dayMails)
    .filter((id) => !guide.mails.some((it) => it.id === id))
    .map((id) => ({
      file: 'mails.yaml',
      field: id,
      message: 'fehlt',
      hint: 'Der Update-Tag bietet diese Mail unter dieser id an. Ändern Sie nur ihre Texte.',
    }));
}

function placeholders(guide: WholeGuide): Problem[] {
  const fixed = Object.keys(fixedValues(guide));
  return textsOf(guide).flatMap(({ file, field, text }) => {
    const personal = [...personalPlaceholders.keys()].filter((name) =>
      personalPlaceholders.get(name)?.includes(file),
    );
    const known = [...fixed, ...personal];
    return splitText(text).flatMap((part): Problem[] => {
      if (typeof part === 'string') {
        return /[{}]/.test(part)
          ? [
              {
                file,
                field,
                message: 'hat eine geschweifte Klammer ohne Gegenstück',
                hint: 'Ein Platzhalter sieht so aus: {zeit.test}.',
              },
            ]
          : [];
      }
      const name = part.placeholder;
      return known.includes(name)
        ? []
        : [{ file, field, message: `unbekannter Platzhalter {${name}}`, hint: nearest(name.trim(), known) }];
    });
  });
}

/** A time, an amount or the mail address typed into a text would stay behind when guide.yaml changes. */
function typedValues(guide: WholeGuide): Problem[] {
  const { support, times, amounts } = guide.general;
  const values = [
    { pattern: new RegExp(escaped(support.email), 'i'), placeholder: 'support' },
    ...Object.entries(times).map(([id, { at }]) => ({
      pattern: clockPattern(at),
      placeholder: `zeit.${id}`,
    })),
    ...Object.entries(amounts).map(([id, { value }]) => ({
      pattern: new RegExp(String.raw`(?<![\d.,])${escaped(String(value))}([.,]\d+)?\s*(€|Euro\b|EUR\b)`, 'i'),
      placeholder: `betrag.${id}`,
    })),
  ];
  return textsOf(guide)
    .filter(({ file }) => file !== 'guide.yaml')
    .flatMap(({ file, field, text }) =>
      values
        .filter(({ pattern }) => pattern.test(text))
        .map(({ pattern, placeholder }) => ({
          file,
          field,
          message: `„${pattern.exec(text)?.[0]}“ steht schon in guide.yaml`,
          hint: `Schreiben Sie stattdessen {${placeholder}}.`,
        })),
    );
}

/** Finds a clock time as people write it: with colon or point, or the full hour followed by "Uhr". */
function clockPattern(at: string): RegExp {
  const [hour, minute] = at.split(':') as [string, string];
  const short = String(Number(hour));
  const full = minute === '00' ? String.raw`|(?<!\d)(?:${hour}|${short})\s*Uhr\b` : '';
  return new RegExp(String.raw`(?<!\d)(?:${hour}|${short})[:.]${minute}(?!\d)${full}`, 'i');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function textsOf(guide: WholeGuide): { file: string; field: string; text: string }[] {
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
  walk('advice.yaml', '', guide.advice);
  walk('test-items.yaml', '', guide.testItems);
  walk('mails.yaml', '', guide.mails);
  return found;
}

function entriesWithFacts(guide: WholeGuide): { file: string; field: string; facts: string[] }[] {
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
    ...named('advice.yaml', guide.advice),
    ...listed('test-items.yaml', guide.testItems),
    ...listed('mails.yaml', guide.mails),
  ];
}

function unusedFacts(guide: WholeGuide): Problem[] {
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

function dayAndTime(guide: WholeGuide): Problem[] {
  const { test, meldung } = guide.general.times;
  const wrongSteps = guide.steps.flatMap((it) => {
    const { day, time, part } = it.when;
    if (day !== 'update-day' && (time || part)) {
      return [
        {
          file: 'steps.yaml',
          field: `${it.id}.when`,
          message: `hat ${time ? 'eine Uhrzeit' : 'einen Tagesabschnitt'}, aber keinen Update-Tag`,
          hint: 'Uhrzeit und Tagesabschnitt gelten am Update-Tag: day: update-day.',
        },
      ];
    }
    return time && part
      ? [
          {
            file: 'steps.yaml',
            field: `${it.id}.when`,
            message: 'hat eine Uhrzeit und einen Tagesabschnitt',
            hint: 'Nennen Sie entweder time oder part.',
          },
        ]
      : [];
  });
  return test.at < meldung.at
    ? wrongSteps
    : [
        ...wrongSteps,
        {
          file: 'guide.yaml',
          field: 'times.meldung.at',
          message: 'liegt nicht nach der Frist zum Testen (times.test.at)',
          hint: 'Erst wird getestet, dann gemeldet. Prüfen Sie beide Uhrzeiten.',
        },
      ];
}
