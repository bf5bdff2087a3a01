import type { DateTime } from 'luxon';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { fingerprintsOf } from '../fingerprints';
import { changed, emptyItems, emptyRun, type ItemsRecord, type RunRecord } from '../record';
import { runKey } from '../run-key';
import type { RunEvent } from '../run/events';
import { addEvent, replayRun } from '../run/replay';
import { runState, type RunState } from '../run/state';
import {
  deleteAll,
  deleteStored,
  itemsFromOtherTab,
  itemsKey,
  readOwnItems,
  readRun,
  runFromOtherTab,
  writeOwnItems,
  writeRun,
  type StorageProblem,
} from '../storage';

/** The reader's run through a plan, kept in the browser and in step with other tabs. */
export interface RunHandle {
  /** False until what is kept has been read. */
  loaded: boolean;
  record: RunRecord;
  items: ItemsRecord;
  state: RunState;
  /** Events of the record that fitted, in order. */
  accepted: RunRecord['events'];
  /** What is wrong with keeping things, if anything. */
  problem: StorageProblem | undefined;
  send: (event: RunEvent) => void;
  /** How often something was noted here, in this tab. */
  sent: number;
  setResults: (results: RunRecord['results']) => void;
  setItems: (items: ItemsRecord['items']) => void;
  /** Puts a run and items from elsewhere in place of what is here. */
  replace: (record: RunRecord, items: ItemsRecord) => void;
  /** For the next update: clears ticks, results and record, keeps the items. */
  clearRun: () => void;
  /** Deletes everything this site keeps in the browser. */
  forgetAll: () => void;
}

const access = () => localStorage;

/**
 * Reads the run of a plan and keeps every change. `now` is the time by which the page goes; `clock` gives the time
 * at a press, exactly.
 */
export function useRun(
  guide: Guide,
  plan: Plan,
  now: DateTime<true>,
  clock: () => DateTime<true>,
): RunHandle {
  const key = runKey(plan);
  const [record, setRecord] = useState<RunRecord>(emptyRun);
  const [items, setItems] = useState<ItemsRecord>(emptyItems);
  const [problem, setProblem] = useState<StorageProblem>();
  const [sent, setSent] = useState(0);
  const [loadedKey, setLoadedKey] = useState<string>();

  useEffect(() => {
    const run = readRun(access, key);
    const own = readOwnItems(access);
    setRecord(run.value);
    setItems(own.value);
    setProblem(run.problem ?? own.problem);
    setLoadedKey(key);
    const follow = (event: StorageEvent) => {
      if (event.key === key || event.key === null) setRecord((mine) => runFromOtherTab(mine, event.newValue));
      if (event.key === itemsKey || event.key === null) {
        setItems((mine) => itemsFromOtherTab(mine, event.newValue));
      }
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [key]);

  const keepRun = useCallback(
    (next: RunRecord) => {
      setRecord(next);
      const refused = writeRun(access, key, next);
      if (refused) setProblem(refused);
    },
    [key],
  );
  const keepItems = useCallback((next: ItemsRecord) => {
    setItems(next);
    const refused = writeOwnItems(access, next);
    if (refused) setProblem(refused);
  }, []);

  const { run, state } = useMemo(() => {
    const replayed = replayRun(plan, record.events, now);
    return { run: replayed, state: runState(plan, replayed, now) };
  }, [plan, record.events, now.toMillis()]);

  return {
    loaded: loadedKey === key,
    record,
    items,
    state,
    accepted: run.accepted,
    sent,
    problem,
    send: (event) => {
      const events = addEvent(plan, record.events, event, clock());
      if (!events) return;
      keepRun(changed(record, { events, fingerprints: fingerprintsOf(guide, plan.procedure) }, clock()));
      setSent(sent + 1);
    },
    setResults: (results) => keepRun(changed(record, { results }, clock())),
    setItems: (next) => keepItems(changed(items, { items: next }, clock())),
    replace: (nextRecord, nextItems) => {
      keepRun(changed(nextRecord, {}, clock()));
      keepItems(changed(nextItems, {}, clock()));
    },
    clearRun: () => {
      setRecord(emptyRun);
      setProblem(deleteStored(access, key));
    },
    forgetAll: () => {
      setRecord(emptyRun);
      setItems(emptyItems);
      setProblem(deleteAll(access));
    },
  };
}
