import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guide as forAll } from 'virtual:guide';
import { dayTexts } from 'virtual:guide/day';

/*
 * The guide says every fact, leaves every open point open, and says each number once.
 */

const guide = { ...forAll, ...dayTexts };
const root = fileURLToPath(new URL('../../', import.meta.url));

const facts = 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19'.split(' ');
const openPoints = 'O1 O2 O3 O4 O5 O6 O7'.split(' ');

/** Every text anywhere in a value, keys excepted. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('facts and open points', () => {
  it('are exactly F1 to F19 and O1 to O7', () => {
    expect(guide.facts.map((fact) => fact.id)).toEqual(facts);
    expect(Object.keys(guide.openPoints.points)).toEqual(openPoints);
  });

  const { facts: _facts, openPoints: _openPoints, ...entries } = guide;
  const named = new Set(textsIn(entries));

  it.each(facts)('%s is stated by an entry', (id) => {
    expect(named).toContain(id);
  });

  it.each(openPoints)('%s is shown where it matters', (id) => {
    expect(named).toContain(id);
  });

  it('open points ask and never answer', () => {
    expect(guide.openPoints.answer).toBe('Die Anleitung nennt hierzu nichts; fragen Sie {support}.');
    for (const point of Object.values(guide.openPoints.points)) expect(point.question).toContain('?');
  });
});

describe('the decision tree', () => {
  /** All ways from a question on, each as the ids passed, with the answers given. */
  function waysFrom(id: string): { ids: string[]; answers: string[] }[] {
    const question = guide.questions.find((one) => one.id === id);
    if (!question) return [{ ids: [id], answers: [] }];
    const edges = question.date
      ? [{ value: 'DATUM', next: question.date.next }]
      : (question.options ?? []).map(({ value, next }) => ({ value, next }));
    return edges.flatMap(({ value, next }) =>
      waysFrom(next).map((way) => ({
        ids: [id, ...way.ids],
        answers: [`${question.name}=${value}`, ...way.answers],
      })),
    );
  }
  const ways = waysFrom(guide.questions[0]?.id ?? '');

  it('reaches every question and every end', () => {
    const all = [...guide.questions.map((one) => one.id), 'plan', 'kein-update-paket', 'klaeren'];
    expect([...new Set(ways.flatMap((way) => way.ids))].toSorted()).toEqual(all.toSorted());
  });

  it.each`
    end                    | ways   | why
    ${'plan'}              | ${114} | ${'19 systems and themes, with or without service, customised or not or unknown'}
    ${'klaeren'}           | ${21}  | ${'edition unknown in both hostings, service unknown for 19 systems and themes'}
    ${'kein-update-paket'} | ${1}   | ${'OnPremise Startup'}
  `('ends $ways times at $end: $why', ({ end, ways: count }: { end: string; ways: number }) => {
    expect(ways.filter((way) => way.ids.at(-1) === end)).toHaveLength(count);
  });

  it('asks in the order of the address, and for the theme only where it matters', () => {
    const orders = ways
      .filter((way) => way.ids.at(-1) === 'plan')
      .map((way) => way.answers.map((answer) => answer.split('=')[0]));
    expect(new Set(orders.map((order) => order.join(' ')))).toEqual(
      new Set(['betrieb edition service anpassung datum', 'betrieb edition theme service anpassung datum']),
    );
    const withoutTheme = ways.filter((way) => way.ids.at(-1) === 'plan' && !way.ids.includes('theme'));
    expect(new Set(withoutTheme.map((way) => way.answers.slice(0, 2).join(' ')))).toEqual(
      new Set(['betrieb=cloud edition=startup']),
    );
  });

  it('sends whoever does not know edition or service to klaeren', () => {
    const unsure = ways.filter((way) =>
      way.answers.some((answer) => /^(edition|service)=unbekannt$/.test(answer)),
    );
    expect(new Set(unsure.map((way) => way.ids.at(-1)))).toEqual(new Set(['klaeren']));
  });
});

/** Every text file below a folder, with its path from the root of the project. */
function filesBelow(folder: string): { file: string; source: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(ts|tsx|astro|css|mjs|js|json|md|mdx|ya?ml|html|svg|txt)$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8').replaceAll('\\u00A0', ' ') }));
}

/** Lines that are a comment from their beginning: they may show an example. */
const isComment = (line: string) => /^\s*(\/\/|\/?\*|\{\/\*|<!--|#)/.test(line);

/** Places where a pattern stands outside comments: `'src/guide/words/text.ts:12: …'` */
function findings(folders: string[], pattern: RegExp): string[] {
  return (
    folders
      .flatMap(filesBelow)
      // The states that authors look at have moments of their own; they promise no reader anything.
      .filter(({ file }) => !['content/guide/guide.yaml', 'content/plan-states.yaml'].includes(file))
      .flatMap(({ file, source }) =>
        source
          .split('\n')
          .flatMap((line, index) =>
            pattern.test(line) && !isComment(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
          ),
      )
  );
}

describe('no time, amount or address is typed a second time', () => {
  const everywhere = ['content', 'src'];

  it.each`
    what                                   | folders        | pattern
    ${'15:00, 16:00 or 23:00'}             | ${everywhere}  | ${/(?<!\d)(15|16|23)[:.]00(?!\d)/}
    ${'15 Uhr, 16 Uhr, 23 Uhr, 11 pm'}     | ${everywhere}  | ${/(?<!\d)(15|16|23|3|4|11)( |\u00A0|&nbsp;)*(Uhr|pm\b)/i}
    ${'the hours as numbers in code'}      | ${['src']}     | ${/\bhours?\s*[:=(]+\s*(15|16|23)\b|setHours\((15|16|23)\b/i}
    ${'250'}                               | ${everywhere}  | ${/(?<![\w.#-])250(?![\w.%])/}
    ${'support@visual4.de'}                | ${everywhere}  | ${/support@visual4/i}
    ${'any other clock time for a reader'} | ${['content']} | ${/(?<![\d:.])([01]?\d|2[0-3]):[0-5]\d(?![\d:])|\d\s*Uhr\b/}
  `('$what', ({ folders, pattern }: { folders: string[]; pattern: RegExp }) => {
    expect(findings(folders, pattern)).toEqual([]);
  });

  it.each([/15:00/g, /16:00/g, /23:00/g, /\b250\b/g, /support@visual4\.de/g])(
    '%s stands once in guide.yaml',
    (pattern) => {
      const source = readFileSync(join(root, 'content/guide/guide.yaml'), 'utf8');
      expect(source.match(pattern)).toHaveLength(1);
    },
  );

  it('the search itself sees all three kinds of files', () => {
    const seen = ['content', 'src'].flatMap(filesBelow).map(({ file }) => file);
    expect(seen).toEqual(
      expect.arrayContaining([
        'content/docs/index.mdx',
        'content/guide/steps.yaml',
        'src/guide/words/text.ts',
        'src/site.ts',
      ]),
    );
    expect(findings(['content'], /Spielen Sie das 1CRM-Update im Testsystem ein/)).toHaveLength(1);
  });
});
