import type { DateTime } from 'luxon';
import { endOfUpdateDay } from './deadlines';
import type { Plan } from './plan';
import type { HintPurpose } from './types';

/**
 * What time has made of the update day of a plan: it is over (F14, F15), or it is after a deadline for what comes with and
 * after the installation: one for reporting (F19), or another, as for testing (F18). Undefined while none has passed.
 */
export function lateness(
  { steps, updateDay }: Pick<Plan, 'steps' | 'updateDay'>,
  now: DateTime,
): Extract<HintPurpose, 'day-over' | 'past-testing' | 'past-reporting'> | undefined {
  if (now >= endOfUpdateDay(updateDay)) return 'day-over';
  const passed = steps
    .slice(steps.findIndex(({ role }) => role === 'install'))
    .filter(({ when }) => when.kind === 'deadline' && now > when.at);
  if (passed.some(({ role }) => role === 'report')) return 'past-reporting';
  return passed.length > 0 ? 'past-testing' : undefined;
}
