import type { DateTime } from 'luxon';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import type { RunEvent, TakeBack } from '../run/events';
import { fingerprintsOf } from '../run/fingerprints';
import {
  changedItems,
  changedRun,
  emptyItems,
  emptyRun,
  replaced,
  type ItemsRecord,
  type RunChange,
  type RunRecord,
} from '../run/record';
import { addEvent, replayRun, type Run } from '../run/replay';
import { forgetCalendar } from '../run/last-calendar';
import { keyPrefix, runKey } from '../run/run-key';
import { runState, type RunState } from '../run/state';
import {
  deleteAll,
  deleteRun,
  itemsKey,
  keepOwnItems,
  keepRun,
  rereadOwnItems,
  rereadRun,
  type StorageAccess,
  type StorageProblem,
} from '../run/storage';
import { remember, unkeptItems, unkeptRuns } from '../run/unkept';
import { readClock } from '../ui/useNow';

/** The reader's run through a plan, kept in the browser and in step with other tabs. */
export interface RunHandle {
  record: RunRecord;
  items: ItemsRecord;
  state: RunState;
  /** What was noted, with its steps, and what no longer fits. */
  run: Run;
  /** What is wrong with keeping things, if anything. */
  problem: StorageProblem | undefined;
  /** Notes something; says whether it fitted. */
  send: (event: RunEvent | TakeBack) => boolean;
  /** How often something was noted here, in this tab. */
  sent: number;
  /** Changes results or items as they are at that moment, with what another tab has noted meanwhile. */
  setResults: (change: (results: RunRecord['results']) => RunRecord['results']) => void;
  setItems: (change: (items: ItemsRecord['items']) => ItemsRecord['items']) => void;
  /** Under which key it is kept, and where. */
  key: string;
  access: StorageAccess;
  /** Keeps what the next calendar file needs to know of the last. */
  setCalendar: (calendar: NonNullable<RunRecord['calendar']>) => void;
  /** Puts a run or items from elsewhere in place of what is here; says why that is not kept, if it is not. */
  replace: (record: RunRecord | undefined, items: ItemsRecord | undefined) => StorageProblem | undefined;
  /** Decides for this plan as it is, with nothing noted in it yet. */
  begin: () => void;
  /** For the next update: clears ticks, results and record, keeps the items. */
  clearRun: () => void;
  /** Deletes everything this site keeps in the browser; in a preview everything that previews keep. */
  forgetAll: () => void;
}

/** When an entry was changed is a matter of real time, also in a preview of another time. */
const changedNow = () => readClock('utc');

/**
 * Reads the run of a plan and keeps every change. `now` is the time by which the page goes; `clock` gives the time
 * at a press, exactly. A preview of another time is kept apart from the real run. Before each change, and when the page
 * comes to the front again, what other tabs have noted is read and taken in. `access` gives where it is kept. For another plan the hook starts anew: give
 * its component a key.
 */
