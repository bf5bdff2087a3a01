import { words } from 'virtual:words/day';
import type { RunEvent, RunEventType, TakeBack } from '../run/events';
import type { StepState } from '../run/state';
import { Changing } from '../ui/Changing';
import { eventLabels } from './labels';

interface Props {
  step: StepState;
  /** Whether this is the step that stands open and framed: its buttons stay at the foot of a phone. */
  isFramed: boolean;
  /** Whether a test item is marked as failed: then not everything is in order. */
  hasFailures: boolean;
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
export function StepButtons({ step, isFramed, hasFailures, justNoted, send }: Props) {
  const offered = order.filter(
    (type) => step.possible.includes(type) && !(type === 'TESTS_PASSED' && hasFailures),
  );
  const question = offered.includes('BACKUP_CONFIRMED');
  if (offered.length === 0) return null;
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
        {offered.map((type, index) => (
          <button
            key={type}
            type="button"
            class={
              isFramed &&
              index === 0 &&
              type !== 'PROBLEM_REPORTED' &&
              (hasFailures || type !== 'PROBLEM_FOUND')
                ? 'button noting'
                : 'button button-quiet noting'
            }
            onClick={() => send({ type, step: step.id })}
          >
            <Changing text={labelOf(type, step)} />
          </button>
        ))}
      </div>
    </div>
  );
}

function labelOf(type: RunEventType, step: StepState): string {
  if (type === 'PROBLEM_FOUND' && step.outcome === 'reported') return words.furtherProblem;
  return eventLabels[type] ?? '';
}
