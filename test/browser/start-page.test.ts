import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { say } from '../../src/guide/words/say';
import type { TimePurpose } from '../../src/guide/types';
import type { RecordedEvent } from '../../src/run/events';
import { emptyItems, emptyRun } from '../../src/run/record';
import { queryOf, withoutService } from '../answers';
import { answer, planQuery } from './assistant-way';
import { expectAccessible } from './accessible';
import { expectWords, kept, plain, press, textOf } from './controls';
import { clockOf, momentOf, stepTitle } from './guide-values';
import { measureShifts, shiftOf } from './layout-shift';
import { test, type Open, type Visit } from './page';
import { builtHtml, builtPages } from './pages';
import { keptOf, noted } from './plan-states';
import { expectCurrent } from './steps';
import { berlin, clockTo } from './update-day';
import { assistantWords as words, keptWords, planWords } from './words';

const phone = { width: 390, height: 844 };
const places = ['', 'assistent/'];
const morning = berlin('2026-12-01', '09:00');
const events: RecordedEvent[] = [
  { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: berlin('2026-12-01', '08:10') },
  { type: 'UPDATE_INSTALLED', step: 'update-einspielen', at: berlin('2026-12-01', '09:00') },
];
/** A browser with a plan in whose morning the backup was confirmed. */
const begun = { now: morning, kept: noted(events.slice(0, 1)) };

const first = guide.questions[0]!;
const option = first.options![0]!;
const dueBy = (purpose: TimePurpose) => plain(say(planWords.by, { time: `${clockOf(purpose)} Uhr` }));

describe('the first question stands on the start page', () => {
  test('and leads on without a script, once an answer is chosen', async ({ open }) => {
    const page = await open('', { javaScriptEnabled: false });
    const next = page.getByRole('button', { name: words.next });
    await next.click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.question input:invalid').count()).toBe(first.options!.length);

    await page.getByLabel(option.label, { exact: true }).check();
    await next.click();
    await page.waitForURL(`**/assistent/${queryOf({ [first.name]: option.value })}`);
  });

  test.for([{ width: 1280, height: 800 }, phone])(
    'with its button on the first screen, $width px',
    async (size, { open }) => {
      const page = await open('', size);
      const button = await page.getByRole('button', { name: words.next }).boundingBox();
      expect(button!.y + button!.height).toBeLessThanOrEqual(size.height);
      expect(await page.locator('.button:visible:not(.button-quiet)').count()).toBe(1);
      // What comes of it, with the times of the guide.
      const picture = await textOf(page.locator('.plan-picture'));
      for (const it of ['testing-ends', 'reporting-ends'] as const) expect(picture).toContain(dueBy(it));
    },
  );
});

describe('a running plan is found again', () => {
  test.for(places)('on /%s, with what is due', async (place, { open }) => {
    const page = await open(place, begun);
    await offers(page).waitFor();
    await expectWords(offers(page), say(keptWords.keptPlan, { day: '1. Dezember' }));
    await expectWords(offers(page), stepTitle('update-einspielen'));
    await clockTo(page, momentOf('testing-ends', -40));
    await expectWords(offers(page), dueBy('testing-ends'));
    await expectAccessible(page);

    await press(offers(page).getByRole('link'));
    await expectCurrent(page, 'update-einspielen');
    expect(new URL(page.url()).search).toBe(planQuery);
    expect(await offers(page).count()).toBe(0);
  });

  test.for(places)('without moving what is below, on a phone: /%s', async (place, { open }) => {
    const context = (await open('404.html', { ...begun, ...phone })).context();
    await measureShifts(context);
    const page = await open(place, { context });
    await offers(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await shiftOf(page)).toBeLessThan(0.05);
  });

  test('is not offered any more once the reader says so, until it is wanted again or something is noted', async ({
    open,
  }) => {
    const start = await open('', begun);
    const visit = { context: start.context() };
    const button = (name: string) => offers(start).getByRole('button', { name });
    const before = await kept(start);
    await press(button(keptWords.offerNoMore));
    await expectWords(offers(start).getByRole('status'), keptWords.noLongerOffered);
    for (const place of places) expect(await offered(open, visit, place)).toEqual([]);
    expect(await kept(start)).toMatchObject(before);

    const [key = '', run = ''] = Object.entries(begun.kept)[0]!;
    const since = JSON.stringify({ ...JSON.parse(run), changedAt: berlin('2026-12-01', '08:50') });
    for (const [record, count] of [
      [since, 1],
      [run, 0],
    ] as const) {
      await start.evaluate(([name, text]) => localStorage.setItem(name, text), [key, record] as const);
      for (const place of places) expect(await offered(open, visit, place)).toHaveLength(count);
    }

    await press(button(keptWords.offerAgain));
    expect(await offered(open, visit)).toHaveLength(1);
  });

  test('in the assistant only while nothing is answered', async ({ open }) => {
    const page = await open('assistent/', begun);
    await offers(page).waitFor();
    await answer(page, first.name, option.value);
    await expect.poll(() => offers(page).count()).toBe(0);
    await page.goBack();
    await offers(page).waitFor();
  });

  test('without its answers it opens at the first one missing, with its notes', async ({ open }) => {
    // As an earlier build kept it.
    const state = { answers: withoutService, run: { ...emptyRun, events }, items: emptyItems };
    const page = await open('', { now: morning, kept: keptOf(state) });
    await press(offers(page).getByRole('link'));
    await answer(page, 'theme', 'flex');
    await answer(page, 'anpassung', 'ja');
    await expectCurrent(page, 'funktionen-testen');
  });
});

test('every page leads supporters to theirs', () => {
  const without = builtPages().filter(
    (page) => !/class="site-footer[^]*href="[^"]*\/support\/"/.test(builtHtml(page)),
  );
  expect(without).toEqual([]);
});

function offers(page: Page): Locator {
  return page.locator('.kept-plan');
}

/** What is offered on a page, by its links, once everything has come that comes. */
async function offered(open: Open, visit: Visit, place = ''): Promise<string[]> {
  const page = await open(place, visit);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('.plan-near .kept-plans:empty').count()).toBe(0);
  return (await offers(page).getByRole('link').allTextContents()).map(plain);
}
