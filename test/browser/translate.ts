import type { Page } from 'playwright-core';

/**
 * Does to a page what a browser does that translates it: takes every text node out, also those that come later, and puts
 * font elements in its place. The words stay the same, so that the page can be compared with one that was left alone.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const untouched = 'script, style, noscript, textarea, option, title, [translate="no"]';
    const replace = (root: Node) => {
      const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text as Text);
      for (const text of found) {
        if (!text.data.trim() || text.parentElement?.closest(`font, ${untouched}`)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replace(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.isConnected && node.nodeName !== 'FONT') replace(node);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}
