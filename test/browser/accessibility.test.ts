import { describe, expect } from 'vitest';
import { accessibilityProblemsInAllAppearances } from './axe';
import { equalAccessProblems } from './equal-access';
import { test } from './page';
import { builtPages } from './pages';

describe('axe finds nothing in light, dark and forced colours, and Equal Access nothing either', () => {
  test.for(builtPages())('/%s', async (path, { open }) => {
    const page = await open(path);
    expect(await accessibilityProblemsInAllAppearances(page)).toEqual([]);
    expect(await equalAccessProblems(page)).toEqual([]);
  });
});
