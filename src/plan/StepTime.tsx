import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { When } from '../guide/plan';
import type { StepState } from '../run/state';
import { Say } from '../ui/Say';
import { Clock, ReaderClock, ShortDay } from '../ui/Time';

interface Props {
  when: When;
  state: StepState;
  /** The day whose clock times count; it stands in the heading and is not said again. */
  liveDay: DateTime<true>;
  /** Whether that day is over: then a clock time alone would be taken for one of today. */
  isOver: boolean;
}

/** When a step was done, or by when it is to be done, for the line that stands when it is folded. */
export function StepTime({ when, state, liveDay, isOver }: Props) {
  const { doneAt, deadline, isDeadlineOver, status, outcome, report } = state;
  if (doneAt && status === 'done') {
    return (
      <span key={`done ${doneAt.toISODate()}`} class="step-time">
        {!doneAt.hasSame(liveDay, 'day') && (
          <>
            <ShortDay day={doneAt} />,{' '}
          </>
        )}
        <Clock at={doneAt} />
      </span>
    );
  }
  if (status === 'done' || status === 'too-late' || outcome) return null;
  // A further problem is to be reported, and nobody missed a deadline.
  if (report && isDeadlineOver) return null;
  if (deadline) return <Deadline at={deadline} withDay={isOver} />;
  switch (when.kind) {
    case 'before':
      return (
        <span key="before" class="step-time">
          {words.before}
        </span>
      );
    case 'from':
    case 'between':
      return (
        <span key="from" class="step-time">
          <Say
            text={words.from}
            values={{ day: <ShortDay day={when.kind === 'from' ? when.day : when.from} /> }}
          />
        </span>
      );
    case 'morning':
      return (
        <span key="morning" class="step-time">
          {words.morning}
        </span>
      );
    default:
      return null;
  }
}

/** A clock time that nobody may miss; where the reader's clock differs, with that time too. */
function Deadline({ at, withDay }: { at: DateTime<true>; withDay: boolean }) {
  return (
    <span key={`deadline ${String(withDay)}`} class="step-time">
      <span class="deadline">
        <Say
          text={words.by}
          values={{
            time: (
              <>
                {withDay && (
                  <>
                    <ShortDay day={at} />,{' '}
                  </>
                )}
                <Clock at={at} />
              </>
            ),
          }}
        />
      </span>
      <ReaderClock at={at} />
    </span>
  );
}
