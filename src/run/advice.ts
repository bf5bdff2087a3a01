import type { DateTime } from 'luxon';
import type { AdvicePurpose } from '../guide/types';
import type { Phase } from './situation';
import type { StepState } from './state';

/** What advice depends on. */
interface Standing {
  steps: readonly StepState[];
  /** The step to do now; undefined once nothing is left. */
  current: string | undefined;
  phase: Phase;
  isInstalled: boolean;
  isTooLate: boolean;
  now: DateTime;
}

/**
 * The advice for where a run stands, the most pressing first; its purposes mean:
 * - `no-backup`: the question before the installation was answered with no, so no installation today (F16, F17)
 * - `testing-over`: not installed, and the deadline for testing is over: not today, but another day (F18)
 * - `day-over`: the day is over without installation: choose another
 * - `live-waits`: the day of the live system is here and the test system is not in order: not into the live system (F12)
 * - `finish-tests`: the deadline for testing is over, that for reporting is not (F18, F19)
 * - `report-late`: the deadline for reporting is over, with tests or a report still open (F15, O1)
 * - `restore-later`: the day of installation is over, with tests or a report still open (F14, F15)
 * - `confirm-late`: the update is in, and the confirmation before it is not noted (F16, F17)
 * - `report-test-problem`: a problem in the test system has to be reported (F8, F12)
 */
export function adviceOf(it: Standing): AdvicePurpose[] {
  const confirmLate =
    it.isInstalled &&
    it.phase.kind === 'on-day' &&
    it.steps.some(({ outcome }) => outcome === 'not-recorded' || outcome === 'missing');
  const inTest = it.steps.some(
    ({ system, outcome, status }) => system === 'test' && outcome === 'problem' && status !== 'done',
  );
  const main = it.isInstalled ? afterInstall(it) : beforeInstall(it);
  return [
    ...(main ? [main] : []),
    ...(inTest && !it.isInstalled ? ['report-test-problem' as const] : []),
    ...(confirmLate ? ['confirm-late' as const] : []),
  ];
}

function beforeInstall({ steps, current, phase, isTooLate }: Standing): AdvicePurpose | undefined {
  if (phase.kind === 'after-day') return 'day-over';
  if (steps.some(({ outcome }) => outcome === 'missing')) return 'no-backup';
  if (isTooLate) return 'testing-over';
  const isInTest = steps.find(({ id }) => id === current)?.system === 'test';
  return isInTest && phase.kind === 'on-day' ? 'live-waits' : undefined;
}

function afterInstall({ steps, current, phase, now }: Standing): AdvicePurpose | undefined {
  const withDeadline = steps.filter(({ deadline }) => deadline !== undefined);
  // Whether these terms hold where no step has a deadline is open (O4): no advice on them.
  if (current === undefined || withDeadline.length === 0) return undefined;
  if (phase.kind === 'after-day') return 'restore-later';
  const passed = withDeadline.filter(({ deadline }) => deadline !== undefined && now > deadline);
  if (passed.some(({ role }) => role === 'report')) return 'report-late';
  return passed.some(({ id }) => id === current) ? 'finish-tests' : undefined;
}
