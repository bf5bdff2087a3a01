import { parse } from 'node-html-parser';
import { guide } from 'virtual:guide';
import { describe, expect } from 'vitest';
import { toDirectedGraph } from 'xstate/graph';
import { createAssistantMachine } from '../../src/assistant/machine';
import { queryOf, withoutService } from '../answers';
import { widerThanWindow } from './accessible';
import { test } from './page';
import { builtHtml } from './pages';
import { print } from './pdf';
import type { Page } from 'playwright-core';

const nodes = toDirectedGraph(createAssistantMachine(guide)).children;
const picture = (page: Page) => page.locator('.tree-picture');

/** What is marked as the reader's own, by the ids of states and the names of answers. */
const own = (page: Page) =>
  picture(page).evaluate((it) =>
    [...it.querySelectorAll<HTMLElement>('[data-state].own, a[data-event].own')].map(
      ({ dataset }) => dataset['state'] ?? dataset['event'],
    ),
  );

describe('the picture of the decision tree', () => {
  test('has every state and every edge of the machine, and no other', () => {
    const drawn = parse(builtHtml('entscheidungsbaum/')).querySelector('.tree-picture')!;
    /** The data of the elements that match, each in one line: `'betrieb cloud'` */
    const dataOf = (selector: string, ...names: string[]) =>
      drawn
        .querySelectorAll(selector)
        .map((it) =>
          names.map((name) => it.closest(`[data-${name}]`)!.getAttribute(`data-${name}`)).join(' '),
        )
        .toSorted();
    const edges = nodes.flatMap((node) =>
      node.edges.map(({ source, label, target }) => [source.key, label.text, target.key]),
    );
    expect(dataOf('[data-state]', 'state')).toEqual(nodes.map(({ stateNode }) => stateNode.key).toSorted());
    expect(dataOf('a[data-event]', 'state', 'event', 'target')).toEqual(
      edges.map((it) => it.join(' ')).toSorted(),
    );
    expect(dataOf('path', 'from', 'event')).toEqual(
      edges.map(([from, event]) => `${from} ${event}`).toSorted(),
    );

    // Each answer opens the assistant with itself.
    for (const link of drawn.querySelectorAll('a[data-value]')) {
      const name = link.closest('[data-name]')!.getAttribute('data-name')!;
      const query = link.getAttribute('href')!.split('?')[1];
      expect(new URLSearchParams(query).get(name)).toBe(link.getAttribute('data-value'));
    }
  });

  test('with answers in the address the own way is marked, also in words', async ({ open }) => {
    const page = await open(`entscheidungsbaum/${queryOf(withoutService)}`);
    const { betrieb, edition, theme, service, anpassung } = withoutService;
    await expect
      .poll(() => own(page))
      .toEqual(
        `betrieb ${betrieb} edition-cloud ${edition} theme ${theme} service ${service} anpassung ${anpassung} datum datum plan`.split(
          ' ',
        ),
      );
    expect(await picture(page).locator('path.own').count()).toBe(Object.keys(withoutService).length);
    expect(await picture(page).locator('a.own .mark').allTextContents()).toEqual(
      Array.from({ length: 6 }, () => expect.stringMatching(/^✓ \w/)),
    );
    await picture(page).locator('[data-name="theme"] a[data-value="claro"]').click();
    await page.locator('.plan').waitFor();
    expect(new URL(page.url()).search).toBe(queryOf({ ...withoutService, theme: 'claro' }));
  });

  test.for([
    ['the answers end', '?betrieb=onpremise&theme=flex', 'edition-onpremise'],
    ['two contradict each other', `${queryOf(withoutService)}&betrieb=onpremise`, 'betrieb'],
    ['the day does not exist', queryOf({ ...withoutService, datum: '2026-02-30' }), 'datum'],
  ] as const)('where %s, it says so', async ([, query, last], { open }) => {
    const page = await open(`entscheidungsbaum/${query}`);
    await page.locator(`[data-state="${last}"] .title .mark`).waitFor();
    expect((await own(page)).at(-1)).toBe(last);
  });

  test('the assistant leads to it from a question and from the plan, with the answers', async ({ open }) => {
    const page = await open(`assistent/${queryOf(withoutService)}`);
    await page.locator('.plan').waitFor();
    await page.locator('a[href*="/entscheidungsbaum/?"]').click();
    await expect.poll(async () => (await own(page)).at(-1)).toBe('plan');
    await page.goto(new URL('/assistent/?betrieb=cloud', page.url()).href);
    await page.locator('a[href$="/entscheidungsbaum/?betrieb=cloud"]').click();
    await expect.poll(() => own(page)).toEqual(['betrieb', 'cloud', 'edition-cloud']);
  });

  test('nothing is cut or lies upon another in any window; it prints on one sheet', async ({ open }) => {
    const page = await open(`entscheidungsbaum/${queryOf(withoutService)}`);
    // Where the words need more room than the window has, the picture scrolls in its own frame.
    for (const width of [1280, 1180, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const problems = await picture(page)
        .locator('.title, a')
        .evaluateAll((all) => {
          const areas = all.map((it) => it.getBoundingClientRect());
          return all.flatMap((it, index) => {
            const area = areas[index]!;
            const isCut = it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
            const text =
              [...it.querySelectorAll('span:not(.number, .follows)')].at(-1)?.firstChild ?? it.lastChild;
            const range = document.createRange();
            const isBroken = [...(text?.textContent ?? '').matchAll(/[\p{L}\d]+/gu)].some((word) => {
              range.setStart(text!, word.index);
              range.setEnd(text!, word.index + word[0].length);
              return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
            });
            const isOver = areas.some(
              (other, place) =>
                place > index &&
                area.left < other.right - 1 &&
                other.left < area.right - 1 &&
                area.top < other.bottom - 1 &&
                other.top < area.bottom - 1,
            );
            return isCut || isBroken || isOver ? [it.textContent] : [];
          });
        });
      expect.soft(problems, `${width} px`).toEqual([]);
      expect.soft(await widerThanWindow(page), `${width} px`).toEqual([]);
    }
    expect((await print(page)).sheets).toBe(1);
  });
});
