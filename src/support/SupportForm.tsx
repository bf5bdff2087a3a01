import { guide } from 'virtual:guide';
import type { DateTime } from 'luxon';
import { words } from 'virtual:words/support';
import { words as uiWords } from 'virtual:words/ui';
import { useMemo, useState } from 'preact/hooks';
import { formatAddress } from '../assistant/address';
import { createAssistantMachine, type Question } from '../assistant/machine';
import { replay } from '../assistant/replay';
import { dateQuestion, withoutAnswer } from '../guide/answer-names';
import { parseDay, proposedDay } from '../guide/calendar';
import { clarifications } from '../guide/clarify';
import { formatDay, machineTime } from '../guide/words/format';
import { say } from '../guide/words/say';
import { makePlan } from '../guide/plan';
import { stepsFor, testsFirst } from '../guide/procedure';
import type { Answers } from '../guide/types';
import { testStartProblem } from '../plan/test-start-problem';
import { Changing } from '../ui/Changing';
import { dayLimits, dayProblem } from '../ui/dateField';
import { useNow } from '../ui/useNow';
import { CustomerLink } from './CustomerLink';
import { formQuestions, isAnswered, knownAnswers } from './form-questions';
import { SupportResult } from './SupportResult';

const { name: dayName, label: dayLabel, date } = dateQuestion(guide);
const { testStart, testStartLabel } = date;

/** What stands in a field for a day, and what the browser says of it. */
interface Day {
  value: string;
  problem: string | undefined;
}

/**
 * The supporter's view: a customer's answers in one form, and from them the link and the text for the ticket. It
 * replays the answers through the same machine as the assistant, so it has no rules of its own.
 */
export default function SupportForm({ assistantPage }: { assistantPage: string }) {
  const now = useNow(undefined, guide.general.timezone);
  const machine = useMemo(() => createAssistantMachine(guide), []);
  const [answers, setAnswers] = useState<Answers>({});
  const [day, setDay] = useState<Day>();
  const [start, setStart] = useState<Day>();
  const asksTestStart = testsFirst(stepsFor(guide, answers));
  const dayValue = day?.value ?? proposedDay(asksTestStart, now);
  const position = replay(machine, { ...answers, [dayName]: dayValue }, now);
  const choices = formQuestions(machine, answers);
  const missingChoices = choices.filter((it) => !isAnswered(it, answers));
  // Without what was chosen for a question that turned out not to be asked, such as a theme for Cloud Startup.
  const startProblem = asksTestStart && start ? problemOfStart(start, dayValue, now) : undefined;
  const startAnswer: Answers =
    asksTestStart && start?.value && !startProblem ? { [testStart]: start.value } : {};
  const used: Answers = {
    ...Object.fromEntries(position.path.map((it) => [it.question.name, it.value])),
    ...startAnswer,
  };
  const plan = position.end?.purpose === 'dated-plan' ? makePlan(guide, used) : undefined;
  // As long as something is missing, or nobody here knows it, a link carries what is known; the assistant asks the rest.
  const toClarify = position.end ? clarifications(guide, answers, position.end) : [];
  const known: Answers = {
    ...knownAnswers(
      machine,
      toClarify.reduce((left, { name }) => withoutAnswer(left, name), answers),
    ),
    ...(day && !day.problem && { [dayName]: day.value }),
    ...startAnswer,
  };
  const linksTo = (shown: Answers) => {
    const address = (time?: string) =>
      new URL(assistantPage + formatAddress(guide, shown, time), location.href).href;
    return { link: address(), preview: address(machineTime(now).slice(0, 16)) };
  };
  const status = () => {
    if (startProblem) return startProblem;
    if (plan) return say(words.planReady, { day: formatDay(plan.updateDay) });
    if (position.end) return words.endReady;
    if (missingChoices.length > 0)
      return say(words.missing, { answers: missingChoices.map((it) => it.label).join(', ') });
    return day?.problem ?? uiWords.noDay;
  };
  const set = (name: string, value: string) =>
    setAnswers(value ? { ...answers, [name]: value } : withoutAnswer(answers, name));

  return (
    <div class="assistant support">
      <form class="support-form" onSubmit={(event) => event.preventDefault()}>
        {choices.map((question) => (
          <Choice
            key={question.name}
            question={question}
            answers={answers}
            onChange={(value) => set(question.name, value)}
          />
        ))}
        <p class="field">
          <label htmlFor={`support-${dayName}`}>{dayLabel}</label>
          <input
            id={`support-${dayName}`}
            type="date"
            name={dayName}
            value={dayValue}
            {...dayLimits(now)}
            onInput={({ currentTarget }) =>
              setDay({ value: currentTarget.value, problem: dayProblem(currentTarget, now) })
            }
          />
        </p>
        {asksTestStart && (
          <p class="field">
            <label htmlFor={`support-${testStart}`}>{say(words.voluntary, { answer: testStartLabel })}</label>
            <input
              id={`support-${testStart}`}
              type="date"
              name={testStart}
              min={dayLimits(now).min}
              max={dayValue}
              value={start?.value ?? ''}
              aria-invalid={Boolean(startProblem) || undefined}
              onInput={({ currentTarget }) =>
                setStart({
                  value: currentTarget.value,
                  problem: currentTarget.validity.badInput ? dayProblem(currentTarget, now) : undefined,
                })
              }
            />
          </p>
        )}
      </form>
      <p role="status">
        <Changing text={status()} />
      </p>
      {position.end && !startProblem && (
        <SupportResult
          guide={guide}
          plan={plan}
          end={position.end}
          answers={answers}
          {...linksTo(toClarify.length > 0 ? known : used)}
          now={now}
        />
      )}
      {!position.end && Object.keys(known).length > 0 && (
        <>
          <p>{words.asksRest}</p>
          <CustomerLink {...linksTo(known)} />
        </>
      )}
    </div>
  );
}

/** What is wrong with the day on which testing is to start, which may also be left out. */
function problemOfStart(start: Day, updateDay: string, now: DateTime<true>): string | undefined {
  if (!start.value) return start.problem;
  return testStartProblem(start.value, parseDay(updateDay, now.zoneName), now);
}

interface ChoiceProps {
  question: Question;
  answers: Answers;
  onChange: (value: string) => void;
}

function Choice({ question, answers, onChange }: ChoiceProps) {
  return (
    <p class="field">
      <label htmlFor={`support-${question.name}`}>{question.label}</label>
      <select
        id={`support-${question.name}`}
        name={question.name}
        value={isAnswered(question, answers) ? answers[question.name] : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{words.choose}</option>
        {question.options.map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    </p>
  );
}
