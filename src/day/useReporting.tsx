import type { DateTime } from 'luxon';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import type { RunEvent, TakeBack } from '../run/events';
import { addItem, itemNamed, setResult, whyNotAdded } from '../run/test-items';
import { randomId } from '../ui/randomId';
import { useLater } from '../ui/useLater';
import { NotLoaded } from './NotLoaded';
import { refusalTexts } from './refusalTexts';
import type { Way } from './ReportForm';
import type { RunHandle } from './useRun';

interface Reported {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  step: PlanStep;
  run: RunHandle;
  now: DateTime<true>;
  /** What the mails say of it; undefined while there can be nothing to report. */
  details: MailDetails | undefined;
  /** Whether a report can be noted now. */
  isReporting: boolean;
  /** When something was reported last. */
  reported: string | undefined;
}

/** What is reported at a step and how: gives the form for it, and what notes a press on a button of the step. */
export function useReporting({ guide, plan, step, run, now, details, isReporting, reported }: Reported): {
  form: ComponentChild;
  send: (event: RunEvent | TakeBack) => void;
} {
  const [way, setWay] = useState<Way>();
  const [refusals, setRefusals] = useState(0);
  // Typed and not added yet: the mail has it already, so that nothing is lost by a press on another button.
  const [typed, setTyped] = useState('');
  // Each report is a choice of its own, also one that adds to another.
  useLayoutEffect(() => {
    setWay(undefined);
    setRefusals(0);
    setTyped('');
  }, [isReporting, reported]);

  const canGoBack = plan.procedure.restoreTerms && run.state.installedAt !== undefined;
  // Fetched as soon as there can be something to report, so that it is there when there is.
  const { part, hasFailed, load } = useLater(details !== undefined, () => import('./ReportForm'));

  const noteProblem = (name: string) => {
    const known = itemNamed(run.items.items, name)?.id;
    const refusal = known === undefined && whyNotAdded(run.items.items, name);
    if (refusal) return refusalTexts[refusal];
    const id = known ?? randomId();
    if (!known) run.setItems((items) => addItem(items, id, name));
    run.setResults((results) =>
      setResult(results, id, { result: 'fehler', remark: results[id]?.remark ?? '' }),
    );
    return undefined;
  };
  return {
    form:
      details && part ? (
        <part.ReportForm
          key={reported}
          guide={guide}
          plan={plan}
          step={step}
          details={details}
          typed={typed}
          onTyped={setTyped}
          now={now}
          canGoBack={canGoBack}
          way={way}
          onWay={setWay}
          refusals={refusals}
          onProblem={step.role === 'report' ? noteProblem : undefined}
        />
      ) : (
        hasFailed && <NotLoaded load={load} />
      ),
    send: (event) => {
      const isReport = event.type === 'PROBLEM_REPORTED' && details;
      const isChoice = isReport && canGoBack && !hasFailed;
      if (isChoice && way === undefined) return setRefusals(refusals + 1);
      if (isReport && typed.trim()) noteProblem(typed);
      return run.send(isChoice ? { ...event, restore: way === 'restore' } : event);
    },
  };
}
