import { words } from 'virtual:words/panels';
import { words as uiWords } from 'virtual:words/ui';
import { DateTime } from 'luxon';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { machineTime } from '../guide/words/format';
import { say } from '../guide/words/say';
import type { StepState } from '../run/state';
import { dayLimits } from '../ui/dateField';
import { FieldError } from '../ui/FieldError';
import { readPastMoment } from './past-moment';

export interface InstallFormProps {
  /** The moment to begin with, in the guide's zone. */
  proposed: DateTime<true> | undefined;
  now: DateTime<true>;
  /** How the steps of the plan stand. */
  steps: readonly StepState[];
  /** Takes the moment as ISO with offset. */
  onSave: (installedAt: string) => void;
  onCancel: () => void;
}

/**
 * Asks when the update was installed, by the clock of Europe/Berlin. A moment in the future is refused, and one after what
 * was noted since. It has come by a press, and takes the focus.
 */
export function InstallForm({ proposed, now, steps, onSave, onCancel }: InstallFormProps) {
  const id = `eingespielt-am-${useId()}`;
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => field.current?.focus(), []);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const followers = steps.slice(steps.findIndex(({ role }) => role === 'install') + 1);
    const followed = DateTime.min(...followers.flatMap(({ doneAt }) => doneAt ?? []));
    const read = readPastMoment(field.current!, now, followed);
    if ('moment' in read) {
      onSave(machineTime(read.moment));
      return;
    }
    setError(read.problem);
    field.current?.focus();
  };

  return (
    <form class="inline-form no-print" noValidate onSubmit={save}>
      <label htmlFor={id}>{say(words.whenInstalled, { zone: now.zoneName })}</label>
      <FieldError id={`${id}-fehler`} text={error} />
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
        <button type="button" class="button button-quiet" onClick={onCancel}>
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
