import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { HandOver } from '../hand-over';
import type { RunHandle } from './useRun';

interface Props {
  incoming: HandOver | undefined;
  run: RunHandle;
  /** Called once the state is taken over, or refused. */
  onSettled: () => void;
}

/** Takes over a state from a link. Where something is noted already, it asks before it replaces that. */
export function HandOverOffer({ incoming, run, onSettled }: Props) {
  const [taken, setTaken] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const occupied = run.record.events.length > 0 || run.items.items.length > 0;
  const take = () => {
    if (!incoming) return;
    run.replace(incoming.run, incoming.items);
    setTaken(true);
    onSettled();
  };

  useEffect(() => {
    if (incoming && run.loaded && !occupied) take();
  }, [incoming, run.loaded]);

  return (
    <div ref={place} tabIndex={-1} class="no-print">
      <p role="status" class={taken ? 'notice' : undefined}>
        {taken && 'Der Stand aus dem Übergabe-Link ist übernommen.'}
      </p>
      {incoming && run.loaded && occupied && (
        <Question incoming={incoming} run={run} onTake={take} onKeep={onSettled} />
      )}
    </div>
  );
}

interface QuestionProps {
  incoming: HandOver;
  run: RunHandle;
  onTake: () => void;
  onKeep: () => void;
}

function Question({ incoming, run, onTake, onKeep }: QuestionProps) {
  return (
    <section class="notice" aria-labelledby="uebergabe-frage">
      <h3 id="uebergabe-frage">Stand aus dem Übergabe-Link übernehmen?</h3>
      <p>
        In diesem Browser ist schon etwas gespeichert. Der Link bringt{' '}
        {count(incoming.run.events.length, 'Eintrag', 'Einträge')} im Protokoll und{' '}
        {count(incoming.items.items.length, 'Testpunkt', 'Testpunkte')} mit und ersetzt, was hier steht:{' '}
        {count(run.record.events.length, 'Eintrag', 'Einträge')} und{' '}
        {count(run.items.items.length, 'Testpunkt', 'Testpunkte')}.
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={onTake}>
          Übernehmen und ersetzen
        </button>
        <button type="button" class="button button-quiet" onClick={onKeep}>
          Meinen Stand behalten
        </button>
      </div>
    </section>
  );
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
