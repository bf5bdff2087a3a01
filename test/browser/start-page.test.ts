import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { words } from 'virtual:words/assistant';
import { words as keptWords } from 'virtual:words/kept';
import { words as planWords } from 'virtual:words/plan';
import { say } from '../../src/guide/words/say';
import { clockText } from '../../src/guide/words/values';
import type { RecordedEvent } from '../../src/run/events';
import { emptyItems, emptyRun } from '../../src/run/record';
import { queryOf, withoutService } from '../answers';
import { answer, planQuery } from './assistant-way';
import { accessibilityProblemsInAllAppearances } from './axe';
import { expectWords, kept, plain, press, textOf } from './controls';
import { measureShifts, shiftOf } from './layout-shift';
import { test, type Open, type Visit } from './page';
import { builtHtml, builtPages } from './pages';
import { keptOf, noted } from './plan-states';
import { expectCurrent } from './steps';
import { berlin, clockTo } from './update-day';

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const places = ['', 'assistent/'];
const morning = berlin('2026-12-01', '09:00');
/** A browser with a plan in whose morning the backup was confirmed. */
const begun = { now: morning, kept: runOn('2026-12-01') };

const first = guide.questions[0]!;
const option = first.options![0]!;
const stepTitle = (id: string) => guide.steps.find((it) => it.id === id)!.title;
const timeOf = (id: string) => {
  const { time } = guide.steps.find((it) => it.id === id)!.when;
  return clockText(guide.general.times.find((it) => it.id === time)!.at);
};

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

  test('and the assistant goes on with the next one', async ({ open }) => {
    const page = await open('');
    await answer(page, first.name, option.value);
    const next = guide.questions.find((it) => it.id === option.next)!;
    await page.getByRole('heading', { name: next.title }).waitFor();
  });

  test.for(sizes)('with its button on the first screen, $width px', async (size, { open }) => {
    const page = await open('', size);
    const button = await page.getByRole('button', { name: words.next }).boundingBox();
    expect(button!.y + button!.height).toBeLessThanOrEqual(size.height);
    expect(await page.locator('.button:visible:not(.button-quiet)').count()).toBe(1);
    // What comes of it, with the times of the guide.
    const picture = await textOf(page.locator('.plan-picture'));
    for (const { at } of guide.general.times.filter((it) => it.day === 'update-day'))
      expect(picture).toContain(plain(say(planWords.by, { time: clockText(at) })));
  });
});

describe('a running plan is found again', () => {
  test.for(places)('on /%s, with what is due', async (place, { open }) => {
    const page = await open(place, begun);
    await offers(page).waitFor();
    await expectWords(offers(page), say(keptWords.keptPlan, { day: '1. Dezember' }));
    await expectWords(offers(page), stepTitle('update-einspielen'));
    await clockTo(page, berlin('2026-12-01', '14:20'));
    await expectWords(offers(page), say(planWords.by, { time: timeOf('funktionen-testen') }));
    expect(await accessibilityProblemsInAllAppearances(page)).toEqual([]);

    await press(offers(page).getByRole('link'));
    await expectCurrent(page, 'update-einspielen');
    expect(new URL(page.url()).search).toBe(planQuery);
    expect(await offers(page).count()).toBe(0);
  });

  test.for(sizes.flatMap((size) => places.map((place) => ({ place, ...size }))))(
    'without moving what is below: /$place, $width px',
    async ({ place, ...size }, { open }) => {
      const context = (await open('404.html', { ...begun, ...size })).context();
      await measureShifts(context);
      const page = await open(place, { context });
      await offers(page).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await shiftOf(page)).toBeLessThan(0.05);
    },
  );

  test('is not offered any more once the reader says so, and can be again', async ({ open }) => {
    const start = await open('', begun);
    const visit = { context: start.context() };
    const button = (name: string) => offers(start).getByRole('button', { name });
    const before = await kept(start);
    await press(button(keptWords.offerNoMore));
    await expectWords(offers(start).getByRole('status'), keptWords.noLongerOffered);
    for (const place of places) expect(await offered(open, visit, place)).toEqual([]);
    expect(await kept(start)).toMatchObject(before);

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

  test('and the nearest ones come first, three at most, those that are through last', async ({ open }) => {
    const through = runOn('2026-11-30', goodDay('2026-11-30'));
    const others = ['2026-11-03', '2026-12-03', '2026-12-20', '2026-12-24'].map((day) => runOn(day));
    const lines = (days: string[]) => days.map((day) => say(keptWords.keptPlan, { day }));
    const all = Object.assign({}, through, ...others) as Record<string, string>;
    expect(await offered(open, { now: morning, kept: all })).toEqual(
      lines(['3. Dezember', '20. Dezember', '24. Dezember']),
    );
    const two = { ...through, ...others[2] };
    expect(await offered(open, { now: morning, kept: two })).toEqual(lines(['20. Dezember', '30. November']));
  });

  test('without its answers it opens at the first one missing, with its notes', async ({ open }) => {
    const page = await open('', { now: morning, kept: withoutAnswers(goodDay('2026-12-01').slice(0, 2)) });
    await press(offers(page).getByRole('link'));
    await answer(page, 'theme', 'flex');
    await answer(page, 'anpassung', 'ja');
    await expectCurrent(page, 'funktionen-testen');
  });
});

test.for(places)('/%s offers only the plan that somebody is to go on with', async (place, { open }) => {
  const [key = '', record = ''] = Object.entries(runOn('2026-12-01', goodDay('2026-12-01').slice(0, 1)))[0]!;
  const all = {
    ...runOn('2026-12-20'),
    ...runOn('2026-11-29', goodDay('2026-11-29')),
    // One in which nothing is noted any more; of a preview; one that cannot be read; of a day and a system that do not exist.
    [key]: JSON.stringify({ version: 1, ...emptyRun }),
    [key.replace('run:', 'preview:run:')]: record,
    [key.replace('2026-12-01', '2026-12-02')]: '{"version":1,"events":[{"ty',
    [key.replace('2026-12-01', '2026-13-41')]: record,
    [key.replace('cloud-professional', 'gold')]: record,
  };
  expect(await offered(open, { now: morning, kept: all }, place)).toEqual([
    say(keptWords.keptPlan, { day: '20. Dezember' }),
  ]);
});

test('every page leads supporters to theirs', () => {
  const without = builtPages().filter(
    (page) => !/class="site-footer[^]*href="[^"]*\/support\/"/.test(builtHtml(page)),
  );
  expect(without).toEqual([]);
});

/** What is kept of a plan whose backup is confirmed, or of which that was noted. */
function runOn(datum: string, events = goodDay(datum).slice(0, 1)): Record<string, string> {
  return noted(events, [], { ...withoutService, datum });
}

/** The same for 1 December, as an earlier build kept it. */
function withoutAnswers(events: RecordedEvent[]): Record<string, string> {
  return keptOf({ answers: withoutService, run: { ...emptyRun, events }, items: emptyItems });
}

/** All that is noted on a day on which nothing goes wrong. */
function goodDay(day: string): RecordedEvent[] {
  return [
    { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: berlin(day, '08:10') },
    { type: 'UPDATE_INSTALLED', step: 'update-einspielen', at: berlin(day, '09:00') },
    { type: 'TESTS_PASSED', step: 'funktionen-testen', at: berlin(day, '10:00') },
  ];
}

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
