import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { words } from 'virtual:words/assistant';
import { words as dayWords } from 'virtual:words/day';
import { words as keptWords } from 'virtual:words/kept';
import { words as planWords } from 'virtual:words/plan';
import { say } from '../../src/guide/words/say';
import { clockText } from '../../src/guide/words/values';
import type { Answers } from '../../src/guide/types';
import type { RecordedEvent } from '../../src/run/events';
import { emptyRun } from '../../src/run/record';
import { queryOf, withoutService } from '../answers';
import { answer, planQuery } from './assistant-way';
import { accessibilityProblemsInAllAppearances } from './axe';
import { test, type Open, type Visit } from './page';
import { builtHtml, builtPages } from './pages';
import {
  berlin,
  clockTo,
  expectCurrent,
  expectWords,
  openDay,
  plain,
  press,
  pressAt,
  textOf,
} from './update-day';

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const places = ['', 'assistent/'];
const morning = berlin('2026-12-01', '09:00');
const key = 'crm-update:run:cloud-professional:ohne-service:2026-12-01';

/** The key of a run with its record as text. */
type StoredRun = [key: string, record: string];

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
    const page = await begun(open);
    const other = await open(place, { context: page.context() });
    await offers(other).waitFor();
    await expectWords(offers(other), say(keptWords.keptPlan, { day: '1. Dezember' }));
    await expectWords(offers(other), stepTitle('update-einspielen'));
    await clockTo(other, berlin('2026-12-01', '14:20'));
    await expectWords(offers(other), say(planWords.by, { time: timeOf('funktionen-testen') }));
    expect(await accessibilityProblemsInAllAppearances(other)).toEqual([]);

    await press(offers(other).getByRole('link'));
    await expectCurrent(other, 'update-einspielen');
    expect(new URL(other.url()).search).toBe(planQuery);
    expect(await offers(other).count()).toBe(0);
  });

  test.for(sizes.flatMap((size) => places.map((place) => ({ place, ...size }))))(
    'without moving what stands below it: /$place, $width px',
    async ({ place, ...size }, { open }) => {
      const context = (await begun(open, size)).context();
      await context.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value } = entry as PerformanceEntry & { value: number };
            document.documentElement.dataset['shift'] = String(
              Number(document.documentElement.dataset['shift'] ?? 0) + value,
            );
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const page = await open(place, { context });
      await offers(page).waitFor();
      await page.waitForLoadState('networkidle');
      expect(Number(await page.getAttribute('html', 'data-shift'))).toBeLessThan(0.05);
    },
  );

  test('is not offered any more once the reader says so, and can be again', async ({ open }) => {
    const page = await begun(open);
    const context = page.context();
    const start = await open('', { context });
    const button = (name: string) => offers(start).getByRole('button', { name });
    const before = await start.evaluate((it) => localStorage.getItem(it), key);
    await press(button(keptWords.offerNoMore));
    await expectWords(offers(start).getByRole('status'), keptWords.noLongerOffered);
    for (const place of places) expect(await offered(place, open, context)).toEqual([]);
    expect(await start.evaluate((it) => localStorage.getItem(it), key)).toBe(before);

    await press(button(keptWords.offerAgain));
    expect(await offered('', open, context)).toHaveLength(1);
  });

  test('in the assistant only while nothing is answered', async ({ open }) => {
    const page = await open('assistent/', { context: (await begun(open)).context() });
    await offers(page).waitFor();
    await answer(page, first.name, option.value);
    await expect.poll(() => offers(page).count()).toBe(0);
    await page.goBack();
    await offers(page).waitFor();
  });

  test('and the nearest ones come first, three at most, those that are through last', async ({ open }) => {
    const runs = ['2026-11-03', '2026-11-30', '2026-12-03', '2026-12-20', '2026-12-24'].map((datum) =>
      runOf({ datum, events: datum === '2026-11-30' ? goodDay(datum) : [] }),
    );
    expect(await offeredWith(open, runs)).toEqual(
      ['3. Dezember', '20. Dezember', '24. Dezember'].map((day) => say(keptWords.keptPlan, { day })),
    );
    const twoRuns = runs.filter(([name]) => /2026-1(1-30|2-20)$/.test(name));
    expect(await offeredWith(open, twoRuns)).toEqual(
      ['20. Dezember', '30. November'].map((day) => say(keptWords.keptPlan, { day })),
    );
  });

  test('without its answers it opens at the first one missing, and what was noted is there', async ({
    open,
  }) => {
    const events = goodDay('2026-12-01').slice(0, 2);
    const context = await contextWith(open, [runOf({ answers: {}, events })]);
    const page = await open('', { context });
    await press(offers(page).getByRole('link'));
    await answer(page, 'theme', 'flex');
    await answer(page, 'anpassung', 'ja');
    await expectCurrent(page, 'funktionen-testen');
  });
});

