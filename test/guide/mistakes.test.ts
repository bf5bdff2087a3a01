import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '../../src/guide/author/load';
import { GuideError, type Problem } from '../../src/guide/author/problem';
import { fixtureFolder } from '../fixtures/guide';
import { problemsIn, problemWith } from './explained';
import { guideFrom, replaced, sourcesOf, type Sources } from './parsed';

/*
 * What an author may get wrong, one mistake at a time, and what the build then says.
 */

const sources = sourcesOf(fixtureFolder);

/** The mistakes of mistakes.txt, which says how to read it. */
const listed = readFileSync(new URL('mistakes.txt', import.meta.url), 'utf8');
const mistakes = [...listed.matchAll(/((?:^\S+: .* => ?.*\n)+)= (.*) \| (.*) \| (.*)$/gm)].map(
  ([, changes = '', at = '', message = '', hint = '']) => ({ changes, at, message, hint }),
);

/** The files after changes such as `steps.yaml: role: confirm => role:`, one a line. */
function changed(changes: string): Sources {
  return changes.split('\n').reduce((files, line) => {
    const [, file, ...texts] = /^(\S+): (.*) => ?(.*)$/.exec(line) ?? [];
    const [instead, wrote] = texts.map((it) => it.replaceAll('⏎', '\n').replaceAll('⇥', '\t'));
    return file ? replaced(files, file, instead!, wrote!) : files;
  }, sources);
}

const problemsOf = (files: Sources) => problemsIn(() => guideFrom(files));

describe("an author's mistake stops the build with file, field and hint", () => {
  test.each(mistakes)('$at: $message', ({ changes, at, message, hint }) => {
    const [file, field = ''] = at.split(', ');
    expect(problemsOf(changed(changes))).toContainEqual(problemWith({ file, field, message, hint }));
  });

  test('mistakes.txt is read whole', () => {
    expect(mistakes).toHaveLength(listed.match(/^= /gm)?.length ?? 0);
  });
});

/** Something done to a folder. */
type Damage = (folder: string) => void;
const write =
  (file: string, text: string | Buffer): Damage =>
  (folder) =>
    writeFileSync(join(folder, file), text);
const remove =
  (file: string): Damage =>
  (folder) =>
    rmSync(join(folder, file), { recursive: true });

/** What the build says about a copy of the folder that was damaged. */
function problemsAfter(damages: Damage[]): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    cpSync(fixtureFolder, folder, { recursive: true });
    for (const damage of damages) damage(folder);
    return problemsIn(() => loadGuide(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a mistake with a whole file', () => {
  const inItsPlace: Damage = (folder) => mkdirSync(join(folder, 'mails.yaml'));
  const oldEncoding = Buffer.from('bote: { label: Möwe }', 'latin1');
  const [missing, unknown] = ['die Datei fehlt', 'diese Datei kennt niemand'];
  test.each<[string, Damage[], file: string, message: string, hint: string]>([
    ['missing', [remove('mails.yaml')], 'mails.yaml', missing, 'content/guide/mails.yaml'],
    ['missing words', [remove('de/mails.yaml')], 'de/mails.yaml', missing, 'content/guide/de/mails.yaml'],
    ['missing folder', [remove('')], 'guide.yaml', missing, 'Legen Sie'],
    ['a folder in its place', [remove('mails.yaml'), inItsPlace], 'mails.yaml', missing, 'Legen Sie'],
    ['another name', [write('step.yaml', '')], 'step.yaml', unknown, '„steps.yaml“'],
    ['a foreign file', [write('de/notizen.txt', '')], 'de/notizen.txt', unknown, 'Bekannt sind: guide.yaml'],
    [
      'named like a part of JavaScript',
      [write('toString.yaml', '')],
      'toString.yaml',
      unknown,
      'Bekannt sind:',
    ],
    ['empty', [write('steps.yaml', '# Die Schritte\n')], 'steps.yaml', 'die Datei ist leer', 'Holen Sie'],
    [
      'no question',
      [write('questions.yaml', '[]'), write('de/questions.yaml', '{}')],
      'questions.yaml',
      'keine Frage',
      'Die erste Frage',
    ],
    [
      'a list for named entries',
      [write('de/ends.yaml', '- plan\n')],
      'de/ends.yaml',
      'erwartet Schlüssel und Werte',
      'eine Zeile je Schlüssel',
    ],
    [
      'named entries for a list',
      [write('steps.yaml', 'proben: {}\n')],
      'steps.yaml',
      'erwartet eine Liste',
      'Schreiben Sie eine Liste',
    ],
    [
      'an old encoding',
      [write('de/delivery.yaml', oldEncoding)],
      'de/delivery.yaml',
      'enthält ein Zeichen, das nicht lesbar ist',
      'Kodierung UTF-8',
    ],
  ])('%s', (_, damages, file, message, hint) => {
    expect(problemsAfter(damages)).toContainEqual(problemWith({ file, message, hint }));
  });
});

describe('what is no mistake', () => {
  const source = (file: string) => sources.get(file) ?? '';
  const fromWindows = `\uFEFF${source('steps.yaml').replaceAll('\n', '\r\n')}`;
  test.each<[string, Damage[]]>([
    ['the guide as it is', []],
    ['a time without quotes', [write('guide.yaml', source('guide.yaml').replace("'12:45'", '12:45'))]],
    ['files the system leaves behind', [write('.DS_Store', '')]],
    ['Windows line ends and a byte order mark', [write('steps.yaml', fromWindows)]],
  ])('%s', (_, changes) => {
    expect(problemsAfter(changes)).toEqual([]);
  });
});

describe('the message', () => {
  test('lists every mistake of every file', () => {
    const nameless = replaced(sources, 'de/steps.yaml', 'short: Teile da, ', '');
    const problems = problemsOf(replaced(nameless, 'mails.yaml', 'id: ratfrage', 'id: Ratfrage'));
    expect(problems.map((it) => it.file)).toEqual(['de/steps.yaml', 'mails.yaml']);
  });

  test('names file, field, what is wrong, and in the next line what to do', () => {
    const one = { file: 'steps.yaml', field: 'proben.role', message: 'fehlt', hint: 'Ergänzen Sie role.' };
    expect(new GuideError([one]).message).toBe(
      'content/guide hat einen Fehler:\n  steps.yaml, proben.role: fehlt\n    Hinweis: Ergänzen Sie role.',
    );
    expect(new GuideError([one, one]).message).toMatch(/^content\/guide hat 2 Fehler:\n/);
  });
});
