import { words } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import type { RunEventType } from '../run/events';

/** What a button says that notes an event without further question. */
export const eventLabels: Partial<Record<RunEventType, string>> = {
  STEP_DONE: planWords.stepDone,
  BACKUP_CONFIRMED: words.backupConfirmed,
  BACKUP_MISSING: words.backupMissing,
  UPDATE_INSTALLED: words.installedNow,
  TESTS_PASSED: words.testsPassed,
  PROBLEM_FOUND: words.problemFound,
  PROBLEM_REPORTED: words.problemReported,
  SUPPORT_ANSWERED: words.supportAnswered,
};
