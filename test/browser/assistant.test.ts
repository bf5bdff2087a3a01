import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { dateQuestion } from '../../src/guide/answer-names';
import { say } from '../../src/guide/words/say';
import { withoutService, queryOf } from '../answers';
import { answer, choose, goOn, isChosen, planQuery, shows, titleOf } from './assistant-way';
import { expectFocus, textOf } from './controls';
import { clockOf, momentOf } from './guide-values';
import { test } from './page';
import { states } from './states';
import { assistantWords, troubleWords } from './words';

/** Tuesday; the next working day is the Wednesday after it. */
const now = '2026-11-24T10:00:00+01:00';
const plan = `assistent/${planQuery}`;

const labelOf = (name: string) => guide.questions.find((it) => it.name === name)!.label;

/** The link that changes an answer; at a plan all of them stand behind one disclosure. */
const change = async (page: Page, name: string) => {
  await page.locator('.answer-list').waitFor({ state: 'attached' });
  const closed = page.locator('details:has(.answer-list):not([open]) summary');
  if (await closed.isVisible()) await closed.click();
  return page.getByRole('link', { name: new RegExp(`^${assistantWords.change} ?: ${labelOf(name)}$`) });
};
const expectHeading = (page: Page, name: string | RegExp) =>
  expectFocus(page.getByRole('heading', { name, exact: true }));
const query = (page: Page) => new URL(page.url()).search;

/** What a reader answers to reach each end. */
const ways: [end: string, answers: Record<string, string>][] = [
  ['kein-update-paket', { betrieb: 'onpremise', edition: 'startup' }],
  ['klaeren', { betrieb: 'onpremise', edition: 'startup-plus', theme: 'unbekannt', service: 'unbekannt' }],
];

describe('each end by keyboard alone; each heading takes the focus and names the tab', () => {
  test.for(ways)('%s', async ([end, answers], { open }) => {
    const page = await open('assistent/', { now });
    const title = await page.title();
    // The first question has no focus yet: the reader comes from the heading of the page.
    await page.getByRole('heading', { level: 1 }).evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    let question = guide.questions[0]!;
    for (const value of Object.values(answers)) {
      await shows(page, question.id);
      const isFirst = question === guide.questions[0];
      if (!isFirst) await expectHeading(page, question.title);
      await expect.poll(() => page.title()).toBe(isFirst ? title : `${question.title} | ${title}`);
      await page.keyboard.press('Tab');
      await chooseByKeys(page, value);
      await page.keyboard.press('Enter');
      const { next } = question.options?.find((it) => it.value === value) ?? {};
      question = guide.questions.find((it) => it.id === next) ?? question;
    }
    await shows(page, end);
    await expectHeading(page, titleOf(end));
    expect(query(page)).toBe(queryOf(answers));
    await page.goBack();
    await shows(page, question.id);
    await expectHeading(page, question.title);
  });

  /** Space chooses the option that has the focus, arrows lead to the others. */
  async function chooseByKeys(page: Page, value: string): Promise<void> {
    await page.keyboard.press('Space');
    const chosen = page.locator('input:checked');
    for (let moves = 0; moves < 6 && (await chosen.inputValue()) !== value; moves += 1) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await chosen.inputValue()).toBe(value);
  }
});

test.for([
  [1280, 900],
  [1280, 1600],
  [390, 844],
  [390, 640],
  [320, 640],
] as const)(
  'after an answer, at %d x %d, the question is in sight with the focus',
  async ([width, height], { open }) => {
    const page = await open('assistent/', { now, width, height });
    await answer(page, 'betrieb', 'cloud');
    await shows(page, 'edition-cloud');
    const look = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.page > header')?.getBoundingClientRect().bottom ?? 0;
        const cut = [...document.querySelectorAll('h1, .sl-markdown-content > p, .assistant h2, .question')]
          .map((it) => it.getBoundingClientRect())
          .filter(({ top, bottom }) => top < bar - 1 && bottom > bar + 1).length;
        const top = document.querySelector('.assistant h2:focus')?.getBoundingClientRect().top ?? -1;
        return { cut, isInSight: top >= bar && top < innerHeight / 2 };
      });
    const expected = { cut: 0, isInSight: true };
    await expect.poll(look, { interval: 20 }).toEqual(expected);
    await page.waitForTimeout(100);
    expect(await look()).toEqual(expected);
  },
);

test('nothing chosen: the error and the first option are in sight on a phone', async ({ open }) => {
  // The press comes before the script of the assistant.
  const page = await open('assistent/', { now, width: 390, height: 844, savesData: true });
  await goOn(page);
  const error = page.locator('.error');
  await error.waitFor();
  expect(await error.textContent()).toContain(assistantWords.chooseAnswer);
  const id = (await error.getAttribute('id')) ?? '?';
  const described = await page
    .getByRole('radio')
    .evaluateAll((options) => options.map((it) => it.getAttribute('aria-describedby')?.split(' ')));
  for (const ids of described) expect(ids).toContain(id);
  await expectFocus(page.locator('#antwort-betrieb-cloud'));
  expect(query(page)).toBe('');
  const header = await page.locator('header.header').evaluate((it) => it.getBoundingClientRect().bottom);
  for (const place of ['.error', '.option:first-child']) {
    const box = await page.locator(place).evaluate((it) => it.getBoundingClientRect());
    expect(box.top, place).toBeGreaterThanOrEqual(header);
    expect(box.bottom, place).toBeLessThanOrEqual(844);
  }
  const ring = await page.locator('.option:first-child').evaluate((it) => getComputedStyle(it).outlineStyle);
  expect(ring).toBe('solid');

  await choose(page, 'betrieb', 'onpremise');
  await goOn(page);
  await shows(page, 'edition-onpremise');
  await expect.poll(() => error.count()).toBe(0);
});

