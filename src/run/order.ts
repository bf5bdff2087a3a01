import type { PlanStep } from '../guide/plan';

/** What the run must know about a step of the plan. */
export type RunStep = Pick<PlanStep, 'id' | 'role' | 'system' | 'isFree'>;

/** The steps that are done one after the other. */
export function chainOf<Step extends RunStep>(steps: readonly Step[]): Step[] {
  return steps.filter((it) => !it.isFree);
}

/** The step with which the update goes into the live system. */
export function installStepOf<Step extends RunStep>(steps: readonly Step[]): Step | undefined {
  return steps.find((it) => it.role === 'install');
}

/** Whether a step stands before the installation: once the update is in, it is out of date. */
export function isBeforeInstall(step: RunStep, steps: readonly RunStep[]): boolean {
  const install = installStepOf(steps);
  return install !== undefined && indexOf(step, steps) < indexOf(install, steps);
}

/** The steps that must be done before this one: those since the installation, where it comes before, else all. */
export function predecessorsOf<Step extends RunStep>(step: RunStep, steps: readonly Step[]): Step[] {
  if (step.isFree) return [];
  const before = chainOf(steps.slice(0, indexOf(step, steps)));
  const install = before.findIndex((it) => it.role === 'install');
  return install < 0 ? before : before.slice(install);
}

/** The report step that tells visual4 of what a test finds; undefined where the test does so itself. */
export function reportFor<Step extends RunStep>(test: RunStep, steps: readonly Step[]): Step | undefined {
  return behind(test, steps).find((it) => it.role === 'report' && it.system === test.system);
}

/** The tests whose problems this report step tells visual4. */
export function testsOf<Step extends RunStep>(report: RunStep, steps: readonly Step[]): Step[] {
  return steps
    .slice(0, indexOf(report, steps))
    .filter((it) => it.role === 'test' && it.system === report.system);
}

/** Whether a test follows the installation in its system; where none does, the installation takes problems itself (F12). */
export function isTestedAfter(install: RunStep, steps: readonly RunStep[]): boolean {
  return behind(install, steps).some((it) => it.role === 'test' && it.system === install.system);
}

function behind<Step extends RunStep>(step: RunStep, steps: readonly Step[]): Step[] {
  return steps.slice(indexOf(step, steps) + 1);
}

function indexOf(step: RunStep, steps: readonly RunStep[]): number {
  return steps.findIndex((it) => it.id === step.id);
}
