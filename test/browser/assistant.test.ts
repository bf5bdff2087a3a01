import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './page';
import { planAddresses, states, updateDay } from './states';

/** Tuesday; the next working day is the Wednesday after it. */
const now = '2026-11-24T10:00:00+01:00';
const plan = planAddresses['a plan without service'] ?? '';

/** Clicks the label, as a reader does: the whole card belongs to it. */
const choose = (page: Page, label: string) =>
  page.locator('.option label').getByText(label, { exact: true }).click();
/** The link that changes an answer; at a plan all of them stand behind one disclosure. */
const change = async (page: Page, label: string) => {
  await page.locator('.answer-list').waitFor({ state: 'attached' });
  const closed = page.locator('details:has(.answer-list):not([open]) summary');
  if (await closed.isVisible()) await closed.click();
  return page.getByRole('link', { name: new RegExp(`^Ändern ?: ${label}$`) });
};
const goOn = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();
/** Waits until the assistant shows a view with this heading. */
/** A question and an end have a heading of the second level; a plan names the page. */
const shows = (page: Page, title: string | RegExp) =>
  (typeof title === 'string'
    ? page.getByRole('heading', { level: 2, name: title, exact: true })
    : page.getByRole('heading', { level: 1, name: title })
  ).waitFor();
/** Of the plan that is opened by its address. */
const planHeading = /\d{4}$/;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const isDay = (answer: string) => /^\d{4}-/.test(answer);
const query = (page: Page) => new URL(page.url()).search;

/** What a reader does to reach each end: question, then the answer to it. */
const ways: [string, [string, string][], string | RegExp, string][] = [
  [
    'a plan without service',
    [
      ['Wo läuft Ihr 1CRM?', '1CRM Cloud'],
      ['Welche Edition nutzen Sie in der Cloud?', 'Professional'],
      ['Welches Theme nutzen Sie?', 'Flex'],
      ['Haben Sie ein Servicepaket von visual4?', 'Nein, ohne Servicepaket'],
      ['Ist Ihr 1CRM individuell angepasst?', 'Ja, es gibt Anpassungen'],
      ['An welchem Tag kommt das Update ins Live-System?', ''],
    ],
    /25. November 2026/,
    '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-11-25',
  ],
  [
    'a plan with service',
    [
      ['Wo läuft Ihr 1CRM?', '1CRM Cloud'],
      ['Welche Edition nutzen Sie in der Cloud?', 'Startup'],
      ['Haben Sie ein Servicepaket von visual4?', 'Ja, mit Servicepaket'],
      ['Ist Ihr 1CRM individuell angepasst?', 'Weiß ich nicht'],
      ['An welchem Tag kommt das Update ins Live-System?', '2027-02-02'],
    ],
    /2. Februar 2027/,
    '?betrieb=cloud&edition=startup&service=ja&anpassung=unbekannt&datum=2027-02-02',
  ],
  [
    'no update package',
    [
      ['Wo läuft Ihr 1CRM?', 'OnPremise'],
      ['Welche Edition haben Sie installiert?', 'Startup'],
    ],
    'Für OnPremise Startup gibt es kein Update-Paket',
    '?betrieb=onpremise&edition=startup',
  ],
  [
    'to be clarified: the edition',
    [
      ['Wo läuft Ihr 1CRM?', '1CRM Cloud'],
      ['Welche Edition nutzen Sie in der Cloud?', 'Weiß ich nicht'],
    ],
    'Erst klären, dann planen',
    '?betrieb=cloud&edition=unbekannt',
  ],
  [
    'to be clarified: the service package',
    [
      ['Wo läuft Ihr 1CRM?', 'OnPremise'],
      ['Welche Edition haben Sie installiert?', 'Startup+'],
      ['Welches Theme nutzen Sie?', 'Weiß ich nicht'],
      ['Haben Sie ein Servicepaket von visual4?', 'Weiß ich nicht'],
    ],
    'Erst klären, dann planen',
    '?betrieb=onpremise&edition=startup-plus&theme=unbekannt&service=unbekannt',
  ],
];

