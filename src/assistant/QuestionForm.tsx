import { words } from 'virtual:words/assistant';
import { words as uiWords } from 'virtual:words/ui';
import type { DateTime } from 'luxon';
import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { answerNames } from '../guide/answer-names';
import { procedureOf } from '../guide/procedure';
import type { Answers, Guide } from '../guide/types';
import { say } from '../guide/words/say';
import { dayProblem, dayTextProblem } from '../ui/dateField';
import { PlaceLink, type Place } from '../ui/PlaceLink';
import { useRefusal } from '../ui/useRefusal';
import { DateField } from './DateField';
import type { Question } from './machine';
import { OptionList } from './OptionList';
import { helpIdOf, QuestionBody } from './QuestionBody';
import type { AddressProblem } from './view';

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
  /** Where one goes without an answer, and how that is called. */
  back: Place | undefined;
  backLabel: string;
  onAnswer: (value: string) => void;
}

/** One question of the assistant. Its first rendering is part of the page's HTML and works as a plain form. */
export function QuestionForm(props: Props) {
  const { guide, question, given, problem, answers, action, now, headingRef, back, backLabel, onAnswer } =
    props;
  const [refusal, setRefusal] = useState<string>();
  const [refusals, setRefusals] = useState(0);
  const said = problem && describeProblem(problem, now);
  const error = refusal ?? (problem?.kind === 'missing' ? undefined : said);
  const form = useRef<HTMLFormElement>(null);
  const errorText = useRef<HTMLParagraphElement>(null);
  const errorId = `fehler-${question.name}`;
  const procedure = procedureOf(guide, answers);
  // Who changes a day has one already, and is proposed none.
  const help = (question.date && !given && procedure?.dateHelp) || question.help;
  const describedBy = [help && helpIdOf(question), error && errorId].filter(Boolean).join(' ') || undefined;
  const field = () => form.current!.querySelector<HTMLInputElement>(`input[name="${question.name}"]`)!;

  useRefusal(refusals, field, () => errorText.current);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const value = new FormData(form.current!).get(question.name);
    const wrong = question.date ? dayProblem(field(), now) : value === null && words.chooseAnswer;
    if (!wrong && typeof value === 'string') {
      onAnswer(value);
      return;
    }
    setRefusal(wrong || undefined);
    setRefusals(refusals + 1);
  };

  return (
    <form
      ref={form}
      method="get"
      action={action}
      class={`question ${error ? 'refused' : ''}`}
      noValidate
      onSubmit={submit}
    >
      <QuestionBody
        question={question}
        help={help}
        describedBy={describedBy}
        headingRef={headingRef}
        beside={
          back && (
            <PlaceLink to={back} class="button button-quiet">
              {backLabel}
            </PlaceLink>
          )
        }
      >
        {problem?.kind === 'missing' && <p class="notice">{said}</p>}
        {error && (
          <p key={error} ref={errorText} id={errorId} class="error">
            <strong>{uiWords.errorLabel}</strong> {error}
          </p>
        )}
        {question.date ? (
          <DateField
            guide={guide}
            question={question}
            given={given}
            answers={answers}
            now={now}
            describedBy={describedBy}
            invalid={Boolean(error)}
          />
        ) : (
          <OptionList question={question} given={given} errorId={error && errorId} />
        )}
      </QuestionBody>
      {answerNames(guide)
        .filter((name) => name !== question.name && answers[name])
        .map((name) => (
          <input key={name} type="hidden" name={name} value={answers[name]} />
        ))}
    </form>
  );
}

function describeProblem(problem: AddressProblem, now: DateTime<true>): string {
  const question = problem.question.label;
  switch (problem.kind) {
    case 'unknown-value': {
      const { value } = problem;
      const wrongDay = problem.question.date && dayTextProblem(value, now);
      return wrongDay
        ? say(words.badDay, { question, value, problem: wrongDay })
        : say(words.unknownValue, { question, value });
    }
    case 'contradictory':
      return say(words.contradictory, { question });
    case 'missing':
      return say(words.missing, { question });
  }
}
