import { words } from 'virtual:words/day';
import { words as uiWords } from 'virtual:words/ui';
import type { DateTime } from 'luxon';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { machineTime } from '../guide/words/format';
import { say } from '../guide/words/say';
import { Changing } from '../ui/Changing';
import { dayLimits, readPastMoment } from '../ui/dateField';

interface Props {
  /** Text of the button that opens the form. */
  label: string;
  /** The moment to begin with, in the guide's zone. */
  proposed: DateTime<true> | undefined;
  now: DateTime<true>;
  /** Takes the moment as ISO with offset. */
  onSave: (installedAt: string) => void;
}

/** Asks when the update was installed, by the clock of Europe/Berlin. A moment in the future is refused. */
export function InstallMoment({ label, proposed, now, onSave }: Props) {
  const id = `eingespielt-am-${useId()}`;
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(false);

  // Opener and form replace each other, so the focus goes with them.
  useLayoutEffect(() => {
    if (open !== wasOpen.current) (open ? field : opener).current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (!open) {
    return (
      <button ref={opener} type="button" class="link-button install-moment" onClick={() => setOpen(true)}>
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
    <form class="inline-form no-print" noValidate onSubmit={save}>
      <label htmlFor={id}>{say(words.whenInstalled, { zone: now.zoneName })}</label>
      {error && (
        <p class="error" id={`${id}-fehler`} role="alert">
          <strong>{uiWords.errorLabel}</strong> <Changing text={error} />
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
          {words.saveMoment}
        </button>
        <button type="button" class="button button-quiet" onClick={() => setOpen(false)}>
          {uiWords.cancel}
        </button>
      </div>
    </form>
  );
}

/** What a datetime-local field takes: '2026-12-01T15:00'. */
function fieldValue(moment: DateTime<true>): string {
  return moment.toISO({ precision: 'minute', includeOffset: false });
}
