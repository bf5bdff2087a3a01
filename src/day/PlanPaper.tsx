import { generate } from 'lean-qr';
import type { DateTime } from 'luxon';
import { useMemo } from 'preact/hooks';
import { qrDrawing } from '../exports/qr-drawing';
import type { Plan } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import { CalendarNotes } from '../plan/CalendarNotes';
import { PaperSheet } from '../plan/paper/PaperSheet';
import { planSheet } from '../plan/paper/plan-sheet';
import paperStyles from '../plan/paper/paper.css?url';
import { timeValues } from '../ui/timeValues';
import type { RunHandle } from './useRun';

interface Props {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  run: RunHandle;
  now: DateTime<true>;
  /** The plan's public address, without the host. */
  planLink: string;
}

/** The plan as the printer gets it: one sheet with what was noted so far. */
export function PlanPaper({ guide, plan, run, now, planLink }: Props) {
  const address = new URL(planLink, location.href).href;
  const code = useMemo(() => qrDrawing(generate(address)), [address]);
  const sheet = planSheet({
    guide,
    plan,
    state: run.state,
    items: run.items.items,
    results: run.record.results,
    now,
    address,
    code,
  });
  return (
    <div class="plan-paper print-only">
      <link rel="stylesheet" media="print" href={paperStyles} />
      <PaperSheet
        guide={guide}
        sheet={sheet}
        values={timeValues(guide, plan.updateDay)}
        notices={<CalendarNotes guide={guide} plan={plan} />}
      />
    </div>
  );
}
