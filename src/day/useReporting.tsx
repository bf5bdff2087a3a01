import type { DateTime } from 'luxon';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import type { RunEvent, TakeBack } from '../run/events';
import { addItem, setResult, whyNotAdded } from '../run/test-items';
import { randomId } from '../ui/randomId';
import { refusalTexts } from './refusalTexts';
import { ReportForm, type Way } from './ReportForm';
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
}

/** What is reported at a step and how: gives the form for it, and what notes a press on a button of the step. */
export function useReporting({ guide, plan, step, run, now, details, isReporting }: Reported): {
  form: ComponentChild;
  send: (event: RunEvent | TakeBack) => void;
} {
  const [way, setWay] = useState<Way>();
  const [refusals, setRefusals] = useState(0);
  // Each report is a choice of its own.
  useLayoutEffect(() => {
    setWay(undefined);
    setRefusals(0);
  }, [isReporting]);

  const canGoBack = plan.procedure.restoreTerms && run.state.installedAt !== undefined;

  const noteProblem = (name: string) => {
    const refusal = whyNotAdded(run.items.items, name);
    if (refusal) return refusalTexts[refusal];
    const id = randomId();
    run.setItems((items) => addItem(items, id, name));
    run.setResults((results) => setResult(results, id, { result: 'fehler', remark: '' }));
    return undefined;
  };
  return {
    form: details && (
      <ReportForm
        guide={guide}
        plan={plan}
        step={step}
        details={details}
        now={now}
        canGoBack={canGoBack}
        way={way}
        onWay={setWay}
        refusals={refusals}
        onProblem={step.role === 'report' ? noteProblem : undefined}
      />
    ),
    send: (event) => {
      if (event.type !== 'PROBLEM_REPORTED' || !details || !canGoBack) run.send(event);
      else if (way === undefined) setRefusals(refusals + 1);
      else run.send({ ...event, restore: way === 'restore' });
    },
  };
}
