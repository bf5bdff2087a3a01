import type { DateTime } from 'luxon';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { fingerprintsOf } from '../fingerprints';
import { changed, emptyItems, emptyRun, type ItemsRecord, type RunRecord } from '../record';
import type { CalendarIdentity } from '../../run/calendar-identity';
import { readClock } from '../../ui/useNow';
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
  /** Keeps what the next calendar file needs to know of the last. */
  setCalendar: (calendar: CalendarIdentity) => void;
  /** Puts a run or items from elsewhere in place of what is here. */
  replace: (record: RunRecord | undefined, items: ItemsRecord | undefined) => void;
  /** For the next update: clears ticks, results and record, keeps the items. */
  clearRun: () => void;
  /** Deletes everything this site keeps in the browser; in a preview everything that previews keep. */
  forgetAll: () => void;
}

const access = () => localStorage;

/** Which of two tabs is newer is a matter of real time, also in a preview of another time. */
const changedNow = () => readClock('utc');

/**
 * Reads the run of a plan and keeps every change. `now` is the time by which the page goes; `clock` gives the time
 * at a press, exactly. A preview of another time is kept apart from the real run.
 */
export function useRun(
  guide: Guide,
  plan: Plan,
  now: DateTime<true>,
  clock: () => DateTime<true>,
  isPreview: boolean,
): RunHandle {
  const key = runKey(plan, isPreview);
  const listKey = itemsKey(isPreview);
  const [record, setRecord] = useState<RunRecord>(emptyRun);
  const [items, setItems] = useState<ItemsRecord>(emptyItems);
  const [problem, setProblem] = useState<StorageProblem>();
  const [sent, setSent] = useState(0);
  const [loadedKey, setLoadedKey] = useState<string>();

  useEffect(() => {
    const run = readRun(access, key);
    const own = readOwnItems(access, listKey);
    setRecord(run.value);
    setItems(own.value);
    setProblem(run.problem ?? own.problem);
    setLoadedKey(key);
    const follow = (event: StorageEvent) => {
      if (event.key === key || event.key === null) setRecord((mine) => runFromOtherTab(mine, event.newValue));
      if (event.key === listKey || event.key === null) {
        setItems((mine) => itemsFromOtherTab(mine, event.newValue));
      }
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [key]);

  // Once there is room again, nothing is missing: every write holds the whole record.
  const noteWrite = (refused: StorageProblem | undefined) =>
    setProblem((before) => refused ?? (before === 'full' ? undefined : before));

  const keepRun = useCallback(
    (next: RunRecord) => {
      setRecord(next);
      noteWrite(writeRun(access, key, next));
    },
    [key],
  );
  const keepItems = useCallback(
    (next: ItemsRecord) => {
      setItems(next);
      noteWrite(writeOwnItems(access, listKey, next));
    },
    [listKey],
  );

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
      keepRun(changed(record, { events, fingerprints: fingerprintsOf(guide, plan.procedure) }, changedNow()));
      setSent(sent + 1);
    },
    setResults: (results) => keepRun(changed(record, { results }, changedNow())),
    setItems: (next) => keepItems(changed(items, { items: next }, changedNow())),
    setCalendar: (calendar) => keepRun(changed(record, { calendar }, changedNow())),
    replace: (nextRecord, nextItems) => {
      // The entries in the reader's own calendar are those of the files given out here.
      const calendar = record.calendar ?? nextRecord?.calendar;
      if (nextRecord) keepRun(changed(nextRecord, { calendar }, changedNow()));
      if (nextItems) keepItems(changed(nextItems, {}, changedNow()));
    },
    clearRun: () => {
      const { calendar } = record;
      setRecord(emptyRun);
      setProblem(deleteStored(access, key));
      // The entries in the reader's calendar stay, so a later file must still find them.
      if (calendar) keepRun(changed(emptyRun, { calendar }, changedNow()));
    },
    forgetAll: () => {
      setRecord(emptyRun);
      setItems(emptyItems);
      setProblem(deleteAll(access, isPreview));
    },
  };
}
