import { words } from 'virtual:words/day';
import type { RunEvent, RunEventType, TakeBack } from '../run/events';
import type { StepState } from '../run/state';
import { Changing } from '../ui/Changing';
import { eventLabels } from './labels';

interface Props {
  step: StepState;
  /** Whether what was found here is told: what is added to that has a button of its own. */
  isTold: boolean;
  /** Whether this is the step that stands open and framed: its buttons stay at the foot of a phone. */
  isFramed: boolean;
  /** Whether a test item is marked as failed: then not everything is in order. */
  hasFailures: boolean;
  /** Whether a problem was told already, so that the next one is a further one. */
  isReported: boolean;
  /** What was noted a moment ago can be taken back here first. */
  justNoted: TakeBack | undefined;
  send: (event: RunEvent | TakeBack) => void;
}

/** The events that one press notes, in the order of their buttons. */
const order: readonly RunEventType[] = [
  'STEP_DONE',
  'BACKUP_CONFIRMED',
  'BACKUP_MISSING',
  'UPDATE_INSTALLED',
  'PROBLEM_REPORTED',
  'SUPPORT_ANSWERED',
  'TESTS_PASSED',
  'PROBLEM_FOUND',
];

/** What can be noted at a step now. Only what the run accepts is offered. */
export function StepButtons({ step, isTold, isFramed, hasFailures, isReported, justNoted, send }: Props) {
  const offered = order.filter(
    (type) =>
      step.possible.includes(type) &&
      !(type === 'TESTS_PASSED' && hasFailures) &&
      !(type === 'PROBLEM_REPORTED' && isTold),
  );
  const question = offered.includes('BACKUP_CONFIRMED');
  if (offered.length === 0) return null;
  // One filled button: the first, unless it is not what one wishes for, or there is a mail to send first.
  const main = isFramed && isMain(offered[0], hasFailures && !isReported) ? offered[0] : undefined;
  return (
    <div class={isFramed ? 'step-bar no-print' : 'step-buttons no-print'}>
      {question && (
        <p class="step-question" id={`frage-${step.id}`}>
          {words.backupQuestion}
        </p>
      )}
      <div
        class="actions"
        role={question ? 'group' : undefined}
        aria-labelledby={question ? `frage-${step.id}` : undefined}
      >
        {isFramed && justNoted && (
          <button type="button" class="button button-quiet take-back" onClick={() => send(justNoted)}>
            {words.undo}
          </button>
        )}
        {offered.map((type) => (
          <button
            key={type}
            type="button"
            class={type === main ? 'button noting' : 'button button-quiet noting'}
            onClick={() => send({ type, step: step.id })}
          >
            <Changing text={labelOf(type, isReported)} />
          </button>
        ))}
      </div>
    </div>
  );
}

function isMain(type: RunEventType | undefined, hasFailed: boolean): boolean {
  return type !== 'PROBLEM_REPORTED' && (hasFailed || type !== 'PROBLEM_FOUND');
}

function labelOf(type: RunEventType, isReported: boolean): string {
  if (type === 'PROBLEM_FOUND' && isReported) return words.furtherProblem;
  return eventLabels[type] ?? '';
}
