import { words } from 'virtual:words/plan';
import { useState } from 'preact/hooks';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { useLater } from '../ui/useLater';
import type { TestStartFormProps } from './TestStartForm';

/**
 * The optional day on which testing starts, not after the update day: a line that opens to a form, which comes only
 * then. Open from the start where the address has a day that does not count.
 */
export function TestStart(props: TestStartFormProps) {
  const { name, plan } = props;
  const [isOpen, setIsOpen] = useState(Boolean(plan.answers[name]) && !plan.testStart);
  const { part, hasFailed } = useLater(isOpen, () => import('./TestStartForm'));

  return (
    <details
      class="note test-start no-print"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        {plan.testStart ? (
          <>
            <Say text={words.testStartSet} values={{ day: <Day day={plan.testStart} /> }} />{' '}
            <span class="change">{words.change}</span>
          </>
        ) : (
          words.testStartQuestion
        )}
      </summary>
      {part ? <part.TestStartForm {...props} /> : hasFailed && <p role="alert">{words.partNotLoaded}</p>}
    </details>
  );
}