describe('no plan is offered', () => {
  const cases: Record<string, StoredRun[]> = {
    'of a preview': [[key.replace('run:', 'preview:run:'), runOf({})[1]]],
    'that has been through for more than a day': [
      runOf({ datum: '2026-11-29', events: goodDay('2026-11-29') }),
    ],
    'in which nothing is noted any more': [runOf({ answers: {} })],
    'that cannot be read': [[key, '{"version":1,"events":[{"ty']],
    'of a day or a system that does not exist': [
      ['crm-update:run:cloud-professional:ohne-service:2026-13-41', runOf({})[1]],
      ['crm-update:run:gold:ohne-service:2026-12-01', runOf({})[1]],
    ],
  };

  test.for(Object.entries(cases))('%s', async ([, runs], { open }) => {
    for (const place of places) expect(await offeredWith(open, runs, place)).toEqual([]);
  });

  test.for(places)('where storage is forbidden: /%s', async (place, { open }) => {
    const context = (await open('404.html')).context();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    const page = await open(place, { context });
    await page.getByRole('button', { name: words.next }).waitFor();
    expect(await offers(page).count()).toBe(0);
  });
});

test('every page leads supporters to theirs', () => {
  const without = builtPages().filter(
    (page) => !/class="site-footer[^]*href="[^"]*\/support\/"/.test(builtHtml(page)),
  );
  expect(without).toEqual([]);
});

/** A run of the plan without service, as it is stored; only its day differs. */
function runOf({
  datum = '2026-12-01',
  answers = { ...withoutService, datum },
  events = [],
}: {
  datum?: string;
  answers?: Answers;
  events?: RecordedEvent[];
}): StoredRun {
  return [key.replace('2026-12-01', datum), JSON.stringify({ version: 1, ...emptyRun, answers, events })];
}

/** All that is noted on a day on which nothing goes wrong. */
function goodDay(day: string): RecordedEvent[] {
  return [
    { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: berlin(day, '08:10') },
    { type: 'UPDATE_INSTALLED', step: 'update-einspielen', at: berlin(day, '09:00') },
    { type: 'TESTS_PASSED', step: 'funktionen-testen', at: berlin(day, '10:00') },
  ];
}

/** A plan in whose morning the backup was confirmed. */
async function begun(open: Open, visit: Visit = {}): Promise<Page> {
  const page = await openDay(open, morning, planQuery, visit);
  await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
  await expectCurrent(page, 'update-einspielen');
  return page;
}

/** A browser in which these runs are stored. */
async function contextWith(open: Open, runs: StoredRun[]): Promise<BrowserContext> {
  const page = await open('404.html', { now: morning });
  await page.evaluate((all) => {
    for (const [name, text] of all) localStorage.setItem(name, text);
  }, runs);
  return page.context();
}

function offers(page: Page): Locator {
  return page.locator('.kept-plan');
}

/** What is offered on a page, by its links, once everything has come that comes. */
async function offered(place: string, open: Open, context: BrowserContext): Promise<string[]> {
  const page = await open(place, { context });
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('.plan-near .kept-plans:empty').count()).toBe(0);
  return (await offers(page).getByRole('link').allTextContents()).map(plain);
}

async function offeredWith(open: Open, runs: StoredRun[], place = ''): Promise<string[]> {
  return offered(place, open, await contextWith(open, runs));
}
