import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideOf, loadGuide } from '../../src/guide/author/load';
import { GuideError, type Problem } from '../../src/guide/author/problem';
import { fixtureFolder } from '../fixtures/guide';
import { isExplained } from './explained';
import { parsedOf, sourcesOf } from './parsed';

/*
 * What an author may get wrong, one mistake at a time, and what the build then says.
 */

interface Mistake {
  /** In this file, this text, which stands there once, replaced by that one. */
  changes: { file: string; instead: string; wrote: string }[];
  /** File and field that the problem names, and what its message and hint hold. */
  at: string;
  message: string;
  hint: string;
}

/** The mistakes of mistakes.txt, which says how to read it. */
function readMistakes(text: string): Mistake[] {
  const lines = text.split('\n').filter((it) => it !== '' && !it.startsWith('#'));
  const unescaped = (it: string) => it.replaceAll('⏎', '\n').replaceAll('⇥', '\t');
  const mistakes: Mistake[] = [];
  let changes: Mistake['changes'] = [];
  for (const line of lines) {
    const [, file = '', instead = '', wrote = ''] = /^(\S+): (.*) => ?(.*)$/.exec(line) ?? [];
    if (!line.startsWith('= ')) {
      changes.push({ file, instead: unescaped(instead), wrote: unescaped(wrote) });
      continue;
    }
    const [at = '', message = '', hint = ''] = line.slice(2).split(' | ');
    mistakes.push({ changes, at, message, hint });
    changes = [];
  }
  return mistakes;
}

const mistakes = readMistakes(readFileSync(new URL('mistakes.txt', import.meta.url), 'utf8'));

const sources = sourcesOf(fixtureFolder);

function changed(changes: Mistake['changes']): Map<string, string> {
  const files = new Map(sources);
  for (const { file, instead, wrote } of changes) {
    const source = files.get(file) ?? '';
    expect(source.split(instead), `${instead} stands once in ${file}`).toHaveLength(2);
    files.set(
      file,
      source.replace(instead, () => wrote),
    );
  }
  return files;
}

/** What the build says about these files. */
function problemsOf(files: ReadonlyMap<string, string>): readonly Problem[] {
  const { problems, ...parsed } = parsedOf(files);
  return problemsIn(() => guideOf(parsed, problems));
}

function problemsIn(load: () => unknown): readonly Problem[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof GuideError) return error.problems;
    throw error;
  }
}