describe('each end by mouse', () => {
  test.for(ways)('%s', async ([, steps, end, address], { open }) => {
    const page = await open('assistent/', { now });
    for (const [question, answer] of steps) {
      await shows(page, question);
      if (isDay(answer)) await page.getByLabel('Update-Tag').fill(answer);
      else if (answer) await choose(page, answer);
      await goOn(page);
    }
    await shows(page, end);
    expect(query(page)).toBe(address);
  });
});

describe('each end by keyboard alone', () => {
  test.for(ways)('%s', async ([, steps, end, address], { open }) => {
    const page = await open('assistent/', { now });
    // The first question has no focus yet: the reader comes from the heading of the page.
    await page.getByRole('heading', { level: 1 }).evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    for (const [question, answer] of steps) {
      await shows(page, question);
      if (question !== steps[0]?.[0]) await expect.poll(() => focused(page)).toBe(question);
      await page.keyboard.press('Tab');
      // The same whether the field begins with the day or with the month.
      if (isDay(answer)) await page.keyboard.type(answer.split('-').toReversed().join(''));
      else if (answer) await chooseByKeys(page, answer);
      await page.keyboard.press('Enter');
    }
    await shows(page, end);
    await expect.poll(() => focused(page)).toMatch(end);
    expect(query(page)).toBe(address);
  });

  /** Space chooses the option that has the focus, arrows lead to the others. */
  async function chooseByKeys(page: Page, label: string): Promise<void> {
    await page.keyboard.press('Space');
    for (let moves = 0; moves < 6; moves += 1) {
      const name = await page.evaluate(
        () => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? '',
      );
      if (name === label) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`No option ${label}`);
  }
});

