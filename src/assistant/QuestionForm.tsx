import type { DateTime } from 'luxon';
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answerNames } from '../guide/answer-names';
import { procedureOf } from '../guide/procedure';
import type { Answers, Guide, Question } from '../guide/types';
import { DateField } from './DateField';
import { dayProblem } from '../ui/dayProblem';
import { OptionList } from './OptionList';
import type { AddressProblem } from './view';
import { PlaceLink, type Place } from '../ui/PlaceLink';

interface Props {
  guide: Guide;
  question: Question;
  /** The answer the question already has. */
  given: string | undefined;
  problem: AddressProblem | undefined;
  /** Every answer that is kept; the form carries them, so it says the same as a link. */
  answers: Answers;
  action: string;
  now: DateTime<true>;
  headingRef: Ref<HTMLHeadingElement>;
  back: Place | undefined;
  onAnswer: (value: string) => void;
}

/** One question of the assistant. Its first rendering is part of the page's HTML and works as a plain form. */
export function QuestionForm(props: Props) {
  const { guide, question, given, problem, answers, action, now, headingRef, back, onAnswer } = props;
  const [refusal, setRefusal] = useState<string>();
  const error = refusal ?? (problem && problem.kind !== 'missing' ? describeProblem(problem) : undefined);
  const form = useRef<HTMLFormElement>(null);
  const errorId = `fehler-${question.name}`;
  const procedure = procedureOf(guide, answers);
  const help = (procedure && question.date?.help?.[procedure]) ?? question.help;
  const helpId = help && `hilfe-${question.name}`;
  const describedBy = [helpId, error && errorId].filter(Boolean).join(' ') || undefined;
  const [refusals, setRefusals] = useState(0);
  const firstField = () => form.current?.querySelector<HTMLInputElement>(`input[name="${question.name}"]`);

  useEffect(() => {
    if (refusals > 0) firstField()?.focus();
  }, [refusals, question.name]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const value = new FormData(form.current ?? undefined).get(question.name);
    if (typeof value === 'string' && value !== '') {
      onAnswer(value);
      return;
    }
    const field = firstField();
    setRefusal(field && question.date ? dayProblem(field) : 'Bitte wählen Sie eine Antwort aus.');
    setRefusals(refusals + 1);
  };

  return (
    <form ref={form} method="get" action={action} class="question" noValidate onSubmit={submit}>
      <fieldset aria-describedby={describedBy}>
        <legend>
          <h2 ref={headingRef} tabIndex={-1}>
            {question.title}
          </h2>
        </legend>
        {help && (
          <p id={helpId} class="help">
            {help}
          </p>
        )}
        {problem?.kind === 'missing' && <p class="notice">{describeProblem(problem)}</p>}
        {error && (
          <p id={errorId} class="error">
            <strong>Fehler:</strong> {error}
          </p>
        )}
        {question.options && <OptionList question={question} given={given} errorId={error && errorId} />}
        {question.date && (
          <DateField
            guide={guide}
            question={question}
            given={given}
            procedure={procedure}
            now={now}
            describedBy={describedBy}
            invalid={Boolean(error)}
          />
        )}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button">
          Weiter
        </button>
        {back && (
          <PlaceLink to={back} class="button button-quiet">
            Zurück
          </PlaceLink>
        )}
      </div>
      {answerNames
        .filter((name) => name !== question.name && answers[name])
        .map((name) => (
          <input key={name} type="hidden" name={name} value={answers[name]} />
        ))}
    </form>
  );
}

function describeProblem(problem: AddressProblem): string {
  const { label } = problem.question;
  switch (problem.kind) {
    case 'unknown-value':
      return problem.question.date
        ? `Im Link steht für „${label}“ die Angabe „${problem.value}“. Diesen Tag gibt es nicht. Bitte wählen Sie ein Datum.`
        : `Im Link steht für „${label}“ die Angabe „${problem.value}“. Die passt hier nicht. Bitte wählen Sie eine Antwort.`;
    case 'contradictory':
      return `Im Link steht „${label}“ mehrmals mit verschiedenen Angaben. Bitte wählen Sie eine Antwort.`;
    case 'missing':
      return `Die Angabe „${label}“ fehlt noch. Ihre übrigen Antworten bleiben erhalten.`;
  }
}
