import { z } from 'astro/zod';
import type { DateTime } from 'luxon';
import { createAssistantMachine, type AssistantMachine } from '../assistant/machine';
import { replay } from '../assistant/replay';
import { answerNames, dateQuestion } from '../guide/answer-names';
import { nearest } from '../guide/author/nearest';
import { parseYaml } from '../guide/author/parse-yaml';
import { GuideError, type Problem } from '../guide/author/problem';
import { germanMessage, schemaProblem } from '../guide/author/schema-problem';
import { parseDay, parseMoment } from '../guide/calendar';
import { makePlan, type Plan } from '../guide/plan';
import type { Answers, Guide } from '../guide/types';
import { machineTime } from '../guide/words/format';
import { runEventTypes, type RecordedEvent } from '../run/events';
import { emptyItems, emptyRun, type ItemsRecord, type RunRecord } from '../run/record';
import { predecessorsOf } from '../run/order';
import { replayRun } from '../run/replay';

/*
 * The states of a plan that authors and tests look at: content/plan-states.yaml. Only the build and the tests read it.
 */

/** One state of a plan: its answers, the time at which it is looked at, and what was noted by then. */
export interface PlanState {
  id: string;
  title: string;
  answers: Answers;
  /** In the guide's zone, as a preview's address says it: `'2026-12-01T15:40'`. */
  now: string;
  run: RunRecord;
  items: ItemsRecord;
}

const file = 'plan-states.yaml';

const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'erwartet Tag und Uhrzeit, zum Beispiel 2026-12-01T15:40');

const schema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*$/,
        'erlaubt nur Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel late-nothing',
      ),
    title: z.string().min(1),
    answers: z.record(z.string(), z.string()),
    now: moment,
    events: z
      .array(
        z.strictObject({
          type: z.enum(runEventTypes),
          step: z.string(),
          at: moment,
          installedAt: moment.optional(),
          restore: z.boolean().optional(),
        }),
      )
      .default([]),
    tested: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          result: z.enum(['ok', 'fehler', 'offen']),
          remark: z.string().default(''),
        }),
      )
      .default([]),
  }),
);

type Written = z.infer<typeof schema>[number];

/**
 * The states in the text of plan-states.yaml, checked against the guide; throws a GuideError with every problem: what the
 * schema refuses, a second id, an answer or a step that the guide does not know, a time that does not exist or is still
 * to come, and what cannot be noted where it stands. A guide that asks one question more or has one step more is no
 * reason for another list: who says nothing of a question does not know, and what stands between two notes is ticked.
 */
export function planStatesOf(guide: Guide, source: string): PlanState[] {
  const stopAt = (problems: readonly Problem[]) => {
    if (problems.length > 0) throw new GuideError(problems, 'content');
  };
  const { data, problems } = parseYaml(file, source);
  stopAt(problems);
  const read = schema.safeParse(data, { error: germanMessage });
  if (!read.success) {
    stopAt(read.error.issues.map((issue) => schemaProblem(file, schema, data, issue)));
    return [];
  }
  const machine = createAssistantMachine(guide);
  const checked = read.data.map((written, index) =>
    checkState(guide, machine, written, read.data.slice(0, index)),
  );
  stopAt(checked.flatMap((it) => it.problems));
  return checked.map(({ state }) => state);
}

