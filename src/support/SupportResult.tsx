import type { DateTime } from 'luxon';
import { words as planWords } from 'virtual:words/plan';
import { words } from 'virtual:words/support';
import { words as uiWords } from 'virtual:words/ui';
import { EndView } from '../assistant/EndView';
import { dayHints } from '../guide/hints';
import type { Plan } from '../guide/plan';
import type { Answers, End, Guide } from '../guide/types';
import { nameSystem } from '../guide/words/describe-system';
import { Stations } from '../plan/Stations';
import { StepList } from '../plan/StepList';
import { StepFootnotes, StepTexts } from '../plan/StepTexts';
import { replayRun } from '../run/replay';
import { runState } from '../run/state';
import { CopyButton } from '../ui/CopyButton';
import { Changing } from '../ui/Changing';
import { DayHints } from '../ui/DayHints';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { CustomerLink } from './CustomerLink';
import { ticketForEnd, ticketForPlan } from './ticket-text';

interface Props {
  guide: Guide;
  plan: Plan | undefined;
  end: End;
  answers: Answers;
  /** Full address that shows the customer the same result. */
  link: string;
  preview: string;
  now: DateTime<true>;
}

/** What the supporter hands on: link, text for the ticket, and a look at what the customer will see. */
export function SupportResult({ guide, plan, end, answers, link, preview, now }: Props) {
  const text = plan ? ticketForPlan(guide, plan, link, now) : ticketForEnd(guide, end, answers, link);
  return (
    <section aria-labelledby="ergebnis">
      <h2 id="ergebnis">{words.ticket}</h2>
      {plan && <DayHints guide={guide} hints={dayHints(guide, plan, now)} />}
      <CustomerLink link={link} preview={preview} />
      <p class="field">
        <label htmlFor="support-text">{words.ticketText}</label>
        <textarea id="support-text" readOnly rows={14} value={text} />
      </p>
      <div class="actions">
        {/* A key: what was copied is only said of the text that still stands there. */}
        <CopyButton key={text} label={uiWords.mailCopy} text={() => text} done={uiWords.mailCopied} />
      </div>
      <details>
        <summary>{words.preview}</summary>
        <div class="preview-frame">
          {plan ? (
            <PlanPreview guide={guide} plan={plan} now={now} />
          ) : (
            <EndView guide={guide} end={end} answers={answers} headingRef={null} />
          )}
        </div>
      </details>
    </section>
  );
}

/** A plan as it stands with nothing noted: its day, for which system it holds, its stations and its steps. */
function PlanPreview({ guide, plan, now }: { guide: Guide; plan: Plan; now: DateTime<true> }) {
  const state = runState(plan, replayRun(plan.steps, []), now);
  return (
    <>
      <h3>
        <Say text={planWords.title} values={{ day: <Day day={plan.updateDay} /> }} />
      </h3>
      <p>
        <Changing text={nameSystem(guide, plan.answers)} />
      </p>
      <Stations guide={guide} plan={plan} state={state} now={now} />
      <StepList
        plan={plan}
        state={state}
        framed={undefined}
        body={(step) => (
          <>
            <StepTexts guide={guide} plan={plan} step={step} />
            <StepFootnotes guide={guide} plan={plan} step={step} />
          </>
        )}
      />
    </>
  );
}
