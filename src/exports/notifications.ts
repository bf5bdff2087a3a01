/*
 * Notifications of the browser while the page is open. Where there is a service worker it shows them: phones allow no
 * other way, and a press on one then finds the page again (src/offline/service-worker.ts).
 */

/** Whether the browser may notify: not yet asked (`default`), allowed, refused, or it knows no notifications. */
export type NotificationState = NotificationPermission | 'unsupported';

/** What the browser allows at this moment. */
export function notificationState(): NotificationState {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}

/** Asks the reader, which browsers allow on a press only; gives what is allowed then. Never rejects. */
export async function askForNotifications(): Promise<NotificationState> {
  try {
    await Notification.requestPermission();
  } catch {
    // In some frames only asking throws.
  }
  return notificationState();
}

/**
 * Shows a message; a press on it leads to the page with the given address. False where the browser cannot or may not: then
 * the reader has to be told. Never rejects.
 */
export async function showNotification(title: string, body: string, address: string): Promise<boolean> {
  if (notificationState() !== 'granted') return false;
  try {
    const registration = await activeRegistration();
    if (registration) await registration.showNotification(title, { body, data: { address } });
    else new Notification(title, { body }).addEventListener('click', () => focus());
    return true;
  } catch {
    return false;
  }
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

async function activeRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active ? registration : undefined;
}
