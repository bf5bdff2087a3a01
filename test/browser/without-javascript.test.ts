import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { clockOf } from './guide-values';
import { test } from './page';
import { builtPages } from './pages';
import { assistantWords as words } from './words';

const withoutScript = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  test.for(builtPages().filter((path) => path !== '404.html'))(
    '/%s shows its text, its navigation, and no dead control',
    async (path, { open }) => {
      const page = await open(path, withoutScript);
      expect(await page.locator('main h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
      expect(await page.locator('nav a[href$="/assistent/"]').first().isVisible()).toBe(true);
      expect(await page.locator('header :is(button, select):visible').count()).toBe(0);
    },
  );

  test('the guide states its deadlines, times and terms', async ({ open }) => {
    const page = await open('ohne-servicepaket/', withoutScript);
    const text = await page.locator('main').innerText();
    for (const stated of [clockOf('testing-ends'), clockOf('reporting-ends'), guide.general.support.email])
      expect.soft(text).toContain(stated);
  });

  test('the assistant leads to each checklist and other end by plain links', async ({ open }) => {
    const page = await open('assistent/', withoutScript);
    const links = await page
      .locator('main a:visible')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
    expect(new Set(links.filter((it) => /\/checklisten\/[a-z-]+-service\/$/.test(it))).size).toBe(6);
    expect(await page.locator('main').innerText()).toContain('OnPremise Startup');
    for (const end of ['#kein-update-paket', '/klaeren/'])
      expect.soft(links.some((it) => it.endsWith(end))).toBe(true);
    expect(await page.getByRole('button', { name: words.next }).isVisible()).toBe(false);
  });
});
