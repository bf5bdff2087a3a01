import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/guide/author/parse-yaml';
import { anyText } from '../any-text';
import { fixtureFolder } from '../fixtures/guide';
import { problemsIn } from './explained';
import { guideFrom, sourcesOf } from './parsed';

/*
 * Whatever an author does to the files, the build answers with the guide or with a list of problems in German, never
 * with an error of the program.
 */

const sources = sourcesOf(fixtureFolder);
const anyPath = fc.constantFrom(...sources.keys());

const otherValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 15, 1e21, '', ' ', 'ablauf', 'raetsel', 'F99', [], {}, [null]),
  fc.constantFrom('{', '{}', '{zeit.sicherung', '{__proto__}', '__proto__', 'constructor', '21:30'),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const anyChange = fc.oneof(
  fc.constant(() => undefined),
  fc.constant((value: unknown) => (Array.isArray(value) ? [...value, ...value] : value)),
  otherValue.map((other) => () => other),
);

/** A file with one value changed or removed, or one list doubled. */
const mistake = fc.tuple(anyPath, fc.nat(), anyChange).map(([path, at, change]) => {
  const text = JSON.stringify(parseYaml(path, sources.get(path) ?? '').data);
  let values = 0;
  JSON.parse(text, () => (values += 1));
  let left = at % values;
  const data: unknown = JSON.parse(text, (_, value: unknown) => ((left -= 1) === -1 ? change(value) : value));
  return [path, stringify(data ?? null)] as const;
});

/** A line cut or typed into. */
const slip = fc.tuple(anyPath, fc.nat(), anyText(8)).map(([path, at, typed]) => {
  const source = sources.get(path) ?? '';
  const place = at % source.length;
  const rest = typed === '' ? source.slice(source.indexOf('\n', place)) : source.slice(place);
  return [path, source.slice(0, place) + typed + rest] as const;
});

const yaml = otherValue.map((value) => stringify(value));
const anyFile = fc.tuple(anyPath, fc.oneof(anyText(), fc.json(), yaml));

/** The words of zod and of JavaScript that must not reach an author. */
const english = /invalid|expected|received|too (small|big)|undefined|\bnull\b|NaN|\[object/i;

/** What is wrong with the build's answer to these files; empty for the guide or a proper list of problems. */
function faultsOfAnswer(written: readonly (readonly [string, string])[]): string[] {
  const problems = problemsIn(() => guideFrom(new Map([...sources, ...written])));
  return problems.flatMap(({ file, message, hint }) => {
    const ownWords = message.startsWith('kein gültiges YAML') ? '' : message.replaceAll(/„[^“]*“/g, '');
    return [
      sources.has(file) ? '' : `names ${file}`,
      message === '' || hint === '' ? `says too little: ${message} / ${hint}` : '',
      english.test(ownWords) ? `speaks English: ${message}` : '',
    ].filter(Boolean);
  });
}

test.each([
  ['one value changed or removed, or one list doubled', mistake.map((it) => [it]), 200],
  ['several at once', fc.array(mistake, { minLength: 2, maxLength: 4 }), 60],
  ['a line cut or typed into', slip.map((it) => [it]), 100],
  ['a file that holds anything', anyFile.map((it) => [it]), 100],
])('%s gives the guide or a list of problems', (_, files, numRuns) => {
  const property = fc.property(files, (written) => {
    expect(faultsOfAnswer(written)).toEqual([]);
  });
  fc.assert(property, { numRuns });
});
