import type { DateTime } from 'luxon';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from 'virtual:words/exports';
import { say, sayCount } from '../guide/words/say';
import { useKeptFocus } from '../ui/useKeptFocus';
import type { HandOver } from '../exports/hand-over';
import type { ItemsRecord, RunRecord } from '../run/record';
import type { RunHandle } from './useRun';

interface Props {
  incoming: HandOver | undefined;
  run: RunHandle;
  now: DateTime<true>;
  /** Called once the state is taken over, or refused; says whether its link is still needed, because nothing is kept here. */
  onSettled: (isStillNeeded: boolean) => void;
}

/**
 * Takes over a state from a link. It replaces only what the link brings: a list of test items without ticks leaves the
 * reader's ticks alone. Where something would be replaced, it asks before.
 */
export function HandOverOffer({ incoming, run, now, onSettled }: Props) {
  const [taken, setTaken] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const brought = incoming && { run: runIn(incoming.run), items: itemsIn(incoming.items) };
  const occupied =
    (brought?.run && runIn(run.record) !== undefined) || (brought?.items && itemsIn(run.items) !== undefined);
  // Noted by a clock that was wrong, or in a preview of an earlier build of this site.
  const isAhead = incoming !== undefined && hasEventAfter(incoming.run, now.plus({ minutes: 5 }));
  const asks = occupied || isAhead;
  const take = () => {
    const refused = run.replace(brought?.run, brought?.items);
    setTaken(true);
    onSettled(refused !== undefined);
  };

  useEffect(() => {
    if (incoming && !asks) take();
  }, [incoming]);

  return (
    <div ref={place} tabIndex={-1} class="no-print">
      <p role="status" class={taken ? 'note' : undefined}>
        {taken && <span>{words.offerTaken}</span>}
      </p>
      {incoming && asks && (
        <Question
          incoming={incoming}
          run={run}
          replaces={Boolean(occupied)}
          isAhead={isAhead}
          onTake={take}
          onKeep={() => onSettled(false)}
        />
      )}
    </div>
  );
}

interface QuestionProps {
  incoming: HandOver;
  run: RunHandle;
  /** Whether something noted here would be gone. */
  replaces: boolean;
  /** Whether something in it is noted at a time that is still to come. */
  isAhead: boolean;
  onTake: () => void;
  onKeep: () => void;
}

function Question({ incoming, run, replaces, isAhead, onTake, onKeep }: QuestionProps) {
  const brings = { run: runIn(incoming.run) !== undefined, items: itemsIn(incoming.items) !== undefined };
  const contents = (record: RunRecord, { items }: ItemsRecord) =>
    [
      brings.run && sayCount(words.offerEvents, record.events.length),
      brings.items && sayCount(words.offerItems, items.length),
    ]
      .filter(Boolean)
      .join(words.offerAnd);
  return (
    <section class="note" aria-labelledby="uebergabe-frage">
      <h2 id="uebergabe-frage">{words.offerQuestion}</h2>
      {isAhead && <p>{words.offerAhead}</p>}
      {replaces && (
        <p key={contents(run.record, run.items)}>
          {say(words.offerReplaces, {
            theirs: contents(incoming.run, incoming.items),
            mine: contents(run.record, run.items),
          })}{' '}
          {!brings.run && words.offerKeepsRun} {!brings.items && words.offerKeepsItems}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={onTake}>
          {replaces ? words.offerReplace : words.offerTake}
        </button>
        <button type="button" class="button button-quiet" onClick={onKeep}>
          {words.offerKeep}
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

function hasEventAfter({ events }: RunRecord, moment: DateTime): boolean {
  return events.some(({ at }) => Date.parse(at) > moment.toMillis());
}
