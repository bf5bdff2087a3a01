import type { DateTime } from 'luxon';
import { EndView } from '../assistant/EndView';
import { hintsForPlan } from '../guide/hints';
import type { Plan } from '../guide/plan';
import type { Answers, End, Guide } from '../guide/types';
import { PlanSteps } from '../plan/PlanSteps';
import { CopyButton } from '../ui/CopyButton';
import { DayHints } from '../ui/DayHints';
import { ticketForEnd, ticketForPlan } from './ticket-text';

interface Props {
  guide: Guide;
  plan: Plan | undefined;
  end: End;
  answers: Answers;
  /** Full address that shows the customer the same result. */
  link: string;
  now: DateTime<true>;
}

/** What the supporter hands on: link, text for the ticket, and a look at what the customer will see. */
export function SupportResult({ guide, plan, end, answers, link, now }: Props) {
  const text = plan ? ticketForPlan(guide, plan, link, now) : ticketForEnd(guide, end, answers, link);
  return (
    <section aria-labelledby="ergebnis">
      <h2 id="ergebnis">Für das Ticket</h2>
      {plan && <DayHints guide={guide} hints={hintsForPlan(guide, plan, now)} />}
      <p class="field">
        <label htmlFor="support-link">Link für die Kundin oder den Kunden</label>
        <input
          id="support-link"
          type="url"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </p>
      {/* A key each: what was copied is only said of the text that still stands there. */}
      <div class="actions">
        <CopyButton key={link} label="Link kopieren" text={() => link} done="Link kopiert." />
        <a class="button button-quiet" href={link}>
          Vorschau öffnen
        </a>
      </div>
      <p class="field">
        <label htmlFor="support-text">Text für das Ticket</label>
        <textarea id="support-text" readOnly rows={14} value={text} />
      </p>
      <div class="actions">
        <CopyButton key={text} label="Text kopieren" text={() => text} done="Text kopiert." />
      </div>
      <details>
        <summary>Vorschau: Das sieht die Kundin oder der Kunde</summary>
        <div class="preview-frame">
          {plan ? (
            <PlanSteps guide={guide} plan={plan} />
          ) : (
            <EndView guide={guide} end={end} answers={answers} headingRef={null} />
          )}
        </div>
      </details>
    </section>
  );
}
