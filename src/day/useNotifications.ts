import { useEffect, useState } from 'preact/hooks';
import { words } from 'virtual:words/day';
import {
  askForNotifications,
  followPermission,
  notificationState,
  type NotificationState,
} from '../exports/notifications';

/** Notifications of the browser while the page is open: asked for on a click only. */
export interface Notifications {
  /** `failed` once one was allowed and could not be shown. */
  state: NotificationState | 'failed';
  /** Asks for them, and shows a first one, so that the reader sees whether they come. */
  ask: () => void;
  show: (message: string) => void;
}

/** Lets the reader switch on the browser's own notifications at a deadline, and notices when they are switched off. */
export function useNotifications(): Notifications {
  const [permission, setPermission] = useState(notificationState);
  const [failed, setFailed] = useState(false);
  useEffect(() => followPermission(setPermission), []);

  const show = async (message: string) => {
    const allowed = notificationState();
    setPermission(allowed);
    if (allowed !== 'granted') return;
    const shown = await import('../exports/show-notification').then(
      ({ showNotification }) =>
        showNotification(document.title, message, location.pathname + location.search),
      () => false,
    );
    setFailed(!shown);
  };
  return {
    state: permission === 'granted' && failed ? 'failed' : permission,
    ask: () => {
      void askForNotifications().then(() => show(words.notificationsFirst));
    },
    show: (message) => void show(message),
  };
}
