import { words } from 'virtual:words/day';
import { words as uiWords } from 'virtual:words/ui';
import type { DateTime } from 'luxon';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { mailForPlan, type MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import { amountFor, mailsFor, timeFor } from '../guide/purpose';
import { restoreAdvice, type RestoreAdvice } from '../guide/restore';
import type { MailPurpose, WholeGuide } from '../guide/types';
import { amountText } from '../guide/words/values';
import { MailBlock } from '../ui/MailBlock';
import { OpenPoint } from '../ui/OpenPoint';
import { Say } from '../ui/Say';
import { TextEntry } from '../ui/TextEntry';
import { Clock, ShortDay } from '../ui/Time';
import { timeValues } from '../ui/timeValues';
import { useRefusal } from '../ui/useRefusal';

interface Props {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  step: PlanStep;
  details: MailDetails;
  /** A problem that is being typed. */
  typed: string;
  onTyped: (text: string) => void;
  now: DateTime<true>;
  /** Whether going back is a choice: not before the installation, nor where it is open which terms hold (O4). */
  canGoBack: boolean;
  /** The way that is chosen, where that is a choice. */
  way: Way | undefined;
  onWay: (way: Way) => void;
  /** How often something was to be noted as reported with no way chosen. */
  refusals: number;
  /** Notes one more problem and returns why it could not; none where the mail alone takes them. */
  onProblem: ((problem: string) => string | undefined) | undefined;
}

/** The ways to report: with the wish to go back to the backup, or alone. */
export type Way = 'restore' | 'report';

/** How it is to be reported and what that costs (F14, F15, O1, O5), what does not work, and then the mail. */
export function ReportForm(props: Props) {
  const { guide, plan, step, typed, now, canGoBack, way, onWay, refusals, onProblem } = props;
  const problems = props.details.problems ?? [];
  const details = { ...props.details, problems: typed.trim() ? [...problems, typed.trim()] : problems };
  const advice = canGoBack ? restoreAdvice(guide, plan, now) : undefined;
  const mails = mailsFor(guide, step.mails, advice ? purposesFor(way, advice.isFree) : ['report']);
  const errorId = refusals > 0 && way === undefined ? 'fehler-weg' : undefined;
  const choice = { chosen: way, onChoose: onWay, errorId };
  const ways = useRef<HTMLFieldSetElement>(null);
  const ready = useRef<HTMLDivElement>(null);
  // The mail comes with the choice, and is what is to be sent before anything is noted.
  useLayoutEffect(() => {
    if (way) ready.current?.scrollIntoView({ block: 'nearest' });
  }, [way]);

  useRefusal(
    refusals,
    () => ways.current?.querySelector('input'),
    () => ways.current?.querySelector('.error'),
  );

  return (
    <div class="report">
      {advice && (
        <>
          <fieldset ref={ways} class="ways">
            <legend>{words.howToReport}</legend>
            {errorId && (
              <p class="error" id={errorId}>
                <strong>{uiWords.errorLabel}</strong> {words.chooseWay}
              </p>
            )}
            <Choice {...choice} way="restore" label={words.reportAndRestore}>
              <RestoreCosts guide={guide} advice={advice} />
            </Choice>
            <Choice {...choice} way="report" label={words.reportAlone}>
              <Say text={words.costsLater} values={{ amount: <strong>{flatRate(guide)}</strong> }} />
            </Choice>
          </fieldset>
          {advice.openPoints.map((id) => (
            <OpenPoint key={id} guide={guide} id={id} values={timeValues(guide, plan.updateDay)} />
          ))}
        </>
      )}
      {onProblem && (
        <section
          class="problems"
          aria-label={words.whatFails}
          onInput={({ target }) => props.onTyped((target as HTMLInputElement).value)}
        >
          {problems.length > 0 && (
            <>
              <h3>{words.whatFails}</h3>
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </>
          )}
          <TextEntry
            id={`problem-${step.id}`}
            label={problems.length > 0 ? words.oneMoreProblem : words.whatFails}
            action={words.addToMail}
            onEnter={(problem) => {
              const refusal = onProblem(problem);
              if (!refusal) props.onTyped('');
              return refusal;
            }}
          />
        </section>
      )}
      <div ref={ready}>
        {mails.map((mail) => (
          <MailBlock key={mail.id} label={mail.label} mail={mailForPlan(guide, mail.id, plan, details)} />
        ))}
      </div>
    </div>
  );
}

/** The mail for a way to report; none until one is chosen. A restore asked for later has its price (F14, F15). */
function purposesFor(way: Way | undefined, isFree: boolean): MailPurpose[] {
  if (way === undefined) return [];
  if (way === 'restore') return [isFree ? 'report-and-restore' : 'report-and-restore-later'];
  return ['report-only'];
}

interface ChoiceProps {
  way: Way;
  chosen: Way | undefined;
  onChoose: (way: Way) => void;
  /** Id of the error text, while there is one. */
  errorId: string | undefined;
  label: string;
  children: ComponentChildren;
}

function Choice({ way, chosen, onChoose, errorId, label, children }: ChoiceProps) {
  return (
    <div class="option">
      <input
        type="radio"
        id={`weg-${way}`}
        name="weg"
        value={way}
        checked={chosen === way}
        aria-describedby={errorId ? `${errorId} preis-${way}` : `preis-${way}`}
        onChange={() => onChoose(way)}
      />
      <label htmlFor={`weg-${way}`}>{label}</label>
      <p class="help" id={`preis-${way}`}>
        {children}
      </p>
    </div>
  );
}

interface CostsProps {
  guide: WholeGuide;
  advice: RestoreAdvice;
}

/** What going back costs and loses if it is asked for now (F13 to F15). */
function RestoreCosts({ guide, advice: { isFree, backup: moment } }: CostsProps) {
  const time = <Clock at={moment} approximate={timeFor(guide, 'backup-made').approximate} />;
  const backup = isFree ? (
    time
  ) : (
    <>
      <ShortDay day={moment} />, {time}
    </>
  );
  return (
    <>
      {isFree ? (
        <strong>{words.freeIfToday}</strong>
      ) : (
        <Say text={words.noLongerFree} values={{ amount: <strong>{flatRate(guide)}</strong> }} />
      )}{' '}
      <Say text={words.lost} values={{ backup }} />
    </>
  );
}

/** What visual4 charges for going back more than a day (F14). */
function flatRate(guide: WholeGuide): string {
  const { value, currency } = amountFor(guide, 'restore-fee');
  return amountText(value, currency);
}
