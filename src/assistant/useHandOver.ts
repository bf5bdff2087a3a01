import { useEffect, useState } from 'preact/hooks';
import type { HandOver, HandOverProblem } from '../exports/hand-over';
import { hasHandOver } from '../exports/hand-over-link';

/** What an address's fragment hands over: nothing, still being read, a state, or a reason why not. */
export type HandOverState =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'state'; state: HandOver; complete: boolean }
  | { kind: 'problem'; problem: HandOverProblem | 'not-loaded' };

const none: HandOverState = { kind: 'none' };

/**
 * Reads the state in a fragment such as `#stand=z.q1Yq…`; the code for it comes only with such a link. The second
 * value is called once the reader has taken the state over, or has decided not to.
 */
export function useHandOver(
  hash: string | undefined,
  onState: (state: HandOver) => void,
): [HandOverState, () => void] {
  const [result, setResult] = useState<HandOverState>(none);

  useEffect(() => {
    if (!hash || !hasHandOver(hash)) {
      // What was wrong with a link is said as long as it is the page's address.
      setResult((last) => (last.kind === 'state' ? last : none));
      return undefined;
    }
    let isLatest = true;
    setResult({ kind: 'reading' });
    import('../exports/hand-over')
      .then(({ decodeHandOver }) => decodeHandOver(hash))
      .then(
        (read) => {
          if (!isLatest) return;
          if (!read.ok) setResult({ kind: 'problem', problem: read.problem });
          else {
            setResult({ kind: 'state', state: read.state, complete: read.complete });
            onState(read.state);
          }
        },
        () => isLatest && setResult({ kind: 'problem', problem: 'not-loaded' }),
      );
    return () => {
      isLatest = false;
    };
  }, [hash]);

  return [result, () => setResult(none)];
}
