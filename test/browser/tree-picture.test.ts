import { guide } from 'virtual:guide';
import { describe, expect } from 'vitest';
import { toDirectedGraph } from 'xstate/graph';
import { createAssistantMachine } from '../../src/assistant/machine';
import { queryOf, withoutService } from '../answers';
import { test } from './page';
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
  test('has every state and every edge of the machine, and no other', async ({ open }) => {
    const page = await open('entscheidungsbaum/', { javaScriptEnabled: false });
    const states = await picture(page)
      .locator('[data-state]')
      .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset['state']));
    expect(states.toSorted()).toEqual(nodes.map(({ stateNode }) => stateNode.key).toSorted());
    const expected = nodes.flatMap(({ edges }) =>
      edges.map(({ source, label, target }) => `${source.key} ${label.text} ${target.key}`),
    );
    const drawn = await picture(page)
      .locator('a[data-event]')
      .evaluateAll((all) =>
        all.map((it) => {
          const { dataset } = it as HTMLElement;
          return `${it.closest<HTMLElement>('[data-state]')!.dataset['state']} ${dataset['event']} ${dataset['target']}`;
        }),
      );
    expect(drawn.toSorted()).toEqual(expected.toSorted());
    const lines = await picture(page)
      .locator('path')
      .evaluateAll((all) => all.map((it) => `${it.dataset['from']} ${it.dataset['event']}`));
    expect(lines.toSorted()).toEqual(expected.map((it) => it.split(' ').slice(0, 2).join(' ')).toSorted());

    // Each answer opens the assistant with itself.
    const links = await picture(page)
      .locator('a[data-value]')
      .evaluateAll((all) =>
        all.map((it) => ({
          name: it.closest<HTMLElement>('[data-name]')!.dataset['name']!,
          value: (it as HTMLElement).dataset['value'],
          query: new URL((it as HTMLAnchorElement).href).searchParams.toString(),
        })),
      );
    for (const { name, value, query } of links) expect(new URLSearchParams(query).get(name)).toBe(value);
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

  test('where the answers end, it says so', async ({ open }) => {
    const page = await open('entscheidungsbaum/?betrieb=onpremise&theme=flex');
    await expect.poll(() => own(page)).toEqual(['betrieb', 'onpremise', 'edition-onpremise']);
    await page.locator('[data-state="edition-onpremise"] .title .mark').waitFor();
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
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect((await print(page)).sheets).toBe(1);
  });
});