describe('after each step', () => {
  test('the heading has the focus, and the title of the tab says what is shown', async ({ open }) => {
    const page = await open('assistent/', { now });
    const title = await page.title();
    await choose(page, '1CRM Cloud');
    await goOn(page);
    await shows(page, 'Welche Edition nutzen Sie in der Cloud?');
    await expect.poll(() => focused(page)).toBe('Welche Edition nutzen Sie in der Cloud?');
    await expect.poll(() => page.title()).toBe(`Welche Edition nutzen Sie in der Cloud? | ${title}`);
    await page.goBack();
    await shows(page, 'Wo läuft Ihr 1CRM?');
    await expect.poll(() => focused(page)).toBe('Wo läuft Ihr 1CRM?');
    await expect.poll(() => page.title()).toBe(title);
  });

  test('the focused heading is not hidden under the header of the site', async ({ open }) => {
    const page = await open(states['question for customisations'] ?? '', { now, width: 390, height: 640 });
    await choose(page, 'Weiß ich nicht');
    await goOn(page);
    await shows(page, 'An welchem Tag kommt das Update ins Live-System?');
    await page.waitForTimeout(100);
    const top = await page.locator('.assistant h2:focus').evaluate((it) => it.getBoundingClientRect().top);
    const header = await page.locator('header.header').evaluate((it) => it.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThanOrEqual(header);
    expect(top).toBeLessThan(640 / 2);
  });
});

describe('nothing chosen', () => {
  test('the error is linked to every option, and the first one gets the focus', async ({ open }) => {
    const page = await open('assistent/', { now });
    await goOn(page);
    const error = page.locator('.error');
    await error.waitFor();
    expect(await error.textContent()).toBe('Fehler: Bitte wählen Sie eine Antwort aus.');
    const id = await error.getAttribute('id');
    const described = await page
      .getByRole('radio')
      .evaluateAll((options) => options.map((it) => it.getAttribute('aria-describedby')?.split(' ')));
    expect(described.every((ids) => ids?.includes(id ?? ''))).toBe(true);
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe('cloud');
    expect(query(page)).toBe('');

    await choose(page, 'OnPremise');
    await goOn(page);
    await shows(page, 'Welche Edition haben Sie installiert?');
    expect(await page.locator('.error').count()).toBe(0);
  });

  test('error and first option are both in sight on a phone, and the focus is shown', async ({ open }) => {
    const page = await open('assistent/', { now, width: 390, height: 844 });
    await goOn(page);
    await page.locator('.error').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    const header = await page.locator('header.header').evaluate((it) => it.getBoundingClientRect().bottom);
    for (const place of ['.error', '.option:first-child']) {
      const box = await page.locator(place).evaluate((it) => it.getBoundingClientRect());
      expect(box.top, place).toBeGreaterThanOrEqual(header);
      expect(box.bottom, place).toBeLessThanOrEqual(844);
    }
    const ring = await page
      .locator('.option:first-child')
      .evaluate((it) => getComputedStyle(it).outlineStyle);
    expect(ring).toBe('solid');
  });

  test('an empty date is refused, and the field gets the focus and the error', async ({ open }) => {
    const page = await open(states['question for the day'] ?? '', { now });
    const field = page.getByLabel('Update-Tag');
    await field.fill('');
    await goOn(page);
    expect(await page.locator('.error').textContent()).toBe('Fehler: Bitte wählen Sie einen Tag.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toContain('fehler-datum');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('datum');
  });

  test('half a date is no empty field', async ({ open }) => {
    const page = await open(states['question for the day'] ?? '', { now });
    const field = page.getByLabel('Update-Tag');
    await field.fill('');
    await field.focus();
    await page.keyboard.type('12');
    await goOn(page);
    expect(await page.locator('.error').textContent()).toContain('Diesen Tag gibt es nicht.');
  });
});

describe('the way back and forth', () => {
  test('back, forward and reload keep to the address', async ({ open }) => {
    const page = await open('assistent/', { now });
    await choose(page, '1CRM Cloud');
    await goOn(page);
    await shows(page, 'Welche Edition nutzen Sie in der Cloud?');
    await choose(page, 'Enterprise');
    await goOn(page);
    await shows(page, 'Welches Theme nutzen Sie?');
    await page.reload();
    await shows(page, 'Welches Theme nutzen Sie?');
    await page.goBack();
    await shows(page, 'Welche Edition nutzen Sie in der Cloud?');
    expect(query(page)).toBe('?betrieb=cloud');
    await page.goBack();
    await shows(page, 'Wo läuft Ihr 1CRM?');
    await page.goForward();
    await page.goForward();
    await shows(page, 'Welches Theme nutzen Sie?');
    expect(query(page)).toBe('?betrieb=cloud&edition=enterprise');
  });

  test('a bookmark of the plan opens the plan', async ({ open }) => {
    const page = await open(plan, { now });
    await shows(page, planHeading);
    expect(await page.locator('.for-whom > summary').textContent()).toContain('Cloud Professional');
    await expect.poll(() => page.title()).toMatch(/1. Dezember 2026 \| /);
  });

  test('"Ändern" keeps the other answers and returns to the plan', async ({ open }) => {
    const page = await open(plan, { now });
    await (await change(page, 'Theme')).click();
    await shows(page, 'Welches Theme nutzen Sie?');
    expect(await page.getByRole('radio', { name: 'Flex', exact: true }).isChecked()).toBe(true);
    expect(new URL(page.url()).hash).toBe('#frage-theme');
    await choose(page, 'Claro');
    await goOn(page);
    await shows(page, planHeading);
    expect(query(page)).toBe(
      `?betrieb=cloud&edition=professional&theme=claro&service=nein&anpassung=ja&datum=${updateDay}`,
    );
    expect(new URL(page.url()).hash).toBe('');
  });

  test('"Ändern" can be opened in another tab', async ({ open }) => {
    const page = await open(plan, { now });
    const href = await (await change(page, 'Servicepaket')).getAttribute('href');
    await page.goto(new URL(href ?? '', page.url()).href);
    await shows(page, 'Haben Sie ein Servicepaket von visual4?');
  });

  test('a changed answer that opens a new question asks it, without calling it an error', async ({
    open,
  }) => {
    const page = await open(
      `assistent/?betrieb=cloud&edition=startup&service=nein&anpassung=ja&datum=${updateDay}`,
      { now },
    );
    await (await change(page, 'Edition')).click();
    await choose(page, 'Enterprise');
    await goOn(page);
    await shows(page, 'Welches Theme nutzen Sie?');
    expect(await page.locator('.notice').textContent()).toContain('Ihre übrigen Antworten bleiben erhalten');
    expect(await page.locator('.error').count()).toBe(0);
    await choose(page, 'Claro');
    await goOn(page);
    await shows(page, planHeading);
  });

  test('"Zurück" leads through the answered questions, each with its answer', async ({ open }) => {
    const page = await open(states['question for the service package'] ?? '', { now });
    for (const [title, answer] of [
      ['Welches Theme nutzen Sie?', 'Flex'],
      ['Welche Edition nutzen Sie in der Cloud?', 'Professional'],
      ['Wo läuft Ihr 1CRM?', '1CRM Cloud'],
    ] as const) {
      await page.getByRole('link', { name: 'Zurück', exact: true }).click();
      await shows(page, title);
      expect(await page.getByRole('radio', { name: answer, exact: true }).isChecked()).toBe(true);
    }
    expect(await page.getByRole('link', { name: 'Zurück', exact: true }).count()).toBe(0);
    await goOn(page);
    await shows(page, 'Haben Sie ein Servicepaket von visual4?');
  });

  test('"Von vorn beginnen" forgets all answers, and back brings them again', async ({ open }) => {
    const page = await open(`${plan}#frage-betrieb`, { now });
    await choose(page, 'OnPremise');
    await page.getByRole('button', { name: 'Von vorn beginnen' }).click();
    // It was this question's turn before, too: what goes is what was answered.
    await expect.poll(() => page.locator('.answers').count()).toBe(0);
    await shows(page, 'Wo läuft Ihr 1CRM?');
    expect(query(page)).toBe('');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.goBack();
    await (await change(page, 'Theme')).waitFor();
  });
});

describe('the day proposed', () => {
  test.for([
    // Friday to Monday; Christmas Eve is no public holiday; over Christmas; over New Year.
    ['2026-12-18T10:00:00+01:00', '2026-12-21', 'Montag, 21. Dezember 2026'],
    ['2026-12-23T10:00:00+01:00', '2026-12-24', 'Donnerstag, 24. Dezember 2026'],
    ['2026-12-24T10:00:00+01:00', '2026-12-28', 'Montag, 28. Dezember 2026'],
    ['2026-12-31T10:00:00+01:00', '2027-01-04', 'Montag, 4. Januar 2027'],
    // Already Tuesday in Berlin
    ['2026-11-30T23:30:00Z', '2026-12-02', 'Mittwoch, 2. Dezember 2026'],
  ] as const)('at %s it is %s', async ([at, day, words], { open }) => {
    const page = await open(states['question for the day'] ?? '', {
      now: at,
      timezoneId: 'America/New_York',
    });
    expect(await page.getByLabel('Update-Tag').inputValue()).toBe(day);
    expect(await page.locator('.chosen-day').textContent()).toBe(words);
    expect(await page.locator('.hint').count()).toBe(0);
  });

  test('today is one press away, by the date in Berlin', async ({ open }) => {
    const page = await open(states['question for the day'] ?? '', {
      now: '2026-11-30T23:30:00Z',
      timezoneId: 'America/New_York',
    });
    await page.getByRole('button', { name: 'Heute' }).click();
    await expect.poll(() => page.getByLabel('Update-Tag').inputValue()).toBe('2026-12-01');
    await goOn(page);
    await shows(page, planHeading);
    expect(query(page)).toContain('datum=2026-12-01');
  });

  test('with service none, because testing comes first', async ({ open }) => {
    const page = await open('assistent/?betrieb=cloud&edition=startup&service=ja&anpassung=nein', { now });
    await page.getByText('Zuerst testen Sie das Update gründlich im Testsystem.').waitFor();
    expect(await page.getByLabel('Update-Tag').inputValue()).toBe('');
  });

  test('a weekend, a holiday and today after the deadline are said before the reader goes on', async ({
    open,
  }) => {
    const page = await open(states['question for the day'] ?? '', { now: '2026-12-01T15:30:00+01:00' });
    const field = page.getByLabel('Update-Tag');
    const hints = page.locator('#datum-hinweise');
    for (const [day, words] of [
      ['2026-12-05', 'liegt am Wochenende'],
      ['2026-12-25', 'Feiertag (1. Weihnachtstag)'],
      ['2026-12-01', 'Heute ist es schon nach 15:00 Uhr'],
      ['2026-11-30', 'Montag, 30. November 2026 ist vorbei'],
    ] as const) {
      await field.fill(day);
      await hints.getByText(words).waitFor();
    }
    await goOn(page);
    await shows(page, planHeading);
  });
});

describe('an author looks at another time', () => {
  test('the banner says so, and the plan goes by it', async ({ open }) => {
    const page = await open(planAddresses['a plan in preview'] ?? '', { now });
    expect(await page.locator('.preview').textContent()).toContain(
      'Diese Seite verhält sich, als wäre es Dienstag, 1. Dezember 2026, 15:45 Uhr.'.replace(
        ' Uhr',
        '\u00A0Uhr',
      ),
    );
    await page.locator('.clock-note').getByText('15:45').waitFor();
    await (await change(page, 'Theme')).click();
    expect(query(page)).toContain('jetzt=2026-12-01T15:45');
  });

  test('a time nobody can read is said, and the page goes by the clock', async ({ open }) => {
    const page = await open(`${plan}&jetzt=morgen`, { now });
    expect(await page.locator('.notice').textContent()).toContain('nicht lesbar');
    await shows(page, planHeading);
  });
});

test('mangled addresses ask the question concerned and say why', async ({ open }) => {
  const page = await open('', { now });
  for (const [search, title, problem] of [
    ['?betrieb=mond', 'Wo läuft Ihr 1CRM?', 'Im Link steht für „Betrieb“ die Angabe „mond“.'],
    ['?betrieb=cloud&betrieb=onpremise', 'Wo läuft Ihr 1CRM?', 'mehrmals mit verschiedenen Angaben'],
    [
      '?betrieb=cloud&edition=%3Cimg%20src=x%20onerror=alert(1)%3E',
      'Welche Edition nutzen Sie in der Cloud?',
      '<img src=x onerror=alert(1)>',
    ],
    ['?betrieb=%E0%A4%A&edition=gold', 'Wo läuft Ihr 1CRM?', 'Die passt hier nicht.'],
    [`?betrieb=${'x'.repeat(10_000)}`, 'Wo läuft Ihr 1CRM?', `„${'x'.repeat(40)}“`],
    [
      '?betrieb=cloud&edition=startup&service=nein&anpassung=ja&datum=2026-02-30',
      'An welchem Tag kommt das Update ins Live-System?',
      'Diesen Tag gibt es nicht.',
    ],
  ] as const) {
    await page.goto(new URL(`assistent/${search}`, inject('siteAddress')).href);
    await shows(page, title);
    expect(await page.locator('.error').textContent()).toContain(problem);
    expect(await page.locator('.assistant img').count()).toBe(0);
  }
});

test('answers without effect are named', async ({ open }) => {
  const page = await open(states['the end without update package'] ?? '', { now });
  expect(await page.locator('.notice').textContent()).toContain('Servicepaket');
  await shows(page, 'Für OnPremise Startup gibt es kein Update-Paket');
});

test.for([
  [1280, 900],
  [1280, 1600],
  [390, 844],
  [320, 640],
] as const)(
  'after an answer, at %d x %d, the title of the page is shown whole or not at all',
  async ([width, height], { open }) => {
    const page = await open('assistent/', { now, width, height });
    await choose(page, '1CRM Cloud');
    await goOn(page);
    await shows(page, 'Welche Edition nutzen Sie in der Cloud?');
    const cut = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.page > header')?.getBoundingClientRect().bottom ?? 0;
        return [...document.querySelectorAll('h1, .sl-markdown-content > p, .assistant h2, .question')]
          .map((it) => it.getBoundingClientRect())
          .filter(({ top, bottom }) => top < bar - 1 && bottom > bar + 1).length;
      });
    await expect.poll(cut, { interval: 20 }).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await cut()).toBe(0);
  },
);
