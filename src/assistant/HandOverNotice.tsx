import { words } from 'virtual:words/trouble';
import { say } from '../guide/words/say';
import { cutText } from '../run/cut-text';
import type { HandOverState } from './useHandOver';

const problems: Record<Extract<HandOverState, { kind: 'problem' }>['problem'], string> = {
  none: words.linkEmpty,
  damaged: words.linkDamaged,
  'too-large': words.linkTooLarge,
  'newer-version': words.linkNewer,
  unsupported: words.linkUnsupported,
  'not-loaded': words.linkNotLoaded,
};

interface Props {
  handOver: HandOverState;
  /** Whether the answers in the address have led to a plan already. */
  hasPlan: boolean;
}

/** What is wrong with a hand-over link, with a way on. */
export function HandOverNotice({ handOver, hasPlan }: Props) {
  const text =
    handOver.kind === 'problem'
      ? say(hasPlan ? words.linkProblemAtPlan : words.linkProblem, { problem: problems[handOver.problem] })
      : (handOver.kind === 'state' || handOver.kind === 'settled') &&
        [
          !handOver.complete && words.linkIncomplete,
          handOver.leftOut && say(words.linkLeftOut, { text: cutText(handOver.leftOut, 60) }),
        ]
          .filter(Boolean)
          .join(' ');
  return text ? (
    <p key={text} class="notice" role="alert">
      {text}
    </p>
  ) : null;
}
