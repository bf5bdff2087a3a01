import type { DateTime } from 'luxon';
import { useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { RunEvent, RunEventType, TakeBack } from '../../run/events';
import type { RunState, StepState } from '../../run/state';
import { InstallMoment } from './InstallMoment';

interface Props {
  step: StepState;
  state: RunState;
  now: DateTime<true>;
  /** Whether a test item is marked as failed: then not everything is in order. */
  hasFailures: boolean;
  send: (event: RunEvent | TakeBack) => void;
}

type Press = { label: string; event: RunEvent; secondary?: boolean };

/** What can be noted at a step now. Only what the run machine accepts is offered. */
export function StepControls({ step, state, now, hasFailures, send }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  // While the form for an earlier moment is open, "now" is not what to press.
  const [asking, setAsking] = useState(false);
  const installs = step.role === 'install';
  const offered = pressesOf(step, hasFailures);
  const question = step.possible.includes('BACKUP_CONFIRMED');
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
        {installs && step.possible.includes('ALREADY_INSTALLED') && (
          <InstallMoment
            label="Schon früher eingespielt …"
            onAsking={setAsking}
            proposed={now}
            now={now}
            onSave={(installedAt) => send({ type: 'ALREADY_INSTALLED', step: step.id, installedAt })}
          />
        )}
        {installs && state.installedAt && step.possible.includes('INSTALL_CORRECTED') && (
          <InstallMoment
            label="Zeitpunkt ändern"
            proposed={state.installedAt}
            now={now}
            onSave={(installedAt) => send({ type: 'INSTALL_CORRECTED', step: step.id, installedAt })}
          />
        )}
        {step.takeBack && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => step.takeBack && send(step.takeBack)}
          >
            Rückgängig
          </button>
        )}
      </div>
    </div>
  );
}

function pressesOf({ id, role, outcome, possible }: StepState, hasFailures: boolean): Press[] {
  const can = (type: RunEventType) => possible.includes(type);
  const press = (label: string, type: RunEventType, secondary = false): Press[] =>
    can(type) ? [{ label, event: { type, step: id }, secondary }] : [];
  const again = outcome === 'reported' || (role === 'test' && outcome === 'problem');
  return [
    ...press('Erledigt', 'STEP_DONE'),
    ...press('Ja, bestätigt', 'BACKUP_CONFIRMED'),
    ...press('Nein, kein Backup', 'BACKUP_MISSING', true),
    ...press('Jetzt eingespielt', 'UPDATE_INSTALLED'),
    ...(hasFailures ? [] : press('Alles in Ordnung', 'TESTS_PASSED')),
    ...press(
      again ? 'Weiteres Problem gefunden' : 'Problem gefunden',
      'PROBLEM_FOUND',
      again || !hasFailures,
    ),
    ...press('An visual4 gemeldet', 'PROBLEM_REPORTED'),
    ...press('visual4 hat geantwortet: erneut testen', 'SUPPORT_ANSWERED'),
  ];
}
