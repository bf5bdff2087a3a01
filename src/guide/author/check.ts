import type { GuideFiles } from '../types';
import { checkEditions } from './check-editions';
import { checkNames } from './check-names';
import { checkReferences } from './check-references';
import { checkSteps } from './check-steps';
import { checkTimes } from './check-times';
import { checkTexts } from './check-texts';
import { checkTree } from './check-tree';
import type { Problem } from './problem';
import type { FileName } from './schema';

/**
 * Checks the guide as a whole: what no schema of a single file can see. Takes the guide as the schemas let it through,
 * with its words by file name as they were written; returns all problems found.
 */
export function checkGuide(guide: GuideFiles, words: ReadonlyMap<FileName, unknown>): Problem[] {
  const times = checkTimes(guide);
  return [
    ...times,
    ...checkNames(guide),
    ...checkReferences(guide),
    ...checkEditions(guide),
    ...checkTree(guide),
    ...checkSteps(guide, { inTime: times.length === 0 }),
    ...checkTexts(guide, words),
  ];
}
