import { expect } from 'vitest';
import { test } from './page';

test('an address that does not exist gets the German page for it, and a way back', async ({ open }) => {
  const page = await open('gibt-es/nicht/', { expected: [/status of 404/] });
  await expect(page.locator('h1').textContent()).resolves.toMatch(/gibt es nicht/);
  await page.locator('a.site-title').click();
  await page.waitForURL('**/');
  await expect(page.locator('h1').count()).resolves.toBe(1);
});
