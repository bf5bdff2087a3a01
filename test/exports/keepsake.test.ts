import { expect, test } from 'vitest';
import { needsKeepsake } from '../../src/exports/keepsake';
import { withService, withoutService } from '../answers';
import { berlin } from '../berlin';
import { planOf } from '../plan/plans';

test.each([
  [withService, '2026-11-24T18:00', true],
  [withService, '2026-11-25T08:00', false],
  [withService, '2026-12-02T08:00', false],
  [withoutService, '2026-11-20T08:00', false],
])('a test of a week or more, and none without a test system: %#', (answers, now, needed) => {
  expect(needsKeepsake(planOf(answers), berlin(now))).toBe(needed);
});