export function useRun(
  guide: Guide,
  plan: Plan,
  now: DateTime<true>,
  clock: () => DateTime<true>,
  isPreview: boolean,
  access: StorageAccess,
): RunHandle {
  const key = runKey(plan, isPreview);
  const listKey = itemsKey(isPreview);
  const [first] = useState(() => {
    const run = unkeptRuns.get(key);
    const own = unkeptItems.get(listKey);
    return {
      run: run ? keepRun(access, key, run, (it) => it) : rereadRun(access, key, emptyRun),
      own: own ? keepOwnItems(access, listKey, own, (it) => it) : rereadOwnItems(access, listKey, emptyItems),
    };
  });
  const [record, showRecord] = useState<RunRecord>(first.run.value);
  const [items, showItems] = useState<ItemsRecord>(first.own.value);
  const [problem, setProblem] = useState<StorageProblem | undefined>(first.run.problem ?? first.own.problem);
  const [sent, setSent] = useState(0);
  // What is known here at any moment, also between two drawings.
  const known = useRef({ record, items });

  const setRecord = (next: RunRecord) => {
    known.current.record = next;
    showRecord(next);
  };
  const setItemsRecord = (next: ItemsRecord) => {
    known.current.items = next;
    showItems(next);
  };

  useEffect(() => {
    const takeIn = () => {
      const run = rereadRun(access, key, known.current.record);
      const own = rereadOwnItems(access, listKey, known.current.items);
      setRecord(run.value);
      setItemsRecord(own.value);
      setProblem((before) => run.problem ?? own.problem ?? (before === 'full' ? before : undefined));
    };
    const follow = (event: StorageEvent) => {
      if (event.key === null || event.key.startsWith(keyPrefix)) takeIn();
    };
    // A page that Back brings up again has heard of nothing meanwhile.
    addEventListener('storage', follow);
    addEventListener('pageshow', takeIn);
    return () => {
      removeEventListener('storage', follow);
      removeEventListener('pageshow', takeIn);
    };
  }, [key, listKey]);

  // Once there is room again, nothing is missing: every write holds the whole record.
  const noteWrite = (refused: StorageProblem | undefined) =>
    setProblem((before) => refused ?? (before === 'full' ? undefined : before));

  const changeRun = useCallback(
    (change: (current: RunRecord) => RunRecord) => {
      const kept = keepRun(access, key, known.current.record, change);
      remember(unkeptRuns, key, kept);
      setRecord(kept.value);
      noteWrite(kept.problem);
      return kept.problem;
    },
    [key],
  );
  const changeItems = useCallback(
    (change: (current: ItemsRecord) => ItemsRecord) => {
      const kept = keepOwnItems(access, listKey, known.current.items, change);
      remember(unkeptItems, listKey, kept);
      setItemsRecord(kept.value);
      noteWrite(kept.problem);
      return kept.problem;
    },
    [listKey],
  );
  const note = (change: (current: RunRecord) => RunChange) =>
    changeRun((current) => changedRun(current, { answers: plan.answers, ...change(current) }, changedNow()));

  const run = useMemo(() => replayRun(plan.steps, record.events), [plan.steps, record.events]);
  const state = useMemo(() => runState(plan, run, now), [plan, run, now.toMillis()]);

  return {
    key,
    access,
    record,
    items,
    state,
    run,
    sent,
    problem,
    send: (event) => {
      let fits = false;
      changeRun((current) => {
        const events = addEvent(plan.steps, current.events, event, clock());
        if (!events) return current;
        fits = true;
        const fingerprints = fingerprintsOf(guide, plan.procedure);
        return changedRun(current, { answers: plan.answers, events, fingerprints }, changedNow());
      });
      if (fits) setSent((before) => before + 1);
      return fits;
    },
    setResults: (change) => {
      note(({ results }) => ({ results: change(results) }));
    },
    setItems: (change) => {
      changeItems((current) => changedItems(current, change(current.items), changedNow()));
    },
    // Without the answers: a file given out is no note yet.
    setCalendar: (calendar) => {
      changeRun((current) => changedRun(current, { calendar }, changedNow()));
    },
    replace: (nextRecord, nextItems) => {
      const forRun =
        nextRecord &&
        changeRun((current) => ({
          ...replaced(current, nextRecord, changedNow()),
          ...(current.calendar && { calendar: current.calendar }),
        }));
      const forItems = nextItems && changeItems((current) => replaced(current, nextItems, changedNow()));
      return forRun ?? forItems;
    },
    begin: () => {
      note(() => ({}));
    },
    clearRun: () => {
      const deleted = deleteRun(access, key, known.current.record, changedNow());
      remember(unkeptRuns, key, deleted);
      setRecord(deleted.value);
      setProblem(deleted.problem);
    },
    forgetAll: () => {
      forgetCalendar();
      unkeptRuns.clear();
      unkeptItems.clear();
      setProblem(deleteAll(access, isPreview, changedNow()));
      setRecord(rereadRun(access, key, emptyRun).value);
      setItemsRecord(rereadOwnItems(access, listKey, emptyItems).value);
    },
  };
}