describe('the way back and forth', () => {
  test('"Ändern" keeps the other answers and the preview time, and returns to the plan', async ({ open }) => {
    const preview = '&jetzt=2026-12-01T15:45';
    const page = await open(`${plan}${preview}`, { now });
    await (await change(page, 'theme')).click();
    await shows(page, 'theme');
    expect(new URL(page.url()).hash).toBe('#frage-theme');
    await page.getByRole('link', { name: assistantWords.backToPlan, exact: true }).click();
    await shows(page, 'plan');
    await page.goBack();
    await shows(page, 'theme');
    // As in another tab.
    await page.reload();
    await shows(page, 'theme');
    expect(await isChosen(page, 'theme', 'flex')).toBe(true);
    await choose(page, 'theme', 'claro');
    await goOn(page);
    await shows(page, 'plan');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(query(page)).toBe(queryOf({ ...withoutService, theme: 'claro' }) + preview);
  });

  test('a changed answer that opens a new question asks it, and it is no error', async ({ open }) => {
    const page = await open(plan.replace('professional&theme=flex', 'startup'), { now });
    await (await change(page, 'edition')).click();
    await choose(page, 'edition', 'enterprise');
    await goOn(page);
    await shows(page, 'theme');
    expect(await textOf(page.locator('.notice'))).toContain(
      say(assistantWords.missing, { question: labelOf('theme') }),
    );
    expect(await page.locator('.error').count()).toBe(0);
    await choose(page, 'theme', 'claro');
    await goOn(page);
    await shows(page, 'plan');
  });

  test('"Zurück" leads through the answered questions, each with its answer', async ({ open }) => {
    const page = await open(states['question for the service package'] ?? '', { now });
    const back = page.getByRole('link', { name: assistantWords.back, exact: true });
    for (const [id, name, value] of [
      ['theme', 'theme', 'flex'],
      ['edition-cloud', 'edition', 'professional'],
      ['betrieb', 'betrieb', 'cloud'],
    ] as const) {
      await back.click();
      await shows(page, id);
      expect(await isChosen(page, name, value)).toBe(true);
    }
    expect(await back.count()).toBe(0);
    await goOn(page);
    await shows(page, 'service');
  });

  test('"Von vorn beginnen" forgets all answers, and back brings them again', async ({ open }) => {
    const page = await open(`${plan}#frage-betrieb`, { now });
    await choose(page, 'betrieb', 'onpremise');
    await page.getByRole('button', { name: assistantWords.restart }).click();
    // It was this question's turn before, too: what goes is what was answered.
    await expect.poll(() => page.locator('.answers').count()).toBe(0);
    await shows(page, 'betrieb');
    expect(query(page)).toBe('');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.goBack();
    await (await change(page, 'theme')).waitFor();
  });
});

describe('the day proposed', () => {
  test('is the next working day in Berlin; today there is one press away', async ({ open }) => {
    // Already Tuesday in Berlin.
    const visit = { now: '2026-11-30T23:30:00Z', timezoneId: 'America/New_York' };
    const page = await open(states['question for the day'] ?? '', visit);
    expect(await page.locator('#datum').inputValue()).toBe('2026-12-02');
    expect(await page.locator('.chosen-day').textContent()).toBe('Mittwoch, 2. Dezember 2026');
    expect(await page.locator('.hint').count()).toBe(0);
    await page.getByRole('button', { name: assistantWords.today }).click();
    await expect.poll(() => page.locator('#datum').inputValue()).toBe('2026-12-01');
    await goOn(page);
    await shows(page, 'plan');
    expect(query(page)).toContain('datum=2026-12-01');
  });

  test('with service none, because testing comes first', async ({ open }) => {
    const page = await open('assistent/?betrieb=cloud&edition=startup&service=ja&anpassung=nein', { now });
    await shows(page, 'datum');
    expect(await page.locator('#datum').inputValue()).toBe('');
  });

  test('what is special about a day is said: a holiday, and today too late', async ({ open }) => {
    const page = await open(states['question for the day'] ?? '', { now: momentOf('testing-ends', 30) });
    const field = page.locator('#datum');
    for (const [day, named] of [
      ['2026-12-25', '1. Weihnachtstag'],
      ['2026-12-01', `${clockOf('testing-ends')} Uhr`],
    ] as const) {
      await field.fill(day);
      await page.locator('#datum-hinweise .hint', { hasText: named }).waitFor();
    }
    await goOn(page);
    await shows(page, 'plan');
  });
});

test('a mangled address asks the question concerned and says why, as text', async ({ open }) => {
  const page = await open('assistent/?betrieb=cloud&edition=%3Cimg%20src=x%20onerror=alert(1)%3E', { now });
  await shows(page, 'edition-cloud');
  await page.locator('.error').getByText('<img src=x onerror=alert(1)>').waitFor();
});

test('what has no effect in the address of a plan is named, and the plan goes by the rest', async ({
  open,
}) => {
  const startup = queryOf({ ...withoutService, edition: 'startup' });
  const twice = '&testbeginn=2026-11-25&testbeginn=2026-11-26';
  const page = await open(`assistent/${startup}&jetzt=gestern${twice}%3E`, { now });
  await shows(page, 'plan');
  expect(await page.locator('.notice').allTextContents()).toEqual([
    troubleWords.previewUnreadable,
    say(troubleWords.unused, { answers: labelOf('theme') }),
    say(troubleWords.twice, { answer: dateQuestion(guide).date.testStartLabel }),
    say(troubleWords.leftOut, { text: '>' }),
  ]);
});
