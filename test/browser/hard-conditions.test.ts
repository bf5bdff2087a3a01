import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { planQuery, titleOf, walkToPlan } from './assistant-way';
import { expectWords } from './controls';
import { inNewYork } from './guide-values';
import { test, type Open } from './page';
import { openState, planState } from './plan-states';
import { expectCurrent, pressAt } from './steps';
import { addItem, expectItems } from './test-items';
import { berlin, dayShown } from './update-day';
import { assistantWords as words, dayWords, panelsWords, planWords } from './words';

describe('the browser gives less than usual', () => {
  test('storage is forbidden: all works, and the plan says that nothing is kept', async ({ open }) => {
    const context = (await open('404.html', { now: berlin('2026-12-01', '09:00') })).context();
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    const page = await open('', { context });
    await page.getByRole('button', { name: words.next }).waitFor();
    expect(await page.locator('.kept-plan').count()).toBe(0);
    await walkToPlan(page);
    await dayShown(page);
    await expectWords(page.locator('.notes .note').first(), panelsWords.storageForbidden);
    await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
    await expectCurrent(page, 'update-einspielen');
    await addItem(page, 'Rechnungs-PDF');
    await expectItems(page, ['Rechnungs-PDF']);
    await page.locator('.change-day').click();
    await page.getByRole('link', { name: words.backToPlan }).click();
    await expectCurrent(page, 'update-einspielen');
    await expectItems(page, ['Rechnungs-PDF']);
  });

  test('the form of a report does not come: it is said, and comes once the page is loaded again', async ({
    open,
  }) => {
    const expected = [/net::ERR_FAILED/, /dynamically imported module/];
    const page = await openState(open, planState('problem'), { expected });
    let isBroken = true;
    await page
      .context()
      .route(/\/ReportForm\.[^/]*\.js/, (route) => (isBroken ? route.abort() : route.continue()));
    await page.reload();
    const alert = page.getByRole('alert').filter({ hasText: dayWords.panelNotLoaded });
    await alert.waitFor();
    isBroken = false;
    // Not every browser fetches a script again that failed once on the same page.
    await page.reload();
    await page.locator('.ways').waitFor();
    expect(await alert.count()).toBe(0);
  });

  test('the part for the day does not come: before it the list stands, on it none that is not true', async ({
    open,
  }) => {
    const expected = [/net::ERR_FAILED/, /dynamically imported module/];
    const page = await open('404.html', { now: berlin('2026-11-30', '09:00'), expected });
    await page.context().route(/\/day\.[^/]*\.js/, (route) => route.abort());
    await page.goto(new URL(`assistent/${planQuery}`, page.url()).href);
    await page.locator('#schritt-probleme-melden').waitFor();
    await page.keyboard.press('Shift');
    await page.getByRole('alert').getByText(planWords.notLoaded).waitFor();
    await page.clock.setFixedTime(berlin('2026-12-01', '09:00'));
    await page.reload();
    await page.getByText(String(planWords.planNotLoaded).split('{')[0]!.trim()).waitFor();
    expect(await page.locator('.step').count()).toBe(0);
    expect(await page.getByRole('link', { name: planWords.checklists }).last().getAttribute('href')).toMatch(
      /checklisten\/$/,
    );
  });

  test.for([
    ['title="Hilfe"', 'in a frame of another site'],
    ['sandbox="allow-scripts allow-same-origin allow-forms"', 'in a frame with few rights'],
  ] as const)('%s, the page works %s', async ([attributes], { open }) => {
    const page = await openInFrame(open, attributes);
    const frame = page.frames().find((it) => it.url() === framed);
    if (!frame) throw new Error('The frame is empty');
    await walkToPlan(frame);
  });

  test('in a frame that may not fetch scripts a message shows the way on', async ({ open }) => {
    const expected = [/blocked by CORS policy/, /net::ERR_FAILED/];
    const page = await openInFrame(open, 'sandbox="allow-scripts"', expected);
    const frame = page.frameLocator('iframe');
    await frame.locator('label[for="antwort-betrieb-onpremise"]').click();
    const message = frame.getByRole('alert');
    await message.getByRole('link').waitFor();
    await frame.getByRole('heading', { name: titleOf('betrieb') }).waitFor();
  });

  test('a clock that is wrong by a day: the plan says which time it goes by', async ({ open }) => {
    const page = await open(`assistent/${planQuery}`, { now: '2026-12-02T10:30:00+01:00' });
    await expect
      .poll(() => page.locator('.plan').textContent())
      .toMatch(/Mittwoch, 2\. Dezember 2026,\s10:30/);
  });

  test.for([undefined, 'Foo/Bar', 'Etc/Unknown'])(
    'the device calls its zone %s: both times stand there, and no such name',
    async (name, { open }) => {
      const page = await open('', { timezoneId: 'America/New_York' });
      await page.addInitScript((timeZone) => {
        const { resolvedOptions } = Intl.DateTimeFormat.prototype;
        Intl.DateTimeFormat.prototype.resolvedOptions = function () {
          return { ...resolvedOptions.call(this), timeZone } as Intl.ResolvedDateTimeFormatOptions;
        };
      }, name);
      await page.goto(new URL(`assistent/${planQuery}`, page.url()).href);
      const plan = page.locator('.plan');
      for (const purpose of ['testing-ends', 'reporting-ends'] as const)
        await plan.getByText(inNewYork(purpose)).first().waitFor();
      expect(await plan.textContent()).not.toMatch(/undefined|Foo|Unknown|Invalid/);
    },
  );

  test('no data for the zone Europe/Berlin: a clear message, and the checklists', async ({ open }) => {
    const page = await open('');
    await page.addInitScript(() => {
      const make = (target: typeof Intl.DateTimeFormat, values: [string, Intl.DateTimeFormatOptions?]) => {
        if (values[1]?.timeZone === 'Europe/Berlin') throw new RangeError('Invalid time zone');
        return new target(...values);
      };
      Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
        construct: (target, values: [string]) => make(target, values),
        apply: (target, _, values: [string]) => make(target, values),
      });
    });
    await page.goto(new URL(`assistent/${planQuery}`, page.url()).href);
    const message = page.getByRole('alert').filter({ hasText: 'Europe/Berlin' });
    await message.getByRole('link').click();
    await page.waitForURL('**/checklisten/');
  });
});

const framed = `${inject('siteAddress')}assistent/`;

/** Opens a page of another site that shows the assistant in a frame with these attributes. */
async function openInFrame(open: Open, attributes: string, expected: RegExp[] = []): Promise<Page> {
  const html = `<iframe ${attributes} width="900" height="700" src="${framed}"></iframe>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return open('', {
    site: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    expected: [new RegExp(`request to another host: ${new URL(framed).origin}`), /favicon/, ...expected],
  });
}
