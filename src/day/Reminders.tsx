import type { DateTime } from 'luxon';
import { words } from 'virtual:words/exports';
import { useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { calendarAlarms } from '../exports/calendar-entries';
import { calendarBefore } from '../run/kept-calendars';
import { firstRunDay } from '../run/run-key';
import { rememberCalendar } from '../run/last-calendar';
import { Changing } from '../ui/Changing';
import { downloadFile } from '../ui/downloadFile';
import { useNotifications } from './useNotifications';
import type { RunHandle } from './useRun';

interface Props {
  guide: Guide;
  /** The plan for the day its deadlines count on. */
  plan: Plan;
  planLink: string;
  run: RunHandle;
  isPreview: boolean;
  /** Whether the last notification of the browser could be shown, if there was any. */
  isNotified: boolean | undefined;
  now: DateTime<true>;
  clock: () => DateTime<true>;
}

/** Reminders: the calendar file, and notifications of the browser while the page is open. */
export function Reminders({ guide, plan, planLink, run, isPreview, isNotified, now, clock }: Props) {
  const notifications = useNotifications(isNotified);
  const [message, setMessage] = useState('');

  const download = async () => {
    try {
      const { calendarFile } = await import('../exports/calendar-file');
      const link = new URL(planLink, location.href).href;
      const before = calendarBefore(run.access, run.key, run.record.calendar, isPreview, firstRunDay(now));
      const { name, content, identity } = calendarFile(guide, plan, { link, now: clock(), before });
      rememberCalendar(identity, isPreview);
      run.setCalendar(identity);
      downloadFile(name, 'text/calendar', content);
      setMessage(before ? words.calendarReplaced : words.calendarMade);
    } catch {
      setMessage(words.calendarFailed);
    }
  };
  const alarms = calendarAlarms(plan, now);
  const hasTimes = alarms !== 'no-times';

  return (
    <div class="calendar">
      <p>
        {alarmTexts[alarms]} {(alarms === 'always' || alarms === 'sometimes') && words.calendarDoubt}
      </p>
      <div class="actions">
        <button type="button" class="button button-quiet" onClick={download}>
          {words.calendarDownload}
        </button>
        {hasTimes && (notifications.state === 'default' || notifications.state === 'granted') && (
          <button type="button" class="button button-quiet" onClick={notifications.ask}>
            {notifications.state === 'default' ? words.notificationsAsk : words.notificationsTry}
          </button>
        )}
      </div>
      <p role="status">
        <Changing text={message} />
      </p>
      {hasTimes && (
        <p class="help" role="status">
          <Changing text={notificationTexts[notifications.state]} />
        </p>
      )}
    </div>
  );
}

const alarmTexts: Record<ReturnType<typeof calendarAlarms>, string> = {
  always: words.calendarRingsAlways,
  sometimes: words.calendarRingsSometimes,
  'too-late': words.calendarTooLate,
  'no-times': words.calendarNoTimes,
};

const notificationTexts: Record<ReturnType<typeof useNotifications>['state'], string> = {
  default: words.notificationsOffered,
  granted: words.notificationsOn,
  denied: words.notificationsOff,
  unsupported: words.notificationsUnknown,
  failed: words.notificationsFailed,
};
