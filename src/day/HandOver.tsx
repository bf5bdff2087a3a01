import type { DateTime } from 'luxon';
import { useEffect, useState } from 'preact/hooks';
import { words } from 'virtual:words/exports';
import { needsKeepsake } from '../exports/keepsake';
import { isLongLink } from '../exports/hand-over-link';
import type { Plan } from '../guide/plan';
import { say } from '../guide/words/say';
import { Changing } from '../ui/Changing';
import { CopyButton } from '../ui/CopyButton';
import { downloadFile } from '../ui/downloadFile';
import { QrCode } from './QrCode';
import type { RunHandle } from './useRun';

interface Props {
  plan: Plan;
  run: RunHandle;
  assistantPage: string;
  /** The plan's public address, without the host. */
  planLink: string;
  now: DateTime<true>;
  /** Whether the page goes by a time that an author has set. */
  isPreview: boolean;
}

/** Hands the whole state on to a colleague or to the reader's phone, by a link that no server sees. */
export function HandOver({ plan, run, assistantPage, planLink, now, isPreview }: Props) {
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    let isLatest = true;
    const make = async () => {
      const { encodeHandOver, previewTime } = await import('../exports/hand-over');
      const fragment = await encodeHandOver({
        answers: plan.answers,
        run: run.record,
        items: run.items,
        ...(isPreview && { preview: previewTime(now) }),
      });
      if (!isLatest) return;
      setLink(fragment && new URL(assistantPage + fragment, location.href).href);
      setProblem(fragment ? '' : words.handOverTooLarge);
    };
    make().catch(() => isLatest && setProblem(words.handOverFailed));
    return () => {
      isLatest = false;
    };
  }, [run.record, run.items]);

  return (
    <div class="hand-over">
      <div class="actions">
        {link && (
          <CopyButton isMain label={words.handOverCopy} text={() => link} done={words.handOverCopied} />
        )}
        <CopyButton
          label={words.emptyPlanCopy}
          text={() => new URL(planLink, location.href).href}
          done={words.emptyPlanCopied}
        />
      </div>
      <p role="status">
        <Changing text={problem} />
      </p>
      <p class="help">{words.handOverIntro}</p>
      {needsKeepsake(plan, now) && <p class="help">{words.handOverKeepsake}</p>}
      {link && (
        <>
          <p class="field">
            <label htmlFor="uebergabe-link">{words.handOverField}</label>
            <input id="uebergabe-link" type="url" readOnly value={link} />
          </p>
          {isLongLink(link) && (
            <div>
              <p>
                <Changing text={say(words.handOverLong, { length: link.length.toLocaleString('de') })} />
              </p>
              <button
                type="button"
                class="button button-quiet"
                onClick={() =>
                  downloadFile(
                    `${words.handOverFile}-${plan.updateDay.toISODate()}.txt`,
                    'text/plain',
                    `${link}\n`,
                  )
                }
              >
                {words.handOverSave}
              </button>
            </div>
          )}
          <QrCode text={link} label={words.qrOfHandOver} />
        </>
      )}
    </div>
  );
}
