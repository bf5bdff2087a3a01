import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { GuideError } from '../../src/guide/problem';
import { files } from '../../src/guide/schema';
import { errorAfter, realFolder } from './broken-folder';

/*
 * Whatever an author does to the files, the build answers with the guide or with a list of problems in German, never
 * with an error of the program. fast-check prints seed and path of a failure; add the path here to repeat it.
 */
const runs = { seed: 20261201, numRuns: 150 };

const names = Object.keys(files).map((name) => `${name}.yaml`);
const sources = new Map(names.map((name) => [name, readFileSync(join(realFolder, name), 'utf8')]));

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

const mistake = fc.constantFrom(...names).chain((name) => {
  const data: unknown = parse(sources.get(name) ?? '');
  return fc.record({
    name: fc.constant(name),
    source: fc
      .tuple(fc.constantFrom(...places(data)), anyChange)
      .map(([path, change]) => stringify(changed(data, path, change))),
  });
});

/** The words of zod and of JavaScript that must not reach an author. */
const english = /invalid|expected|received|too (small|big)|undefined|\bnull\b|NaN|\[object/i;

/** What is wrong with the build's answer to these files; empty for the guide or a proper list of problems. */
function faultsOfAnswer(written: { name: string; source: string }[]): string[] {
  const error = errorAfter((folder) => {
    for (const { name, source } of written) writeFileSync(join(folder, name), source);
  });
  if (error === undefined) return [];
  if (!(error instanceof GuideError)) return [`threw ${String(error)}`];
  return error.problems.flatMap(({ file, message, hint }) => {
    const ownWords = message.startsWith('kein gültiges YAML') ? '' : message.replaceAll(/„[^“]*“/g, '');
    return [
      names.includes(file) ? '' : `names ${file}`,
      message === '' || hint === '' ? `says too little: ${message} / ${hint}` : '',
      english.test(ownWords) ? `speaks English: ${message}` : '',
    ].filter(Boolean);
  });
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
        typed: fc.string({ unit: 'grapheme', maxLength: 8 }),
      })
      .map(({ name, at, typed }) => {
        const source = sources.get(name) ?? '';
        const place = at % source.length;
        const end = source.indexOf('\n', place);
        const rest = typed === '' ? source.slice(end) : source.slice(place);
        return { name, source: source.slice(0, place) + typed + rest };
      });
    fc.assert(
      fc.property(slip, (one) => {
        expect(faultsOfAnswer([one])).toEqual([]);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('a file that holds anything', () => {
    const anything = fc.record({
      name: fc.constantFrom(...names),
      source: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        otherValue.map((value) => stringify(value)),
      ),
    });
    fc.assert(
      fc.property(anything, (one) => {
        expect(faultsOfAnswer([one])).toEqual([]);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});
