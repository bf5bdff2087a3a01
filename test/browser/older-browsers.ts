import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { oldestBrowsers } from '../../src/build/browsers';

/** A part of the language or the browser: the objects and members on the way to it, `['Map', 'groupBy']`. */
export type Feature = readonly string[];

/**
 * Everything that one of the oldest browsers this site is made for does not have yet, by the data of MDN. Members come
 * before what they are members of.
 */
export function laterFeatures(): Feature[] {
  const found: Feature[] = [];
  const collect = (identifier: Identifier, path: Feature) => {
    for (const [name, inner] of Object.entries(identifier)) {
      // Names with an underscore are properties of a feature (`options_parameter`), not members; but for static ones.
      const member = name.replace(/_static$/, '');
      if (!/^[A-Za-z0-9]+$/.test(member)) continue;
      const here = [...path, member];
      const { __compat: compat, ...members } = inner as Identifier;
      collect(members, here);
      if (compat && isLater(compat)) found.push(here);
    }
  };
  collect(data.javascript.builtins as Identifier, []);
  collect(data.api as unknown as Identifier, []);
  return found;
}

function isLater({ support }: CompatStatement): boolean {
  return Object.entries(oldestBrowsers).some(([name, oldest]) => {
    const statement = support[name as keyof typeof oldestBrowsers];
    return statement !== undefined && !isThere(statement, oldest);
  });
}

function isThere(statement: SupportStatement, oldest: string): boolean {
  return [statement].flat().some((it) => {
    if (typeof it !== 'object' || it.flags || it.prefix || it.alternative_name) return false;
    const added = typeof it.version_added === 'string' ? it.version_added.replace('≤', '') : '';
    return /^\d/.test(added) && added.localeCompare(oldest, 'en', { numeric: true }) <= 0;
  });
}

/** Runs in a page before its own scripts: takes features away. */
export function takeAway(features: readonly Feature[]): void {
  type Holder = Record<string, unknown> & { prototype?: object };
  const global = globalThis as unknown as Record<string, Holder | undefined>;
  const Iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const path of features) {
    const name = path.at(-1) ?? '';
    const owner = path
      .slice(0, -1)
      .reduce<Holder | undefined>(
        (holder, step) => holder?.[step] as Holder | undefined,
        global as unknown as Holder,
      );
    const holders = [
      owner,
      owner?.prototype,
      path[0] === 'Window' && path.length === 2 ? globalThis : undefined,
      path[0] === 'Iterator' ? Iterators : undefined,
    ];
    for (const holder of holders) {
      if (holder && Object.getOwnPropertyDescriptor(holder, name)?.configurable)
        Reflect.deleteProperty(holder, name);
    }
  }
}