describe("an author's mistake stops the build with file, field and hint", () => {
  test.each(mistakes)('$at: $message', ({ changes, at, message, hint }) => {
    const problems = problemsOf(changed(changes));
    expect(problems.filter((it) => !isExplained(it.message))).toEqual([]);
    const [file, field = ''] = at.split(', ');
    expect(problems).toContainEqual({
      file,
      field,
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});

/** What the build says about a copy of the folder that was damaged. */
function problemsAfter(damage: (folder: string) => void): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    cpSync(fixtureFolder, folder, { recursive: true });
    damage(folder);
    return problemsIn(() => loadGuide(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a mistake with a whole file', () => {
  test.each<[string, (folder: string) => void, file: string, message: string, hint: string]>([
    [
      'missing',
      (it) => rmSync(join(it, 'mails.yaml')),
      'mails.yaml',
      'die Datei fehlt',
      'content/guide/mails.yaml',
    ],
    [
      'missing words',
      (it) => rmSync(join(it, 'de/mails.yaml')),
      'de/mails.yaml',
      'die Datei fehlt',
      'content/guide/de/mails.yaml',
    ],
    ['missing folder', (it) => rmSync(it, { recursive: true }), 'guide.yaml', 'die Datei fehlt', 'Legen Sie'],
    [
      'a folder in its place',
      (it) => {
        rmSync(join(it, 'mails.yaml'));
        mkdirSync(join(it, 'mails.yaml'));
      },
      'mails.yaml',
      'die Datei fehlt',
      'Legen Sie',
    ],
    [
      'another name',
      (it) => renameSync(join(it, 'steps.yaml'), join(it, 'step.yaml')),
      'step.yaml',
      'diese Datei kennt niemand',
      '„steps.yaml“',
    ],
    [
      'a foreign file',
      (it) => writeFileSync(join(it, 'de/notizen.txt'), ''),
      'de/notizen.txt',
      'diese Datei kennt niemand',
      'Bekannt sind: guide.yaml',
    ],
    [
      'named like a part of JavaScript',
      (it) => writeFileSync(join(it, 'toString.yaml'), ''),
      'toString.yaml',
      'diese Datei kennt niemand',
      'Bekannt sind:',
    ],
    [
      'empty',
      (it) => writeFileSync(join(it, 'steps.yaml'), '# Die Schritte\n'),
      'steps.yaml',
      'die Datei ist leer',
      'Holen Sie',
    ],
    [
      'no question',
      (it) => {
        for (const file of ['questions.yaml', 'de/questions.yaml'])
          writeFileSync(join(it, file), file === 'questions.yaml' ? '[]' : '{}');
      },
      'questions.yaml',
      'keine Frage',
      'Die erste Frage',
    ],
    [
      'a list for named entries',
      (it) => writeFileSync(join(it, 'de/ends.yaml'), '- plan\n'),
      'de/ends.yaml',
      'erwartet Schlüssel und Werte',
      'eine Zeile je Schlüssel',
    ],
    [
      'named entries for a list',
      (it) => writeFileSync(join(it, 'steps.yaml'), 'proben: {}\n'),
      'steps.yaml',
      'erwartet eine Liste',
      'Schreiben Sie eine Liste',
    ],
    [
      'an old encoding',
      (it) => writeFileSync(join(it, 'de/delivery.yaml'), Buffer.from('bote: { label: Möwe }', 'latin1')),
      'de/delivery.yaml',
      'enthält ein Zeichen, das nicht lesbar ist',
      'Kodierung UTF-8',
    ],
  ])('%s', (_, damage, file, message, hint) => {
    const problems = problemsAfter(damage);
    expect(problems.filter((it) => !isExplained(it.message))).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ file, message, hint: expect.stringContaining(hint) }),
    );
  });
});

describe('what is no mistake', () => {
  test.each<[string, (folder: string) => void]>([
    ['the guide as it is', () => {}],
    [
      'a clock time without quotes',
      (it) => writeFileSync(join(it, 'guide.yaml'), sources.get('guide.yaml')!.replace("'12:45'", '12:45')),
    ],
    ['files the system leaves behind', (it) => writeFileSync(join(it, '.DS_Store'), '')],
    [
      'Windows line ends and a byte order mark',
      (it) =>
        writeFileSync(join(it, 'steps.yaml'), `\uFEFF${sources.get('steps.yaml')!.replaceAll('\n', '\r\n')}`),
    ],
  ])('%s', (_, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});

describe('the message', () => {
  test('lists every mistake of every file', () => {
    const problems = problemsOf(
      changed([
        { file: 'de/steps.yaml', instead: 'short: Teile da, ', wrote: '' },
        { file: 'mails.yaml', instead: 'id: ratfrage', wrote: 'id: Ratfrage' },
      ]),
    );
    expect(problems.map((it) => it.file)).toEqual(['mails.yaml', 'de/steps.yaml'].toSorted());
  });

  test('names file, field, what is wrong, and in the next line what to do', () => {
    const one = { file: 'steps.yaml', field: 'proben.role', message: 'fehlt', hint: 'Ergänzen Sie role.' };
    expect(new GuideError([one]).message).toBe(
      'content/guide hat einen Fehler:\n  steps.yaml, proben.role: fehlt\n    Hinweis: Ergänzen Sie role.',
    );
    expect(new GuideError([one, one]).message).toMatch(/^content\/guide hat 2 Fehler:\n/);
  });
});
