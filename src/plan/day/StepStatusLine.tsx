import { formatClock, formatShortDay, machineTime } from '../../guide/words/format';
import type { Outcome, StepState, StepStatus } from '../../run/state';

const statusWords: Record<StepStatus, string> = {
  later: 'steht noch an',
  now: 'jetzt dran',
  done: 'erledigt',
  overdue: 'überfällig',
  blocked: 'noch nicht',
};

const outcomeWords: Record<Outcome, string> = {
  confirmed: 'Backup bestätigt',
  missing: 'kein Backup',
  'not-recorded': 'Bestätigung hier nicht vermerkt',
  'not-ticked': 'hier nicht abgehakt',
  settled: 'mit dem Einspielen erledigt',
  'all-ok': 'alles in Ordnung',
  problem: 'Problem gefunden',
  'awaiting-answer': 'Problem gemeldet, Antwort steht aus',
  reported: 'gemeldet',
  'not-needed': 'keine Probleme gefunden',
};

interface Props {
  state: StepState;
  /** Whether this is the step to be done now; others may be due as well. */
  isCurrent: boolean;
  /** Title of the step that comes first, where this one is blocked. */
  waitsFor: string | undefined;
}

/** How a step stands, in words. */
export function StepStatusLine({ state, isCurrent, waitsFor }: Props) {
  const words = [statusWord(state, isCurrent), state.outcome && outcomeWords[state.outcome]];
  return (
    <p class={`status ${state.status}`}>
      <strong>Stand:</strong> {words.filter(Boolean).join(', ')}
      {state.status === 'blocked' && waitsFor && `, erst kommt „${waitsFor}“`}
      {state.doneAt && (
        <>
          {' '}
          (
          <time dateTime={machineTime(state.doneAt)}>
            {formatShortDay(state.doneAt)}, {formatClock(state.doneAt)}
          </time>
          )
        </>
      )}
    </p>
  );
}

function statusWord({ status, outcome }: StepState, isCurrent: boolean): string | undefined {
  // An answered question is not a step done; and what stands open with an outcome is told by that.
  if (outcome === 'missing' || outcome === 'settled' || (outcome && status === 'later')) return undefined;
  return status === 'now' && !isCurrent ? 'noch zu tun' : statusWords[status];
}
