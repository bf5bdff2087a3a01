/**
 * Shows a message, which has to be allowed. Where there is a service worker that does it: phones allow no other way, and
 * a press on it then finds the page with the given address again (src/offline/service-worker.ts). False where the browser
 * cannot: then the reader has to be told. Never rejects.
 */
export async function showNotification(title: string, body: string, address: string): Promise<boolean> {
  try {
    const registration = await activeRegistration();
    if (registration) await registration.showNotification(title, { body, data: { address } });
    else new Notification(title, { body }).addEventListener('click', () => focus());
    return true;
  } catch {
    return false;
  }
}

async function activeRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active ? registration : undefined;
}
