import { words as exportsWords } from 'virtual:words/exports';
import { words } from 'virtual:words/panels';
import { useRef } from 'preact/hooks';
import { canPrint, printAlone } from '../exports/printing';
import {
  protocolEntries,
  protocolMarkdown,
  protocolText,
  protocolTitle,
  skippedEntries,
  testedLines,
  type ProtocolEntry,
} from '../exports/protocol';
import { describeSystem } from '../guide/words/describe-system';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { formatClock, formatShortDay, machineTime } from '../guide/words/format';
import { CopyButton } from '../ui/CopyButton';
import { downloadFile } from '../ui/downloadFile';
import type { RunHandle } from './useRun';

interface Props {
  guide: Guide;
  plan: Plan;
  run: RunHandle;
}

/** What was done when, in order, and what the tests showed, to read, copy, save and print. */
export function Record({ guide, plan, run }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { noted, skipped } = run.run;
  const tested = testedLines(run.items.items, run.record.results);
  const entries = protocolEntries(plan, noted);
  return (
    <div class="record" ref={place}>
      {/* Only where the record is printed alone: otherwise the dialog is not on paper. */}
      <p class="print-only">
        {protocolTitle(plan)}, {describeSystem(guide, plan.answers)}
      </p>
      {entries.length === 0 ? <p class="help">{words.recordEmpty}</p> : <Entries entries={entries} />}
      {skipped.length > 0 && (
        <>
          <h3>{exportsWords.recordSkipped}</h3>
          <Entries entries={skippedEntries(plan, skipped)} />
        </>
      )}
      {tested.length > 0 && (
        <>
          <h3>{words.tested}</h3>
          <ul>
            {tested.map((line, index) => (
              <li key={`${index} ${line}`}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {entries.length + skipped.length + tested.length > 0 && (
        <div class="actions no-print">
          <CopyButton
            label={words.copyAsText}
            text={() => protocolText(guide, plan, { noted, skipped, tested })}
            done={words.recordCopied}
          />
          <CopyButton
            label={words.copyAsMarkdown}
            text={() => protocolMarkdown(guide, plan, { noted, skipped, tested })}
            done={words.recordCopiedAsMarkdown}
          />
          <button
            type="button"
            class="button button-quiet"
            onClick={() =>
              downloadFile(
                `protokoll-${plan.updateDay.toISODate()}.txt`,
                'text/plain',
                protocolText(guide, plan, { noted, skipped, tested }),
              )
            }
          >
            {words.download}
          </button>
          {canPrint() && (
            <button
              type="button"
              class="button button-quiet"
              onClick={() => place.current && printAlone(place.current)}
            >
              {words.printRecord}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Entries({ entries }: { entries: readonly ProtocolEntry[] }) {
  return (
    <ol>
      {entries.map(({ at, text }, index) => (
        <li key={`${index} ${text}`}>
          <time dateTime={machineTime(at)}>
            {formatShortDay(at)}, {formatClock(at)}
          </time>
          : {text}
        </li>
      ))}
    </ol>
  );
}
