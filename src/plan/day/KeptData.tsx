import { ConfirmButton } from '../../ui/ConfirmButton';
import type { RunHandle } from '../../day/useRun';

interface Props {
  run: RunHandle;
  isPreview: boolean;
}

/** What is kept in this browser, and how to clear it. */
export function KeptData({ run, isPreview }: Props) {
  return (
    <section class="kept-data no-print" aria-labelledby="gespeichert">
      <h3 id="gespeichert">Was gespeichert ist</h3>
      <p>
        Häkchen, Zeitpunkte, Testergebnisse und Ihre Testpunkte stehen nur in diesem Browser auf diesem Gerät.
        Nichts davon geht an einen Server.
      </p>
      <div class="actions">
        <ConfirmButton
          label="Häkchen löschen, Testpunkte behalten"
          question="Häkchen, Testergebnisse und Protokoll dieses Plans löschen? Ihre Antworten und Testpunkte bleiben."
          confirm="Ja, Häkchen löschen"
          onConfirm={run.clearRun}
        />
        <ConfirmButton
          label="Alles Gespeicherte löschen"
          question={
            isPreview
              ? 'Alles löschen, was Sie in einer Vorschau festgehalten haben? Was außerhalb gespeichert ist, bleibt.'
              : 'Häkchen, Testergebnisse und Protokolle aller Pläne in diesem Browser löschen, auch Ihre Testpunkte?'
          }
          confirm="Ja, alles löschen"
          onConfirm={run.forgetAll}
        />
      </div>
    </section>
  );
}
