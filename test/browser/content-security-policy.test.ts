import { describe, expect } from 'vitest';
import { test } from './page';
import { builtHtml, builtPages } from './pages';

describe('the content security policy', () => {
  test('is on every page', () => {
    const policy = `http-equiv="Content-Security-Policy" content="default-src 'none';`;
    expect(builtPages().filter((path) => !builtHtml(path).includes(policy))).toEqual([]);
  });

  test.for([
    ['an inline script', '<script>window.injected = true</script>'],
    ['an event handler', '<img src="data:," onerror="window.injected = true">'],
    ['a script from elsewhere', '<script src="https://elsewhere.invalid/a.js"></script>'],
    ['a frame with a script in its address', '<iframe src="javascript:parent.injected = true"></iframe>'],
    ['a new base for relative addresses', '<base href="https://elsewhere.invalid/">'],
  ] as const)('stops %s', async ([, html], { open }) => {
    const page = await open('', { expected: [/Content Security Policy/, /elsewhere\.invalid/] });
    const violated = page.waitForEvent('console', (message) =>
      /Content Security Policy/.test(message.text()),
    );
    await page.evaluate((it) => {
      document.body.append(document.createRange().createContextualFragment(it));
    }, html);
    await violated;
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
  });
});
