import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { words } from 'virtual:words/guide';
import { loadGuide } from '../../src/guide/author/load';
import { GuideError, type Problem } from '../../src/guide/author/problem';
import { checkPage } from '../../src/guide/author/check-pages';
import { fixture, fixtureFolder } from '../fixtures/guide';
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

/** What the build says about a copy of the folder after something was done to it. */
function problemsAfter(change: (folder: string) => void): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    cpSync(fixtureFolder, folder, { recursive: true });
    change(folder);
    return problemsIn(() => loadGuide(folder, words));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const afterWriting = (file: string, text: string | Buffer) =>
  problemsAfter((folder) => writeFileSync(join(folder, file), text));

describe('a mistake with a whole file', () => {
  const unknown = 'diese Datei kennt niemand';
  test.each([
    ['step.yaml', '', unknown, '„steps.yaml“'],
    ['de/notizen.txt', '', unknown, 'Bekannt sind: guide.yaml'],
    ['toString.yaml', '', unknown, 'Bekannt sind:'],
    ['steps.yaml', '# Die Schritte\n', 'die Datei ist leer', 'Holen Sie'],
    ['de/ends.yaml', '- plan\n', 'erwartet Schlüssel und Werte', 'eine Zeile je Schlüssel'],
    ['steps.yaml', 'proben: {}\n', 'erwartet eine Liste', 'Schreiben Sie eine Liste'],
    [
      'de/ends.yaml',
      Buffer.from('plan: Möwe', 'latin1'),
      'enthält ein Zeichen, das nicht',
      'Kodierung UTF-8',
    ],
  ])('%s with %j', (file, text, message, hint) => {
    expect(afterWriting(file, text)).toContainEqual(problemWith({ file, message, hint }));
  });

  test('no question', () => {
    const none = problemsOf(new Map([...sources, ['questions.yaml', '[]'], ['de/questions.yaml', '{}']]));
    expect(none).toContainEqual(problemWith({ message: 'keine Frage', hint: 'Die erste Frage' }));
  });

  test.each([
    ['mails.yaml', 'mails.yaml', 'content/guide/mails.yaml'],
    ['de/mails.yaml', 'de/mails.yaml', 'content/guide/de/mails.yaml'],
    ['', 'guide.yaml', 'Legen Sie'],
  ])('%j is missing, or a folder in its place', (removed, file, hint) => {
    const missing = problemWith({ file, message: 'die Datei fehlt', hint });
    const remove = (folder: string) => rmSync(join(folder, removed), { recursive: true });
    expect(problemsAfter(remove)).toContainEqual(missing);
    const replace = (folder: string) => (remove(folder), mkdirSync(join(folder, removed)));
    expect(problemsAfter(replace)).toContainEqual(missing);
  });
});

describe('a mistake on a page', () => {
  test.each([
    ['Testen Sie bis 12.45 Uhr.', '„12.45“ steht schon in guide.yaml', '<Value name="zeit.probenschluss" />'],
    ['Es kostet 80 Euro.', '„80 Euro“ steht schon in guide.yaml', '<Value name="betrag.gebuehr" />'],
    ['<Value name="support" />', '<Value> ist nicht importiert', "import Value from '../../src/"],
    ['import Steps from \'x\'; <Steps procedure="glich" />', '„glich“ gibt es nicht', 'erst-proben, gleich'],
    [
      'Bis {zeit.probenschluss}.',
      '{zeit.probenschluss} kennt diese Seite nicht',
      '<Value name="zeit.probenschluss" />',
    ],
    ['{zeit.probe}', '{zeit.probe} kennt diese Seite nicht', 'zeit.probenschluss'],
    ['{support} `, {support}', '{support} kennt diese Seite nicht', '<Value name="support" />'],
    ['{/* x */} `x` <Foo />', '<Foo> ist nicht importiert', 'import Foo from'],
  ])('%s', (line, message, hint) => {
    const stop = () => {
      throw new GuideError(checkPage('x.mdx', `---\ntitle: X\n---\n${line}\n`, fixture));
    };
    expect(problemsIn(stop)).toEqual([problemWith({ file: 'x.mdx', field: 'Zeile 4', message, hint })]);
  });
});

describe('what is no mistake on a page', () => {
  test.each([
    "import {\n  Card,\n  CardGrid,\n} from 'x';\n\n<CardGrid><Card /></CardGrid>",
    'export const support = 1;\n\n{support}',
    'export const Punkt = () => <b>x</b>;\n\n<Punkt />',
    '{frontmatter.title} {props.x}',
    '{[1].map((it) => <li>{it}</li>)}',
    '```mdx\n<Beispiel name="{wert}" />\n{support}\n```',
    '- Eins:\n\n  ~~~~\n  ~~~\n  <Beispiel />\n  ~~~~',
    'Sie schreiben `<Foo />` oder ``{support} ` {support}``.',
    'Sie schreiben \\<Foo> oder \\{support}.',
    '{/*\n  12.45 Uhr\n  <Foo />\n*/}',
  ])('%j', (lines) => {
    expect(checkPage('x.mdx', `---\ntitle: X\n---\n${lines}\n`, fixture)).toEqual([]);
  });
});

describe('what is no mistake', () => {
  const source = (file: string) => sources.get(file) ?? '';
  test.each([
    ['the guide as it is', 'guide.yaml', source('guide.yaml')],
    ['a clock time without quotes', 'guide.yaml', source('guide.yaml').replace("'12:45'", '12:45')],
    ['files the system leaves behind', '.DS_Store', ''],
    ['Windows line ends', 'steps.yaml', source('steps.yaml').replaceAll('\n', '\r\n')],
    ['a byte order mark', 'steps.yaml', `\uFEFF${source('steps.yaml')}`],
  ])('%s', (_, file, text) => {
    expect(afterWriting(file, text)).toEqual([]);
  });
});

describe('the message', () => {
  test('lists every mistake of every file', () => {
    const nameless = replaced(sources, 'de/steps.yaml', 'title: Teile abholen, ', '');
    const problems = problemsOf(replaced(nameless, 'mails.yaml', 'id: ratfrage', 'id: Ratfrage'));
    expect(problems.map((it) => it.file)).toEqual(['de/steps.yaml', 'mails.yaml']);
  });

  test('names file, field, what is wrong, and in the next line what to do', () => {
    const one = { file: 'steps.yaml', field: 'proben.role', message: 'fehlt', hint: 'Ergänzen Sie role.' };
    expect(new GuideError([one]).message).toBe(
      'content/guide hat einen Fehler:\n  steps.yaml, proben.role: fehlt\n    Hinweis: Ergänzen Sie role.',
    );
    const { file, line } = new GuideError([one], fixtureFolder).loc!;
    expect(readFileSync(file, 'utf8').split('\n')[line - 1]).toBe('  role: test');
    expect(new GuideError([one, one]).message).toMatch(/^content\/guide hat 2 Fehler:\n/);
  });
});
