import { words } from 'virtual:words/plan';
import type { Plan } from '../guide/plan';
import { exactDuration } from '../guide/words/duration';
import { say, sayCount } from '../guide/words/say';
import type { RunState } from '../run/state';
import { Changing } from '../ui/Changing';
import { Say } from '../ui/Say';
import { Clock, ReaderClock } from '../ui/Time';

interface Props {
  plan: Plan;
  state: RunState;
}

/**
 * How long is left until the next deadline: of the step to do now, or, where that has none of its own, of the next
 * that has one (O6). Before the day it counts days.
 */
export function Countdown({ plan, state: { timeLeft, phase, currentStep } }: Props) {
  if (phase.kind === 'before-day') {
    return (
      <p class="countdown">
        <Changing class="time-left" text={sayCount(words.daysLeft, phase.daysLeft)} />
      </p>
    );
  }
  if (!timeLeft) return null;
  const duration = exactDuration(timeLeft.milliseconds);
  const other = timeLeft.step === currentStep ? undefined : plan.steps.find(({ id }) => id === timeLeft.step);
  const left = other
    ? say(words.timeLeftFor, { step: other.station, duration })
    : say(words.timeLeft, { duration });
  return (
    <p class="countdown">
      <Changing class="time-left" text={left} />{' '}
      <span>
        <span class="deadline">
          <Say text={words.by} values={{ time: <Clock at={timeLeft.at} /> }} />
        </span>
        <ReaderClock at={timeLeft.at} />
      </span>
    </p>
  );
}