function checkState(guide: Guide, machine: AssistantMachine, written: Written, before: readonly Written[]) {
  const { id, title, now, tested } = written;
  const problems: Problem[] = [];
  const report = (field: string, message: string, hint: string) =>
    problems.push({ file, field: `${id}.${field}`, message, hint });
  const timeOf = (field: string, text: string): DateTime<true> | undefined => {
    const time = parseMoment(text, guide.general.timezone);
    if (!time) report(field, `„${text}“ gibt es nicht`, 'Prüfen Sie Tag und Uhrzeit.');
    return time;
  };

  if (before.some((it) => it.id === id))
    report('id', `„${id}“ steht zweimal`, 'Geben Sie jedem Zustand eine id für sich.');
  for (const [name, value] of Object.entries(written.answers)) checkAnswer(guide, name, value, report);
  const shownAt = timeOf('now', now);
  const whole = shownAt && wholeAnswers(machine, written.answers, shownAt);
  if (problems.length === 0 && !whole) {
    report(
      'answers',
      'führt zu keinem Plan',
      'Nehmen Sie die Antworten aus der Adresse eines Plans, mit dem Datum.',
    );
  }
  const answers = whole ?? written.answers;
  const plan = makePlan(guide, answers);
  const events = written.events.map((event, index): RecordedEvent => {
    const place = `events.Eintrag ${index + 1}`;
    const at = timeOf(`${place}.at`, event.at);
    const installedAt =
      event.installedAt === undefined ? undefined : timeOf(`${place}.installedAt`, event.installedAt);
    if (at && shownAt && at > shownAt) {
      report(`${place}.at`, `liegt nach now (${now})`, 'Notiert ist nur, was schon geschehen ist.');
    }
    return {
      type: event.type,
      step: event.step,
      at: at ? machineTime(at) : '',
      ...(installedAt && { installedAt: machineTime(installedAt) }),
      ...(event.restore !== undefined && { restore: event.restore }),
    };
  });
  const noted = plan ? withTicksBetween(plan, events) : events;
  if (plan && problems.length === 0) checkEvents(plan, events, noted, report);

  const items = tested.map(({ name }, index) => ({ id: `punkt-${index + 1}`, name }));
  const results = tested.flatMap(({ result, remark }, index) =>
    result === 'offen' ? [] : [[`punkt-${index + 1}`, { result, remark }] as const],
  );
  const changedAt = shownAt?.toJSDate().toISOString() ?? '';
  const state: PlanState = {
    id,
    title,
    answers,
    now,
    run: { ...emptyRun, answers, events: noted, results: Object.fromEntries(results), changedAt },
    items: { ...emptyItems, items, changedAt },
  };
  return { state, problems };
}

type Report = (field: string, message: string, hint: string) => void;

function checkAnswer(guide: Guide, name: string, value: string, report: Report): void {
  const field = `answers.${name}`;
  const date = dateQuestion(guide);
  if (name === date.name || name === date.date.testStart) {
    if (!parseDay(value, guide.general.timezone))
      report(field, `„${value}“ ist kein Tag`, 'Schreiben Sie ihn wie 2026-12-01.');
    return;
  }
  const options = guide.questions.filter((it) => it.name === name).flatMap((it) => it.options ?? []);
  const values = options.map((it) => it.value);
  if (options.length === 0) report(field, 'diese Antwort gibt es nicht', nearest(name, answerNames(guide)));
  else if (!values.includes(value)) report(field, `„${value}“ gibt es nicht`, nearest(value, values));
}

/** The answers of a plan, where one is not given "I do not know"; undefined where they lead to none. */
function wholeAnswers(machine: AssistantMachine, given: Answers, now: DateTime<true>): Answers | undefined {
  const { question, end, unfit } = replay(machine, given, now);
  if (end) return end.purpose === 'dated-plan' ? given : undefined;
  const option = unfit ? undefined : question?.options.find((it) => it.unknown);
  return question && option && wholeAnswers(machine, { ...given, [question.name]: option.value }, now);
}

/** What was noted, and before what would not fit else the ticks that it waits for, at the same moment. */
function withTicksBetween(plan: Plan, events: readonly RecordedEvent[]): RecordedEvent[] {
  const fits = (noted: RecordedEvent[]) => replayRun(plan.steps, noted).skipped.length === 0;
  return events.reduce<RecordedEvent[]>((noted, event) => {
    const step = plan.steps.find(({ id }) => id === event.step);
    const ticks = (step ? predecessorsOf(step, plan.steps) : [])
      .filter(({ id, role }) => role === 'tick' && noted.every((it) => it.step !== id))
      .map(({ id }): RecordedEvent => ({ type: 'STEP_DONE', step: id, at: event.at }));
    const after = [...noted, ...ticks, event];
    return !fits([...noted, event]) && fits(after) ? after : [...noted, event];
  }, []);
}

/** Replays what was noted: each has to fit where it stands. What does not fit after the first is mostly a consequence. */
function checkEvents(
  plan: Plan,
  events: readonly RecordedEvent[],
  noted: readonly RecordedEvent[],
  report: Report,
): void {
  const event = replayRun(plan.steps, noted).skipped[0];
  if (!event) return;
  const field = `events.Eintrag ${events.indexOf(event) + 1}`;
  const ids = plan.steps.map(({ id }) => id);
  if (!ids.includes(event.step ?? '')) {
    report(`${field}.step`, 'diesen Schritt hat der Plan nicht', nearest(event.step ?? '', ids));
  } else {
    report(field, `${event.type} passt hier nicht`, 'Prüfen Sie, was davor notiert sein muss.');
  }
}
