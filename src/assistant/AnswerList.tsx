import { words } from 'virtual:words/assistant';
import type { DateTime } from 'luxon';
import { parseDay } from '../guide/calendar';
import { Changing } from '../ui/Changing';
import { PlaceLink, type Place } from '../ui/PlaceLink';
import { Day } from '../ui/Time';
import type { Answered } from './replay';

interface Props {
  path: readonly Answered[];
  zone: DateTime['zone'];
  changeOf: (name: string) => Place;
  onRestart: () => void;
}

/** The answers given so far, each with a link that opens its question again and keeps the others. */
export function AnswerList({ path, zone, changeOf, onRestart }: Props) {
  return (
    <div class="answer-list">
      <dl>
        {path.map((answered) => {
          const { id, name, label } = answered.question;
          return (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <AnswerText answered={answered} zone={zone} />
              </dd>
              <dd class="no-print">
                <PlaceLink to={changeOf(name)}>
                  {words.change}
                  <span class="sr-only">: {label}</span>
                </PlaceLink>
              </dd>
            </div>
          );
        })}
      </dl>
      <button type="button" class="button button-quiet no-print" onClick={onRestart}>
        {words.restart}
      </button>
    </div>
  );
}

function AnswerText({ answered: { value, option }, zone }: { answered: Answered; zone: DateTime['zone'] }) {
  const day = option ? undefined : parseDay(value, zone);
  return day ? <Day day={day} /> : <Changing text={option?.label ?? value} />;
}
