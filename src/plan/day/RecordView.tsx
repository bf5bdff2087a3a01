import { formatClock, formatShortDay, machineTime } from '../../guide/format';
import type { Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { CopyButton } from '../../ui/CopyButton';
import { downloadFile } from '../../ui/downloadFile';
import type { RecordedEvent } from '../run/events';
import { protocolEntries, protocolMarkdown, protocolText } from '../run/protocol';

interface Props {
  guide: Guide;
  plan: Plan;
  events: readonly RecordedEvent[];
}

/** What was done when, in order, to read, copy, save and print. */
export function RecordView({ guide, plan, events }: Props) {
  const entries = protocolEntries(plan, events);
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
      {entries.length > 0 && (
        <div class="actions no-print">
          <CopyButton
            label="Als Text kopieren"
            text={() => protocolText(guide, plan, events)}
            done="Protokoll kopiert."
          />
          <CopyButton
            label="Als Markdown kopieren"
            text={() => protocolMarkdown(guide, plan, events)}
            done="Protokoll als Markdown kopiert."
          />
          <button
            type="button"
            class="button button-quiet"
            onClick={() =>
              downloadFile(
                `protokoll-${plan.updateDay.toISODate()}.txt`,
                'text/plain',
                protocolText(guide, plan, events),
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
