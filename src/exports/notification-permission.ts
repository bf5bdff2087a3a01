import { notificationState, type NotificationState } from './notifications';

/** Asks the reader, which browsers allow on a press only; gives what is allowed then. Never rejects. */
export async function askForNotifications(): Promise<NotificationState> {
  try {
    await Notification.requestPermission();
  } catch {
    // In some frames only asking throws.
  }
  return notificationState();
}

/** Calls back with what is allowed whenever that may have changed, also in the browser's settings. Gives what ends it. */
export function followPermission(onChange: (state: NotificationState) => void): () => void {
  const tell = () => onChange(notificationState());
  let status: PermissionStatus | undefined;
  let ended = false;
  navigator.permissions?.query({ name: 'notifications' }).then(
    (found) => {
      if (ended) return;
      status = found;
      status.addEventListener('change', tell);
    },
    // Not every browser answers for notifications; coming back to the page tells as well.
    () => undefined,
  );
  addEventListener('focus', tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    ended = true;
    status?.removeEventListener('change', tell);
    removeEventListener('focus', tell);
    document.removeEventListener('visibilitychange', tell);
  };
}
