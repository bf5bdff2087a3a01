import { useEffect, useState } from 'preact/hooks';
import { words } from 'virtual:words/exports';
import { askForNotifications, followPermission } from '../exports/notification-permission';
import { notificationState, notify, type NotificationState } from '../exports/notifications';

/** Notifications of the browser while the page is open: asked for on a click only. */
interface Notifications {
  /** `failed` once one was allowed and could not be shown. */
  state: NotificationState | 'failed';
  /** Asks for them, and shows a first one, so that the reader sees whether they come. */
  ask: () => void;
}

/**
 * Lets the reader switch on the browser's own notifications at a deadline, and notices when they are switched off.
 * `wasShown` says whether the last one of the day could be shown.
 */
export function useNotifications(wasShown: boolean | undefined): Notifications {
  const [permission, setPermission] = useState(notificationState);
  const [isShown, setIsShown] = useState(wasShown);
  useEffect(() => followPermission(setPermission), []);
  useEffect(() => setIsShown(wasShown), [wasShown]);

  const ask = async () => {
    setPermission(await askForNotifications());
    setIsShown(await notify(words.notificationsFirst));
  };
  return {
    state: permission === 'granted' && isShown === false ? 'failed' : permission,
    ask: () => void ask(),
  };
}
