import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { press } from './controls';
import { openDialog } from './dialogs';
import { momentOf } from './guide-values';
import { test, type Open, type Visit } from './page';
import { clockTo, openDay, serviceQuery } from './update-day';
import { exportsWords as words, planWords } from './words';

const now = momentOf('testing-ends', -120);
const allowed: Visit = { permissions: ['notifications'], serviceWorkers: 'allow', isWhole: true };
const state = (page: Page) => page.locator('.calendar .help');

/** As on Android: a page may not show notifications itself, only its service worker may. */
function asOnAPhone(): void {
  class Phone {
    static readonly requestPermission = () => Promise.resolve('granted');
    static get permission() {
      return 'granted';
    }
    constructor() {
      throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification() instead.');
    }
  }
  Object.defineProperty(globalThis, 'Notification', { value: Phone, configurable: true });
}

async function openOnAPhone(open: Open, visit: Visit): Promise<Page> {
  const first = await open('', { now, ...visit });
  await first.context().addInitScript(asOnAPhone);
  if (visit.serviceWorkers === 'allow')
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  return openReminders(open, now, undefined, { ...visit, context: first.context() });
}

async function openReminders(...visit: Parameters<typeof openDay>): Promise<Page> {
  const page = await openDay(...visit);
  await openDialog(page, planWords.remind);
  return page;
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.getNotifications())?.map(({ body }) => body) ?? [];
  });

describe('notifications on a phone', () => {
  test('come from the service worker, the first at once, and lead back to their page', async ({ open }) => {
    const page = await openOnAPhone(open, allowed);
    await page.getByText(words.notificationsOn).waitFor();
    await press(page.getByRole('button', { name: words.notificationsTry }));
    await expect.poll(() => shown(page)).toEqual([words.notificationsFirst]);
    await clockTo(page, momentOf('testing-ends', -14));
    await expect.poll(async () => (await shown(page)).length).toBe(2);
    expect(await state(page).textContent()).toBe(words.notificationsOn);

    // Pressed, they lead back to their page.
    expect(await pressNotification(page.context())).toBe(page.url());
    await expect.poll(async () => (await shown(page)).length).toBe(1);
  });

  test('that cannot come are said not to', async ({ open }) => {
    const page = await openOnAPhone(open, { permissions: ['notifications'], isWhole: true });
    await press(page.getByRole('button', { name: words.notificationsTry }));
    await page.getByText(words.notificationsFailed).waitFor();
  });
});

/** Presses the notification shown, as the browser tells the service worker; gives the page brought to the front. */
async function pressNotification(context: BrowserContext): Promise<string | undefined> {
  const [worker] = context.serviceWorkers();
  return worker?.evaluate(async () => {
    const scope = globalThis as unknown as { registration: ServiceWorkerRegistration };
    const [notification] = await scope.registration.getNotifications();
    const focused = new Promise<string>((resolve) => {
      // Without a real press the browser lets no page come to the front.
      const Client = Reflect.get(globalThis, 'WindowClient') as { prototype: { url: string } };
      Object.defineProperty(Client.prototype, 'focus', {
        value(this: { url: string }) {
          resolve(this.url);
          return Promise.resolve(this);
        },
      });
    });
    const Press = Reflect.get(globalThis, 'NotificationEvent') as new (type: string, init: object) => Event;
    dispatchEvent(new Press('notificationclick', { notification }));
    return focused;
  });
}

test('a plan without clock times offers none, and a permission taken back is noticed', async ({ open }) => {
  const visit: Visit = { permissions: ['notifications'], isWhole: true };
  const withoutTimes = await openReminders(open, now, serviceQuery, visit);
  await withoutTimes.getByText(words.calendarNoTimes).waitFor();
  expect(await state(withoutTimes).count()).toBe(0);

  const page = await openReminders(open, now, undefined, { context: withoutTimes.context() });
  await page.getByText(words.notificationsOn).waitFor();
  await page.context().clearPermissions();
  await expect.poll(() => state(page).textContent()).not.toBe(words.notificationsOn);
});
