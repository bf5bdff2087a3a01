import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
const paths = [...sources.keys()];

type Path = (string | number)[];
type Parent = Record<string | number, unknown>;

/** Every place in a parsed file, the file itself excepted. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...places((value as Parent)[key], [...path, key])]);
}

type Change = (parent: Parent, key: string | number) => void;
const remove: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};
const double: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
  else parent[`${key}-kopie`] = structuredClone(parent[key]);
};
const otherValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 15, 1e21, '', ' ', 'ablauf', 'raetsel', 'F99', [], {}, [null]),
  fc.constantFrom('{', '{}', '{zeit.sicherung', '{__proto__}', '__proto__', 'constructor', '21:30'),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const anyChange = fc.oneof(
  fc.constantFrom(remove, double),
  otherValue.map(
    (value): Change =>
      (parent, key) =>
        (parent[key] = value),
  ),
);

/** A file with one value changed, removed or doubled. */
const mistake = fc.constantFrom(...paths).chain((path) => {
  const { data } = parseYaml(path, sources.get(path) ?? '');
  return fc.tuple(fc.constantFrom(...places(data)), anyChange).map(([place, change]) => {
    const copy = structuredClone(data) as Parent;
    const parent = place.slice(0, -1).reduce((it, key) => it[key] as Parent, copy);
    change(parent, place.at(-1) ?? '');
    return [path, stringify(copy)] as const;
  });
});

/** A line cut, doubled or typed into. */
const slip = fc
  .record({ path: fc.constantFrom(...paths), at: fc.nat(), typed: anyText(8) })
  .map(({ path, at, typed }) => {
    const source = sources.get(path) ?? '';
    const place = at % source.length;
    const rest = typed === '' ? source.slice(source.indexOf('\n', place)) : source.slice(place);
    return [path, source.slice(0, place) + typed + rest] as const;
  });

const anyFile = fc.tuple(
  fc.constantFrom(...paths),
  fc.oneof(
    anyText(),
    fc.json(),
    otherValue.map((value) => stringify(value)),
  ),
);

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

describe('any mistake gives the guide or a list of problems', () => {
  test.each([
    ['one value changed, removed or doubled', mistake.map((it) => [it]), 200],
    ['several at once', fc.array(mistake, { minLength: 2, maxLength: 4 }), 60],
    ['a line cut, doubled or typed into', slip.map((it) => [it]), 100],
    ['a file that holds anything', anyFile.map((it) => [it]), 100],
  ])('%s', (_, files, numRuns) => {
    fc.assert(
      fc.property(files, (written) => {
        expect(faultsOfAnswer(written)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
