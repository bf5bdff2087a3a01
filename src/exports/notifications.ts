/*
 * The browser's notifications while the page is open. What shows them comes only where they are allowed, and what asks
 * for them with the panel that offers it (notification-permission.ts).
 */

/** Whether the browser may notify: not yet asked (`default`), allowed, refused, or it knows no notifications. */
export type NotificationState = NotificationPermission | 'unsupported';

/** What the browser allows at this moment. */
export function notificationState(): NotificationState {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}

/**
 * Shows a message where that is allowed, and leads from it back to this page. Gives whether it was shown; undefined
 * where it is not allowed. Never rejects.
 */
export async function notify(message: string): Promise<boolean | undefined> {
  if (notificationState() !== 'granted') return undefined;
  return import('./show-notification').then(
    ({ showNotification }) => showNotification(document.title, message, location.pathname + location.search),
    () => false,
  );
}
