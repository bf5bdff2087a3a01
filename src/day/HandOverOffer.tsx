import type { DateTime } from 'luxon';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from 'virtual:words/exports';
import { say, sayCount } from '../guide/words/say';
import { eventKey } from '../run/events';
import { Changing } from '../ui/Changing';
import { useKeptFocus } from '../ui/useKeptFocus';
import type { HandOver } from '../exports/hand-over';
import { emptyItems, emptyRun, type ItemsRecord, type RunRecord } from '../run/record';
import type { RunHandle } from './useRun';

type State = Pick<HandOver, 'run' | 'items'>;

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
  const [said, setSaid] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const own = { run: run.record, items: run.items };
  const brought = incoming && { run: runIn(incoming.run), items: itemsIn(incoming.items) };
  const occupied =
    (brought?.run && runIn(run.record) !== undefined) || (brought?.items && itemsIn(run.items) !== undefined);
  // Noted by a clock that was wrong, or in a preview of an earlier build of this site.
  const isAhead = incoming !== undefined && hasEventAfter(incoming.run, now.plus({ minutes: 5 }));
  const asks = occupied || isAhead;
  const take = () => {
    const refused = run.replace(brought?.run, brought?.items);
    setSaid(words.offerTaken);
    onSettled(refused !== undefined);
  };

  const keep = (text: string) => {
    setSaid(text);
    onSettled(false);
  };
  const isHere = incoming !== undefined && holdsAll(own, incoming);
  // Of what the link brings.
  const mine = {
    run: brought?.run ? run.record : emptyRun,
    items: brought?.items ? run.items : emptyItems,
  };

  useEffect(() => {
    if (isHere && holdsAll(incoming, mine)) keep(words.offerSame);
    else if (incoming && !asks) take();
  }, [incoming]);

  return (
    <div ref={place} tabIndex={-1} class="no-print">
      <p role="status" class={said ? 'note' : undefined}>
        {said && <Changing text={said} />}
      </p>
      {incoming && asks && (
        <Question
          incoming={incoming}
          run={run}
          replaces={Boolean(occupied)}
          isAhead={isAhead}
          isHere={isHere}
          onTake={take}
          onKeep={() => keep(words.offerKept)}
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
  /** Whether all that is noted in it is noted here too, and more: then it is older. */
  isHere: boolean;
  onTake: () => void;
  onKeep: () => void;
}

function Question({ incoming, run, replaces, isAhead, isHere, onTake, onKeep }: QuestionProps) {
  const brings = { run: runIn(incoming.run) !== undefined, items: itemsIn(incoming.items) !== undefined };
  const contents = (record: RunRecord, { items }: ItemsRecord) =>
    [
      brings.run && sayCount(words.offerEvents, record.events.length),
      brings.items && sayCount(words.offerItems, items.length),
    ]
      .filter(Boolean)
      .join(words.offerAnd);
  const take = (
    <button key="take" type="button" class={isHere ? 'button button-quiet' : 'button'} onClick={onTake}>
      {replaces ? words.offerReplace : words.offerTake}
    </button>
  );
  const keep = (
    <button key="keep" type="button" class={isHere ? 'button' : 'button button-quiet'} onClick={onKeep}>
      {words.offerKeep}
    </button>
  );
  return (
    <section class="note" aria-labelledby="uebergabe-frage">
      <h2 id="uebergabe-frage">{words.offerQuestion}</h2>
      {isAhead && <p>{words.offerAhead}</p>}
      {isHere && <p>{words.offerOlder}</p>}
      {replaces && (
        <p key={contents(run.record, run.items)}>
          {say(words.offerReplaces, {
            theirs: contents(incoming.run, incoming.items),
            mine: contents(run.record, run.items),
          })}{' '}
          {!brings.run && words.offerKeepsRun} {!brings.items && words.offerKeepsItems}
        </p>
      )}
      <div class="actions">{isHere ? [keep, take] : [take, keep]}</div>
    </section>
  );
}

/** Whether everything that is noted in one state, with its results and test items, is in another one as well. */
function holdsAll(all: State, { run, items }: State): boolean {
  const keys = all.run.events.map(eventKey);
  const names = all.items.items.map(({ name }) => name);
  return (
    run.events.every((it) => keys.includes(eventKey(it))) &&
    Object.entries(run.results).every(
      ([id, it]) => JSON.stringify(all.run.results[id]) === JSON.stringify(it),
    ) &&
    items.items.every(({ name }) => names.includes(name))
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
