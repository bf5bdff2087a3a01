import type { DateTime } from 'luxon';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { machineTime } from '../../guide/words/format';
import { dayLimits, readPastMoment } from '../../ui/dateField';

interface Props {
  /** Text of the button that opens the form. */
  label: string;
  /** The moment to begin with, in the guide's zone. */
  proposed: DateTime<true> | undefined;
  now: DateTime<true>;
  /** Takes the moment as ISO with offset. */
  onSave: (installedAt: string) => void;
  /** Told when the form opens and closes. */
  onAsking?: (asking: boolean) => void;
}

/** Asks when the update was installed, by the clock of Europe/Berlin. A moment in the future is refused. */
export function InstallMoment({ label, proposed, now, onSave, onAsking }: Props) {
  const id = `eingespielt-am-${useId()}`;
  const [open, setIsOpen] = useState(false);
  const [error, setError] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(false);

  const setOpen = (next: boolean) => {
    setIsOpen(next);
    onAsking?.(next);
  };

  // Opener and form replace each other, so the focus goes with them.
  useLayoutEffect(() => {
    if (open !== wasOpen.current) (open ? field : opener).current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (!open) {
    return (
      <button ref={opener} type="button" class="button button-quiet" onClick={() => setOpen(true)}>
        {label}
      </button>
    );
  }

  const refuse = (reason: string) => {
    setError(reason);
    field.current?.focus();
  };

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readPastMoment(field.current!, now);
    if ('problem' in read) refuse(read.problem);
    else {
      setOpen(false);
      setError(undefined);
      onSave(machineTime(read.moment));
    }
  };

  return (
    <form class="inline-form" noValidate onSubmit={save}>
      <label htmlFor={id}>Wann wurde das Update eingespielt? (Zeitzone {now.zoneName})</label>
      {error && (
        <p class="error" id={`${id}-fehler`} role="alert">
          <strong>Fehler:</strong> {error}
        </p>
      )}
      <div class="actions">
        <input
          ref={field}
          type="datetime-local"
          id={id}
          name="eingespielt-am"
          defaultValue={proposed && fieldValue(proposed)}
          min={`${dayLimits(now).min}T00:00`}
          max={fieldValue(now)}
          aria-describedby={error && `${id}-fehler`}
          aria-invalid={Boolean(error) || undefined}
        />
        <button type="submit" class="button">
          Zeitpunkt speichern
        </button>
        <button type="button" class="button button-quiet" onClick={() => setOpen(false)}>
          Abbrechen
        </button>
      </div>
    </form>
  );
}

/** What a datetime-local field takes: '2026-12-01T15:00'. */
function fieldValue(moment: DateTime<true>): string {
  return moment.toISO({ precision: 'minute', includeOffset: false });
}
