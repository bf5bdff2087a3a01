import { useState } from 'preact/hooks';

/** Notifications of the browser while the page is open: asked for on a click only. */
export interface Notifications {
  state: 'unsupported' | NotificationPermission;
  ask: () => void;
  show: (message: string) => void;
}

/** Lets the reader switch on the browser's own notifications at a deadline. */
export function useNotifications(): Notifications {
  const supported = 'Notification' in globalThis;
  const [permission, setPermission] = useState(() => (supported ? Notification.permission : undefined));
  return {
    state: permission ?? 'unsupported',
    ask: () => {
      void Notification.requestPermission().then(setPermission);
    },
    show: (message) => {
      if (permission !== 'granted') return;
      try {
        const notification = new Notification(document.title, { body: message });
        notification.addEventListener('click', () => focus());
      } catch {
        // Some phones allow notifications from a service worker only; the message stands in the page as well.
      }
    },
  };
}
