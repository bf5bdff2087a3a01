import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import type { SideEntry } from '../plan/PlanView';
import { Dialog } from '../ui/Dialog';
import { useLater } from '../ui/useLater';
import { NotLoaded } from './NotLoaded';
import type { RunHandle } from './useRun';

interface Props {
  /** What is open; nothing while all is closed. */
  entry: SideEntry | undefined;
  onClose: () => void;
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  /** The plan as it stands in the address. */
  planned: Plan;
  run: RunHandle;
  planLink: string;
  assistantPage: string;
  isPreview: boolean;
  now: DateTime<true>;
  clock: () => DateTime<true>;
  /** Whether the last notification of the browser could be shown, if there was any. */
  isNotified: boolean | undefined;
}

const titles: Record<SideEntry, string> = {
  'hand-over': planWords.handOver,
  reminders: planWords.remind,
  record: planWords.record,
  'kept-data': planWords.keptData,
};

/** What is opened beside the list: handing over, reminders, the record, what is stored. It comes with the first use. */
export function SideDialog({ entry, onClose, ...props }: Props) {
  const { guide, plan, planned, run, planLink } = props;
  const { part: panels, hasFailed, load } = useLater(entry !== undefined, () => import('./panels'));

  const panel = () => {
    if (!panels) {
      return hasFailed ? <NotLoaded load={load} /> : <p role="status">{planWords.loading}</p>;
    }
    switch (entry) {
      case 'hand-over':
        return (
          <panels.HandOver
            plan={planned}
            run={run}
            planLink={planLink}
            assistantPage={props.assistantPage}
            now={props.now}
            isPreview={props.isPreview}
          />
        );
      case 'reminders':
        return (
          <panels.Reminders
            guide={guide}
            plan={plan}
            planLink={planLink}
            run={run}
            isPreview={props.isPreview}
            now={props.now}
            isNotified={props.isNotified}
            clock={props.clock}
          />
        );
      case 'record':
        return <panels.Record guide={guide} plan={plan} run={run} />;
      default:
        return <panels.KeptData run={run} isPreview={props.isPreview} />;
    }
  };

  return (
    <Dialog title={entry && titles[entry]} onClose={onClose}>
      {panel}
    </Dialog>
  );
}
