import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { guideOf } from '../../src/guide/author/load';
import { parseYaml } from '../../src/guide/author/parse-yaml';
import { GuideError, type Problem } from '../../src/guide/author/problem';
import { files, type FileName } from '../../src/guide/author/schema';
import { anyText } from '../any-text';
import { realFolder } from './broken-folder';
import { isExplained } from './explained';

/*
 * Whatever an author does to the files, the build answers with the guide or with a list of problems in German, never
 * with an error of the program. fast-check prints seed and path of a failure; add both here to repeat it.
 */
const runs = { numRuns: 300 };

const names = Object.keys(files) as FileName[];
const sources = new Map(names.map((name) => [name, readFileSync(join(realFolder, `${name}.yaml`), 'utf8')]));
const realData = new Map(
  names.map((name) => [name, parseYaml(`${name}.yaml`, sources.get(name) ?? '').data]),
);

type Path = (string | number)[];

/** Every place in a parsed file, the file itself excepted. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [
    [...path, key],
    ...places((value as Record<string | number, unknown>)[key], [...path, key]),
  ]);
}

type Change = (parent: Record<string | number, unknown>, key: string | number) => void;

/** A deep copy of the data, changed at one place. */
function changed(data: unknown, path: Path, change: Change): unknown {
  const copy = structuredClone(data) as Record<string | number, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  change(parent, path.at(-1) ?? '');
  return copy;
}

const remove: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};
const double: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
  else parent[`${key}-kopie`] = structuredClone(parent[key]);
};
const replaceBy =
  (value: unknown): Change =>
  (parent, key) => {
    parent[key] = value;
  };

const otherValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    15,
    1e21,
    '',
    ' ',
    'plan',
    'startup',
    'unbekannt',
    'F99',
    [],
    {},
    [null],
  ),
  fc.constantFrom(
    '{',
    '{}',
    '{zeit.test',
    '{constructor}',
    '{__proto__}',
    '__proto__',
    'constructor',
    '15:00',
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const anyChange = fc.oneof(fc.constantFrom(remove, double), otherValue.map(replaceBy));

/** A file with one value changed, removed or doubled. */
const mistake = fc.constantFrom(...names).chain((name) => {
  const data = realData.get(name);
  return fc
    .tuple(fc.constantFrom(...places(data)), anyChange)
    .map(([path, change]) => ({ name, data: changed(data, path, change) }));
});

/** The words of zod and of JavaScript that must not reach an author. */
const english = /invalid|expected|received|too (small|big)|undefined|\bnull\b|NaN|\[object/i;

/** What is wrong with the answer to these files; empty for the guide or a proper list of problems. */
function faultsOfAnswer(written: { name: FileName; data?: unknown; problems?: Problem[] }[]): string[] {
  const parsed = new Map(realData);
  for (const { name, data } of written) parsed.set(name, data);
  try {
    guideOf(
      parsed,
      written.flatMap(({ problems }) => problems ?? []),
    );
    return [];
  } catch (error) {
    return error instanceof GuideError ? faultsOfProblems(error.problems) : [`threw ${String(error)}`];
  }
}

function faultsOfProblems(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ file, message, hint }) => {
    const ownWords = message.startsWith('kein gültiges YAML') ? '' : message.replaceAll(/„[^“]*“/g, '');
    return [
      names.some((name) => file === `${name}.yaml`) ? '' : `names ${file}`,
      message === '' || hint === '' ? `says too little: ${message} / ${hint}` : '',
      isExplained(message) ? '' : `is not in docs/author-errors.md: ${message}`,
      english.test(ownWords) ? `speaks English: ${message}` : '',
    ].filter(Boolean);
  });
}

/** The file as the loader takes it from its text. */
function fileOf(name: FileName, source: string) {
  return { name, ...parseYaml(`${name}.yaml`, source) };
}

describe('any mistake gives the guide or a list of problems', () => {
  it('one value changed, removed or doubled', () => {
    fc.assert(
      fc.property(mistake, (one) => {
        expect(faultsOfAnswer([one])).toEqual([]);
      }),
      runs,
    );
  });

  it('several mistakes at once', () => {
    fc.assert(
      fc.property(fc.array(mistake, { minLength: 2, maxLength: 4 }), (all) => {
        expect(faultsOfAnswer(all)).toEqual([]);
      }),
      {
        ...runs,
        numRuns: 60,
      },
    );
  });

  it('a line cut, doubled or typed into', () => {
    const slip = fc
      .record({
        name: fc.constantFrom(...names),
        at: fc.nat(),
        typed: anyText(8),
      })
      .map(({ name, at, typed }) => {
        const source = sources.get(name) ?? '';
        const place = at % source.length;
        const end = source.indexOf('\n', place);
        const rest = typed === '' ? source.slice(end) : source.slice(place);
        return fileOf(name, source.slice(0, place) + typed + rest);
      });
    fc.assert(
      fc.property(slip, (one) => {
        expect(faultsOfAnswer([one])).toEqual([]);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('a file that holds anything', () => {
    const text = fc.oneof(
      anyText(),
      fc.json(),
      otherValue.map((value) => stringify(value)),
    );
    const anything = fc.tuple(fc.constantFrom(...names), text).map(([name, source]) => fileOf(name, source));
    fc.assert(
      fc.property(anything, (one) => {
        expect(faultsOfAnswer([one])).toEqual([]);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});
