import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import type { Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { downloadFile } from '../../ui/downloadFile';
import type { Notifications } from './useNotifications';

interface Props {
  guide: Guide;
  plan: Plan;
  planLink: string;
  notifications: Notifications;
  clock: () => DateTime<true>;
}

/** Reminders: the calendar file, and notifications of the browser while the page is open. */
export function CalendarPanel({ guide, plan, planLink, notifications, clock }: Props) {
  const [message, setMessage] = useState('');

  const download = async () => {
    try {
      const { calendarFile, calendarFileName } = await import('../../exports/calendar-file');
      const link = new URL(planLink, location.href).href;
      downloadFile(calendarFileName(plan), 'text/calendar', calendarFile(guide, plan, link, clock()));
      setMessage('Kalenderdatei erstellt. Öffnen Sie sie mit Ihrem Kalender.');
    } catch {
      setMessage(
        'Die Kalenderdatei konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      );
    }
  };

  return (
    <section class="calendar no-print" aria-labelledby="erinnerungen">
      <h3 id="erinnerungen">Erinnerungen</h3>
      <p>
        Die Kalenderdatei enthält Ihre Termine und erinnert vor jeder Frist. Manche Kalender, zum Beispiel der
        von Google, sollen solche Erinnerungen übergehen: Verlassen Sie sich nicht allein darauf.
      </p>
      <div class="actions">
        <button type="button" class="button button-quiet" onClick={download}>
          Kalenderdatei herunterladen
        </button>
        {plan.procedure === 'ohne-service' && notifications.state === 'default' && (
          <button type="button" class="button button-quiet" onClick={notifications.ask}>
            Benachrichtigung einschalten
          </button>
        )}
      </div>
      <p role="status">{message}</p>
      {plan.procedure === 'ohne-service' && <p class="help">{notificationText(notifications.state)}</p>}
    </section>
  );
}

function notificationText(state: Notifications['state']): string {
  switch (state) {
    case 'granted':
      return 'Ihr Browser benachrichtigt Sie vor jeder Frist, solange diese Seite offen ist.';
    case 'denied':
      return 'Benachrichtigungen sind für diese Seite abgeschaltet. Sie können sie in den Einstellungen Ihres Browsers erlauben.';
    case 'unsupported':
      return 'Ihr Browser kennt keine Benachrichtigungen.';
    default:
      return 'Auf Wunsch benachrichtigt Sie Ihr Browser vor jeder Frist, solange diese Seite offen ist.';
  }
}
