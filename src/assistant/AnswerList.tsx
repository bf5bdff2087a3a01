import { DateTime } from 'luxon';
import { guide } from 'virtual:guide';
import type { Question } from '../guide/types';
import { Day } from '../ui/Time';
import { PlaceLink, type Place } from '../ui/PlaceLink';

interface Props {
  path: readonly { question: Question; value: string }[];
  changeOf: (name: string) => Place;
  onRestart: () => void;
}

/** The answers given so far, each with a link that opens its question again and keeps the others. */
export function AnswerList({ path, changeOf, onRestart }: Props) {
  return (
    <section class="answers" aria-labelledby="antworten">
      <h2 id="antworten">Ihre Antworten</h2>
      <dl>
        {path.map(({ question, value }) => {
          const change = changeOf(question.name);
          return (
            <div key={question.id}>
              <dt>{question.label}</dt>
              <dd>{answerText(question, value)}</dd>
              <dd class="no-print">
                <PlaceLink to={change}>
                  Ändern<span class="sr-only">: {question.label}</span>
                </PlaceLink>
              </dd>
            </div>
          );
        })}
      </dl>
      <button type="button" class="button button-quiet no-print" onClick={onRestart}>
        Von vorn beginnen
      </button>
    </section>
  );
}

function answerText(question: Question, value: string) {
  if (question.date) return <Day day={DateTime.fromISO(value, { zone: guide.general.timezone })} />;
  return question.options?.find((it) => it.value === value)?.label ?? value;
}
