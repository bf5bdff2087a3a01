import { useState } from 'preact/hooks';
import type { Plan } from '../../guide/plan';
import { CopyButton } from '../../ui/CopyButton';
import { QrCode } from './QrCode';
import type { RunHandle } from '../../day/useRun';

interface Props {
  plan: Plan;
  run: RunHandle;
  assistantPage: string;
}

/** Hands the whole state on to a colleague or to the reader's phone, by a link that no server sees. */
export function HandOverPanel({ plan, run, assistantPage }: Props) {
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState('');

  const make = async () => {
    try {
      const { encodeHandOver } = await import('../../exports/hand-over');
      const fragment = await encodeHandOver({ answers: plan.answers, run: run.record, items: run.items });
      setLink(fragment && new URL(assistantPage + fragment, location.href).href);
      setProblem(
        fragment
          ? ''
          : 'Ihr Stand ist zu groß für einen Übergabe-Link. Drucken Sie den Plan oder kopieren Sie das Protokoll. Mit kürzeren Bemerkungen und weniger Testpunkten wird Ihr Stand kleiner.',
      );
    } catch {
      setProblem(
        'Der Link konnte nicht erstellt werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      );
    }
  };

  return (
    <section class={`hand-over ${link ? '' : 'no-print'}`} aria-labelledby="uebergabe">
      <h3 id="uebergabe">Übergabe</h3>
      <p class="no-print">
        Der Übergabe-Link enthält Ihre Antworten, Häkchen und Testpunkte. Er öffnet Ihren Stand auf einem
        anderen Gerät oder bei einer Kollegin oder einem Kollegen. Kein Server liest mit.
      </p>
      <div class="actions no-print">
        <button type="button" class="button button-quiet" onClick={make}>
          {link ? 'Übergabe-Link erneuern' : 'Übergabe-Link erstellen'}
        </button>
        {link && (
          <CopyButton label="Übergabe-Link kopieren" text={() => link} done="Übergabe-Link kopiert." />
        )}
      </div>
      <p role="status" class="no-print">
        {problem}
      </p>
      {link && (
        <>
          <p class="field no-print">
            <label htmlFor="uebergabe-link">Übergabe-Link (Stand von eben)</label>
            <input id="uebergabe-link" type="url" readOnly value={link} />
          </p>
          <QrCode text={link} label="QR-Code des Übergabe-Links, zum Öffnen mit dem Telefon" />
        </>
      )}
    </section>
  );
}
