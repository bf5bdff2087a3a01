import { guide } from 'virtual:guide';
import { useMemo, useState } from 'preact/hooks';
import { formatAddress } from '../assistant/address';
import { EndView } from '../assistant/EndView';
import { createAssistantMachine } from '../assistant/machine';
import { replay } from '../assistant/replay';
import { formatDay } from '../guide/format';
import { nextWorkingDay } from '../guide/calendar';
import { makePlan } from '../guide/plan';
import type { Answers, Question } from '../guide/types';
import { useNow } from '../ui/useNow';
import { SupportResult } from './SupportResult';

/**
 * The supporter's view: a customer's answers in one form, and from them the link and the text for the ticket. It
 * replays the answers through the same machine as the assistant, so it has no rules of its own.
 */
export default function SupportForm({ assistantPage }: { assistantPage: string }) {
  const now = useNow(undefined, guide.general.timezone);
  const machine = useMemo(() => createAssistantMachine(guide), []);
  const [answers, setAnswers] = useState<Answers>({});
  const [day, setDay] = useState<string>();
  const datum = day ?? nextWorkingDay(now).toISODate();
  const position = replay(guide, machine, { ...answers, datum });
  const plan = position.end === 'plan' ? makePlan(guide, { ...answers, datum }) : undefined;
  const questions = [
    ...position.path.map((it) => it.question),
    ...(position.question ? [position.question] : []),
  ];
  const choices = questions.filter((it) => it.options);
  const used: Answers = Object.fromEntries(position.path.map((it) => [it.question.name, it.value]));
  const link = new URL(
    assistantPage + formatAddress({ ...used, testbeginn: answers.testbeginn }),
    location.href,
  ).href;
  const set = (name: keyof Answers, value: string) => setAnswers({ ...answers, [name]: value || undefined });

  return (
    <div class="assistant support">
      <form class="support-form" onSubmit={(event) => event.preventDefault()}>
        {choices.map((question) => (
          <Choice
            key={question.id}
            question={question}
            value={answers[question.name]}
            onChange={(value) => set(question.name, value)}
          />
        ))}
        <p class="field">
          <label htmlFor="support-datum">Update-Tag</label>
          <input
            id="support-datum"
            type="date"
            name="datum"
            value={datum}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </p>
        {answers.service === 'ja' && (
          <p class="field">
            <label htmlFor="support-testbeginn">Testbeginn (freiwillig)</label>
            <input
              id="support-testbeginn"
              type="date"
              name="testbeginn"
              max={datum}
              value={answers.testbeginn ?? ''}
              onInput={(event) => set('testbeginn', event.currentTarget.value)}
            />
          </p>
        )}
      </form>
      <p role="status">{statusText(position.question, plan && formatDay(plan.updateDay))}</p>
      {position.end && (
        <SupportResult guide={guide} plan={plan} end={position.end} answers={answers} link={link} now={now} />
      )}
      {position.end && position.end !== 'plan' && (
        <EndView guide={guide} end={position.end} answers={answers} headingRef={null} />
      )}
    </div>
  );
}

interface ChoiceProps {
  question: Question;
  value: string | undefined;
  onChange: (value: string) => void;
}

function Choice({ question, value, onChange }: ChoiceProps) {
  const known = question.options?.some((it) => it.value === value);
  return (
    <p class="field">
      <label htmlFor={`support-${question.name}`}>{question.label}</label>
      <select
        id={`support-${question.name}`}
        name={question.name}
        value={known ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">bitte wählen</option>
        {question.options?.map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    </p>
  );
}

function statusText(question: Question | undefined, day: string | undefined): string {
  if (question?.date) return 'Diesen Tag gibt es nicht. Bitte geben Sie Tag, Monat und Jahr an.';
  if (question) return `Es fehlt noch: ${question.label}.`;
  return day
    ? `Plan für ${day}. Link und Text stehen unten.`
    : 'Ergebnis ohne Plan. Link und Text stehen unten.';
}
