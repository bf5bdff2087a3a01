import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, LockedPackage> };

describe('the lock file works on every machine', () => {
  test('it holds the packages of all platforms, not only of the one it was written on', () => {
    for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
      const missing = Object.keys(optionalDependencies).filter((name) => !isLocked(name, path));
      expect(missing, `needed by ${path}`).toEqual([]);
    }
  });

  test('it names no registry, so that every machine asks its own', () => {
    const resolved = Object.entries(packages).filter(([, locked]) => locked.resolved !== undefined);
    expect(resolved.map(([path]) => path)).toEqual([]);
  });
});

/** Looks for a package where Node would: below the one that needs it, then upwards to the root. */
function isLocked(name: string, neededBy: string): boolean {
  for (let path = neededBy; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    if (packages[path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`]) return true;
    if (path === '') return false;
  }
}
