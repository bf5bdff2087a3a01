import { describe, expect } from 'vitest';
import { test } from './page';
import { builtPages } from './pages';

const withoutScript = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  test.for(builtPages().filter((path) => path !== '404.html'))(
    '/%s shows its text and its navigation',
    async (path, { open }) => {
      const page = await open(path, withoutScript);
      expect(await page.locator('main h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
      expect(await page.locator('nav a[href$="/assistent/"]').first().isVisible()).toBe(true);
    },
  );

  test('the guide states its deadlines, times and terms', async ({ open }) => {
    const page = await open('ohne-servicepaket/', withoutScript);
    const text = await page.locator('main').innerText();
    for (const stated of ['15:00', '16:00', 'support@visual4.de']) expect.soft(text).toContain(stated);
  });

  test('the assistant leads to each checklist and to the two other ends', async ({ open }) => {
    const page = await open('assistent/', withoutScript);
    const links = await page
      .locator('main a:visible')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.filter((link) => link?.includes('/checklisten/')).length).toBeGreaterThanOrEqual(6);
    const text = await page.locator('main').innerText();
    expect.soft(text).toContain('OnPremise Startup');
    expect
      .soft(
        links.some((link) => link?.includes('klaeren')),
        'way to klaeren',
      )
      .toBe(true);
  });
});
