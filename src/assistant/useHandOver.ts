import type { DateTime } from 'luxon';
import { guide } from 'virtual:guide';
import { useEffect, useState } from 'preact/hooks';
import type { HandOver, HandOverProblem } from '../exports/hand-over';
import type { HeldState } from '../exports/held-state';
import { hasHandOver } from '../exports/hand-over-link';
import { makePlan, type Plan } from '../guide/plan';
import { runKey } from '../run/run-key';

/** What an address's fragment hands over: nothing, still being read, a state, or a reason why not. */
export type HandOverState =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'state'; state: HandOver; held: HeldState; complete: boolean; leftOut: string }
  /** The reader has decided; what was wrong with the link can still be read. */
  | { kind: 'settled'; complete: boolean; leftOut: string }
  | { kind: 'problem'; problem: HandOverProblem | 'not-loaded' };

/** Whether something is to be said about the link: it brings nothing that can be read, or not all of it. */
export function hasFault(handOver: HandOverState): boolean {
  if (handOver.kind === 'state' || handOver.kind === 'settled') {
    return !handOver.complete || handOver.leftOut !== '';
  }
  return handOver.kind === 'problem';
}

/**
 * What was handed over, where it is a state of this plan and not of another the reader has come from. What was tried out
 * in a preview belongs into one: `shownAt` is the time by which the page goes instead of the clock.
 */
export function stateOf(handOver: HandOverState, plan: Plan, shownAt: DateTime | undefined) {
  if (handOver.kind !== 'state') return undefined;
  const own = makePlan(guide, handOver.state.answers);
  if (!own || runKey(own) !== runKey(plan)) return undefined;
  return handOver.state.preview === undefined || shownAt ? handOver : undefined;
}

const none: HandOverState = { kind: 'none' };

/**
 * Reads the state in a fragment such as `#stand=z.q1Yq…`; the code for it comes only with such a link. `visits` counts the
 * steps the reader has made since the page was opened. The second
 * value is called once the reader has taken the state over, or has decided not to.
 */
export function useHandOver(
  hash: string | undefined,
  visits: number,
  onState: (state: HandOver) => void,
): [HandOverState, () => void] {
  const [result, setResult] = useState<HandOverState>(none);

  useEffect(() => {
    if (!hash || !hasHandOver(hash)) {
      // What was wrong with a link is said as long as it is the page's address.
      setResult((last) => (last.kind === 'state' || last.kind === 'settled' ? last : none));
      return undefined;
    }
    let isLatest = true;
    setResult({ kind: 'reading' });
    import('../exports/hand-over')
      .then(async ({ decodeHandOver, heldState }) => {
        const read = await decodeHandOver(hash);
        return read.ok ? { ...read, held: heldState(read.state) } : read;
      })
      .then(
        (read) => {
          if (!isLatest) return;
          if (!read.ok) setResult({ kind: 'problem', problem: read.problem });
          else {
            const { state, held, complete, leftOut } = read;
            setResult({ kind: 'state', state, held, complete, leftOut });
            onState(read.state);
          }
        },
        () => isLatest && setResult({ kind: 'problem', problem: 'not-loaded' }),
      );
    return () => {
      isLatest = false;
    };
  }, [hash]);

  // Until the reader goes on.
  useEffect(() => setResult((last) => (last.kind === 'settled' ? none : last)), [visits]);

  const settle = () =>
    setResult((last) =>
      last.kind === 'state' ? { kind: 'settled', complete: last.complete, leftOut: last.leftOut } : last,
    );
  return [result, settle];
}
