import type { DateTime } from 'luxon';
import { useRef, useState } from 'preact/hooks';
import type { ProcedureId } from '../../guide/types';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { RunEvent } from '../run/events';
import { chains, installSteps } from '../run/machine';
import type { RunState, StepState } from '../run/state';
import { InstallMoment } from './InstallMoment';

interface Props {
  procedure: ProcedureId;
  step: StepState;
  state: RunState;
  now: DateTime<true>;
  /** Whether a test item is marked as failed: then not everything is in order. */
  hasFailures: boolean;
  send: (event: RunEvent) => void;
}

type Press = { label: string; event: RunEvent; secondary?: boolean };

/** What can be noted at a step now. Only what the run machine accepts is offered. */
export function StepControls({ procedure, step, state, now, hasFailures, send }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  // While the form for an earlier moment is open, "now" is not what to press.
  const [asking, setAsking] = useState(false);
  const installs = step.id === installSteps[procedure];
  const offered = pressesOf(procedure, step, state, hasFailures);
  const question = step.id === 'backup-pruefen' && state.possible.includes('BACKUP_CONFIRMED');
  return (
    <div ref={place} tabIndex={-1} class="step-controls no-print">
      {question && <p id={`frage-${step.id}`}>Backup vorhanden und in Ordnung?</p>}
      <div
        class="actions"
        role={question ? 'group' : undefined}
        aria-labelledby={question ? `frage-${step.id}` : undefined}
      >
        {offered.map(({ label, event, secondary }) => (
          <button
            key={label}
            type="button"
            class={secondary || (asking && installs) ? 'button button-quiet' : 'button'}
            onClick={() => send(event)}
          >
            {label}
          </button>
        ))}
        {installs && state.possible.includes('ALREADY_INSTALLED') && (
          <InstallMoment
            label="Schon früher eingespielt …"
            onAsking={setAsking}
            proposed={now}
            now={now}
            onSave={(installedAt) => send({ type: 'ALREADY_INSTALLED', installedAt })}
          />
        )}
        {installs && state.installedAt && state.possible.includes('INSTALL_CORRECTED') && (
          <InstallMoment
            label="Zeitpunkt ändern"
            proposed={state.installedAt}
            now={now}
            onSave={(installedAt) => send({ type: 'INSTALL_CORRECTED', installedAt })}
          />
        )}
        {step.undoable && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => send({ type: 'UNDO', step: step.id })}
          >
            Rückgängig
          </button>
        )}
      </div>
    </div>
  );
}

function pressesOf(
  procedure: ProcedureId,
  { id, tickable }: StepState,
  { possible, procedureState }: RunState,
  hasFailures: boolean,
): Press[] {
  if (tickable) return [{ label: 'Erledigt', event: { type: 'STEP_DONE', step: id } }];
  const can = (type: RunEvent['type']) => possible.includes(type);
  const testStep = chains[procedure][2];
  const presses: Press[] = [];
  if (id === 'backup-pruefen' && can('BACKUP_CONFIRMED')) {
    presses.push({ label: 'Ja, bestätigt', event: { type: 'BACKUP_CONFIRMED' } });
    if (can('BACKUP_MISSING')) {
      presses.push({ label: 'Nein, kein Backup', event: { type: 'BACKUP_MISSING' }, secondary: true });
    }
  }
  if (id === installSteps[procedure] && can('UPDATE_INSTALLED')) {
    presses.push({ label: 'Jetzt eingespielt', event: { type: 'UPDATE_INSTALLED' } });
  }
  if (id === testStep && can('TESTS_PASSED') && !hasFailures) {
    presses.push({ label: 'Alles in Ordnung', event: { type: 'TESTS_PASSED' } });
  }
  if (id === problemStep(procedure, procedureState) && can('PROBLEM_FOUND')) {
    const again = procedureState.endsWith('reported');
    presses.push({
      label: again ? 'Weiteres Problem gefunden' : 'Problem gefunden',
      event: { type: 'PROBLEM_FOUND' },
      secondary: again || !hasFailures,
    });
  }
  if (id === reportStep(procedure, procedureState) && can('PROBLEM_REPORTED')) {
    presses.push({ label: 'An visual4 gemeldet', event: { type: 'PROBLEM_REPORTED' } });
  }
  if (id === testStep && can('SUPPORT_ANSWERED')) {
    presses.push({ label: 'visual4 hat geantwortet: erneut testen', event: { type: 'SUPPORT_ANSWERED' } });
  }
  return presses;
}

/** The step at which a problem is noted: where testing takes place, with service also after going live. */
function problemStep(procedure: ProcedureId, procedureState: string): string | undefined {
  const [, , testStep, lastStep] = chains[procedure];
  return procedure === 'mit-service' && procedureState.startsWith('live-') ? lastStep : testStep;
}

/** The step at which a report to visual4 is noted. */
function reportStep(procedure: ProcedureId, procedureState: string): string | undefined {
  const [, , testStep, lastStep] = chains[procedure];
  return procedure === 'mit-service' && !procedureState.startsWith('live-') ? testStep : lastStep;
}
