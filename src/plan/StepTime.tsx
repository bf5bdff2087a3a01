import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { When } from '../guide/plan';
import type { RunState, StepState } from '../run/state';
import { Say } from '../ui/Say';
import { Clock, ReaderClock, ShortDay } from '../ui/Time';

interface Props {
  when: When;
  state: StepState;
  /** The day whose clock times count; it stands in the heading and is not said again. */
  liveDay: DateTime<true>;
  /** Whether that day has come, or is over: then a clock time alone would be taken for one of today. */
  phase: RunState['phase']['kind'];
}

/** When a step was done, or by when it is to be done, for the line that stands when it is folded. */
export function StepTime({ when, state, liveDay, phase }: Props) {
  const { deadline, isDeadlineOver, status, outcome, report } = state;
  const doneAt = outcome === 'reported' && report ? report.at : state.doneAt;
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
  if (deadline) return <Deadline at={deadline} withDay={phase === 'after-day'} />;
  switch (when.kind) {
    case 'before':
      if (phase !== 'before-day') return null;
      return (
        <span key="before" class="step-time">
          {words.before}
        </span>
      );
    case 'from':
    case 'between': {
      const day = when.kind === 'from' ? when.day : when.from;
      return (
        <span key="from" class="step-time">
          <Say
            text={day.hasSame(liveDay, 'day') ? words.onDay : words.from}
            values={{ day: <ShortDay day={day} /> }}
          />
        </span>
      );
    }
    case 'morning':
      if (phase === 'after-day') return null;
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
