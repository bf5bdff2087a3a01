import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { HandOver } from '../../exports/hand-over';
import type { ItemsRecord, RunRecord } from '../../run/record';
import type { RunHandle } from '../../day/useRun';

interface Props {
  incoming: HandOver | undefined;
  run: RunHandle;
  /** Called once the state is taken over, or refused. */
  onSettled: () => void;
}

/**
 * Takes over a state from a link. It replaces only what the link brings: a list of test items without ticks leaves the
 * reader's ticks alone. Where something would be replaced, it asks before.
 */
export function HandOverOffer({ incoming, run, onSettled }: Props) {
  const [taken, setTaken] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const brought = incoming && { run: runIn(incoming.run), items: itemsIn(incoming.items) };
  const occupied =
    (brought?.run && runIn(run.record) !== undefined) || (brought?.items && itemsIn(run.items) !== undefined);
  const take = () => {
    run.replace(brought?.run, brought?.items);
    setTaken(true);
    onSettled();
  };

  useEffect(() => {
    if (incoming && run.loaded && !occupied) take();
  }, [incoming, run.loaded]);

  return (
    <div ref={place} tabIndex={-1} class="no-print">
      <p role="status" class={taken ? 'notice' : undefined}>
        {taken && 'Der Stand aus dem Übergabe-Link ist übernommen.'}
      </p>
      {incoming && run.loaded && occupied && (
        <Question incoming={incoming} run={run} onTake={take} onKeep={onSettled} />
      )}
    </div>
  );
}

interface QuestionProps {
  incoming: HandOver;
  run: RunHandle;
  onTake: () => void;
  onKeep: () => void;
}

function Question({ incoming, run, onTake, onKeep }: QuestionProps) {
  const brings = { run: runIn(incoming.run) !== undefined, items: itemsIn(incoming.items) !== undefined };
  const contents = (record: RunRecord, { items }: ItemsRecord) =>
    [
      brings.run && `${count(record.events.length, 'Eintrag', 'Einträge')} im Protokoll`,
      brings.items && count(items.length, 'Testpunkt', 'Testpunkte'),
    ]
      .filter(Boolean)
      .join(' und ');
  return (
    <section class="notice" aria-labelledby="uebergabe-frage">
      <h3 id="uebergabe-frage">Stand aus dem Übergabe-Link übernehmen?</h3>
      <p>
        In diesem Browser ist schon etwas gespeichert. Der Link bringt{' '}
        {contents(incoming.run, incoming.items)} mit und ersetzt, was hier steht:{' '}
        {contents(run.record, run.items)}.{!brings.run && ' Häkchen und Protokoll bleiben.'}
        {!brings.items && ' Ihre Testpunkte bleiben.'}
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={onTake}>
          Übernehmen und ersetzen
        </button>
        <button type="button" class="button button-quiet" onClick={onKeep}>
          Meinen Stand behalten
        </button>
      </div>
    </section>
  );
}

/** The run of a record; undefined where nothing is noted in it. */
function runIn(record: RunRecord): RunRecord | undefined {
  return record.events.length > 0 || Object.keys(record.results).length > 0 ? record : undefined;
}

function itemsIn(record: ItemsRecord): ItemsRecord | undefined {
  return record.items.length > 0 ? record : undefined;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
