import type { StorageProblem } from '../../run/storage';

const aside = 'Er wurde nicht gelöscht, sondern im Browser beiseitegelegt.';
const notKept =
  'Der Plan funktioniert, aber Häkchen, Protokoll und Testpunkte sind weg, sobald Sie die Seite schließen. Sichern Sie Ihren Stand mit dem Übergabe-Link oder drucken Sie ihn.';

const texts: Record<StorageProblem, string> = {
  forbidden: `Ihr Browser erlaubt dieser Seite nicht, etwas zu speichern. ${notKept}`,
  full: `Im Speicher Ihres Browsers ist kein Platz mehr. Die letzte Änderung wurde nicht gespeichert. ${notKept}`,
  unreadable: `Ein gespeicherter Stand ist nicht lesbar. ${aside} Sie beginnen mit einem leeren Stand.`,
  'partly-unreadable': `Ein gespeicherter Stand ist nur teilweise lesbar. Was lesbar ist, sehen Sie hier. ${aside}`,
  'newer-version': `Ein gespeicherter Stand stammt von einer neueren Fassung dieser Website. ${aside} Laden Sie die Seite neu.`,
};

/** Says once what is wrong with keeping things in this browser. */
export function StorageNote({ problem }: { problem: StorageProblem | undefined }) {
  return (
    <div role="status" class="no-print">
      {problem && (
        <p class="notice">
          <strong>Hinweis:</strong> {texts[problem]}
        </p>
      )}
    </div>
  );
}
