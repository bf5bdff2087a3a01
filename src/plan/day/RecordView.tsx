import { formatClock, formatShortDay, machineTime } from '../../guide/words/format';
import type { Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { CopyButton } from '../../ui/CopyButton';
import { downloadFile } from '../../ui/downloadFile';
import type { Noted } from '../../run/replay';
import { protocolEntries, protocolMarkdown, protocolText } from '../../exports/protocol';

interface Props {
  guide: Guide;
  plan: Plan;
  noted: readonly Noted[];
  /** What was tested and what it showed, one line each. */
  tested: readonly string[];
}

/** What was done when, in order, and what the tests showed, to read, copy, save and print. */
export function RecordView({ guide, plan, noted, tested }: Props) {
  const entries = protocolEntries(plan, noted);
  return (
    <section class="record" aria-labelledby="protokoll">
      <h3 id="protokoll">Protokoll</h3>
      {entries.length === 0 ? (
        <p class="help">Noch nichts festgehalten. Was Sie abhaken, steht hier mit Datum und Uhrzeit.</p>
      ) : (
        <ol>
          {entries.map(({ at, text }, index) => (
            <li key={index}>
              <time dateTime={machineTime(at)}>
                {formatShortDay(at)}, {formatClock(at)}
              </time>
              : {text}
            </li>
          ))}
        </ol>
      )}
      {tested.length > 0 && (
        <>
          <h4>Getestet</h4>
          <ul>
            {tested.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {entries.length + tested.length > 0 && (
        <div class="actions no-print">
          <CopyButton
            label="Als Text kopieren"
            text={() => protocolText(guide, plan, { noted, tested })}
            done="Protokoll kopiert."
          />
          <CopyButton
            label="Als Markdown kopieren"
            text={() => protocolMarkdown(guide, plan, { noted, tested })}
            done="Protokoll als Markdown kopiert."
          />
          <button
            type="button"
            class="button button-quiet"
            onClick={() =>
              downloadFile(
                `protokoll-${plan.updateDay.toISODate()}.txt`,
                'text/plain',
                protocolText(guide, plan, { noted, tested }),
              )
            }
          >
            Herunterladen
          </button>
        </div>
      )}
    </section>
  );
}
