import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { guide } from 'virtual:guide';
import { checklistPath, checklistsOf, type Checklist } from '../../../src/guide/checklists';
import { fillText } from '../../../src/guide/words/text';
import { fixedValues } from '../../../src/guide/words/values';
import { queryOf, withoutService } from '../../answers';
import { planQuery } from '../assistant-way';
import { plain } from '../controls';
import { fontNames, withFont, type FontName } from '../fonts';
import { clockOf, fee, momentOf } from '../guide-values';
import { builtPages, dist } from '../pages';
import { readPdf, spareOf, type Paper } from '../pdf';
import { keptOf, planState } from '../plan-states';
import type { Engine, EngineName, Tab } from './engine';
import { click, eventually, go, goBack, hasFocus, see, seeNot, tabTo, type Control } from './reader';
import {
  currentStep,
  daySteps,
  field,
  goOn,
  handOver,
  itemNamed,
  keptNotes,
  lineOf,
  menu,
  newItem,
  noteButton,
  option,
  questionTitle,
  refusal,
  search,
  stepOf,
  theme,
} from './handles';
import { serveSite } from '../server';
import { reportedProblems, serveWatched, type WatchedSite } from './watched-site';
import { componentsWords, dayWords, paperWords, planWords, searchWords, uiWords } from '../words';

const base = new URL(inject('siteAddress')).pathname;
const { preparation, backup, installation, test: testing } = daySteps;

/** A week before the update day. */
const before = '2026-11-24T09:00:00+01:00';
/** Early on the update day itself. */
const morning = '2026-12-01T08:10:00+01:00';

type Open = (path: string, profile?: Tab) => Promise<Tab>;

/**
 * What readers do, done in one engine: each walk starts in a profile in which nothing is stored, and fails also when
 * a page reports an error. Without `start`, because this machine does not have the engine, all are skipped; what is
 * missing has been said by then. With `prints`, checklists and a running plan are printed as well.
 */
export function walkThrough(
  name: EngineName,
  start: (() => Promise<Engine>) | undefined,
  prints = false,
): void {
  describe.skipIf(!start)(`walks in ${name}`, () => {
    let engine: Engine;
    let site: WatchedSite;

    beforeAll(async () => {
      engine = await start!();
      site = await serveWatched(dist, base, before);
    });
    afterAll(async () => {
      await engine?.close();
      await site?.close();
    });
    beforeEach(() => site.setClock(before));

    /** A test with `open`, which opens a page of the site in a new profile, or in another tab of an open one. */
    const walk = test.extend<'open', Open>('open', async ({}, { onCleanup }) => {
      let tabs: Tab[] = [];
      onCleanup(async () => {
        for (const tab of tabs) await eventually(() => tab.run(reportedProblems), []);
      });

      return async (path, profile) => {
        const address = site.address + path;
        const tab = await (profile ? profile.openTab(address) : engine.openProfile(address));
        tabs = profile ? [...tabs, tab] : [tab];
        return tab;
      };
    });

    walk('by mouse to a plan, with a reload in the middle, back and forward', async ({ open }) => {
      const tab = await open('assistent/');
      const { betrieb, edition, theme: design, ...rest } = withoutService;
      for (const [question, value] of Object.entries({ betrieb, edition }))
        await answer(tab, question, value);
      await see(tab, option('theme', design));
      await tab.reload();
      await answer(tab, 'theme', design);
      await see(tab, field('service'));

      await goBack(tab);
      await see(tab, option('theme', design));
      expect(await tab.run(() => location.search)).toBe(queryOf({ betrieb, edition }));
      await answer(tab, 'theme', design);
      for (const [question, value] of Object.entries(rest)) await answer(tab, question, value);
      await see(tab, stepOf(testing));
      expect(await tab.run(() => location.search)).toBe(planQuery);

      await goBack(tab);
      await see(tab, field('datum'));
      await goBack(tab, -1);
      await see(tab, stepOf(testing));
      await tab.reload();
      await see(tab, stepOf(testing));
    });

    walk('by keyboard to a plan', async ({ open }) => {
      const tab = await open('assistent/');
      const { datum: _datum, ...choices } = withoutService;
      for (const [index, [question, value]] of Object.entries(choices).entries()) {
        await see(tab, field(question, value));
        if (index > 0) await eventually(() => hasFocus(tab, questionTitle), true);
        await tabTo(tab, field(question));
        await tab.key('Space');
        for (let presses = 0; presses < 10 && !(await isChecked(tab, field(question, value))); presses += 1) {
          await tab.key('ArrowDown');
        }
        await tabTo(tab, goOn);
        await tab.key('Enter');
      }
      await see(tab, field('datum'));
      await eventually(() => hasFocus(tab, questionTitle), true);
      await tabTo(tab, field('datum'));
      // The same in every order of day and month.
      await tab.typeDate(['02', '02', '2027']);
      await tabTo(tab, goOn);
      await tab.key('Enter');
      await see(tab, stepOf(testing));
      expect(await tab.run(() => location.search)).toContain('datum=2027-02-02');
    });

    walk('the day: typed, cleared, and one that does not exist', async ({ open }) => {
      const tab = await open(`assistent/${planQuery.replace(/&datum.*/, '')}`);
      const value = () => valueOf(tab, field('datum'));
      await see(tab, field('datum'));
      await tabTo(tab, field('datum'));
      await tab.typeDate(['02', '03', '2027']);
      // Which of the two comes first, the engine takes from the machine.
      const typed = await value();
      expect(['2027-03-02', '2027-02-03']).toContain(typed);
      const impossible = typed === '2027-03-02' ? ['30', '02', '2027'] : ['02', '30', '2027'];

      for (const move of ['ArrowLeft', 'ArrowLeft', undefined] as const) {
        await tab.key('Backspace');
        if (move) await tab.key(move);
      }
      expect(await value()).toBe('');
      await click(tab, goOn);
      await see(tab, refusal);
      const cleared = await wordsOf(tab, refusal);
      await eventually(() => hasFocus(tab, field('datum')), true);

      await tab.typeDate(impossible);
      expect(await value()).toBe('');
      await click(tab, goOn);
      // It says that there is no such day.
      await eventually(async () => (await wordsOf(tab, refusal)) === cleared, false);
      expect(await tab.run(() => location.search)).not.toContain('datum');
    });

    walk('an update day, kept over a reload', async ({ open }) => {
      site.setClock(morning);
      const tab = await open(`assistent/${planQuery}`);
      await see(tab, currentStep(backup));
      await click(tab, lineOf(preparation));
      for (const step of [preparation, backup]) {
        await click(tab, noteButton(step));
        await seeNot(tab, noteButton(step));
      }
      await see(tab, currentStep(installation));

      site.setClock(momentOf('testing-ends', -130));
      await tab.reload();
      await see(tab, currentStep(installation));
      await click(tab, noteButton(installation));
      await see(tab, currentStep(testing));
      await click(tab, newItem);
      await tab.type('Rechnungs-PDF');
      await tab.key('Enter');
      await see(tab, itemNamed('Rechnungs-PDF'));

      await tab.reload();
      await see(tab, currentStep(testing));
      await see(tab, itemNamed('Rechnungs-PDF'));
      await eventually(() => keptNotes(tab), 3);
    });

    walk('a second tab keeps in step', async ({ open }) => {
      site.setClock(morning);
      const first = await open(`assistent/${planQuery}`);
      await see(first, currentStep(backup));
      const second = await open(`assistent/${planQuery}`, first);
      await click(second, noteButton(backup));
      await see(first, currentStep(installation));
      await click(second, noteButton(installation));
      await see(second, currentStep(testing));
      await see(first, currentStep(testing));
    });

    walk('a hand-over link brings everything into another profile', async ({ open }) => {
      site.setClock(morning);
      const tab = await open(`assistent/${planQuery}`);
      await click(tab, noteButton(backup));
      await see(tab, currentStep(installation));
      await click(tab, handOver.make);
      await see(tab, handOver.field);
      const link = await valueOf(tab, handOver.field);
      expect(link).toMatch(/\/assistent\/#stand=/);

      const other = await open(link.slice(link.indexOf('assistent/')));
      await see(other, currentStep(installation));
      await eventually(() => keptNotes(other), 1);
      await eventually(() => other.run(() => location.search), planQuery);
    });

    walk('the search finds a page, by keyboard', async ({ open }) => {
      const tab = await open('');
      await eventually(() => tab.run(() => document.querySelector('site-search button:disabled')), null);
      await tab.key('k', 'Control');
      await see(tab, search.field);
      await tab.type('Backup');
      await see(tab, search.hit);
      await tab.key('Escape');
      await seeNot(tab, search.field);
      await click(tab, search.open);
      await click(tab, search.hit);
      const isElsewhere = (home: string) => location.href.startsWith(home) && location.href !== home;
      await eventually(() => tab.run(isElsewhere, site.address), true);
    });

    walk('the colour scheme stays', async ({ open }) => {
      const tab = await open('');
      for (const scheme of ['dark', 'light']) {
        await chooseTheme(tab, scheme);
        await eventually(() => schemeOf(tab), scheme);
        await go(tab, `${site.address}assistent/`);
        await eventually(() => schemeOf(tab), scheme);
      }
    });

    walk('a link is copied, and shown where copying is refused', async ({ open }) => {
      const tab = await open(`assistent/${planQuery}`);
      await click(tab, handOver.make);
      await see(tab, handOver.code);
      await click(tab, handOver.copyEmptyPlan);
      await see(tab, handOver.copied);
      await tab.key('Escape');
      await seeNot(tab, handOver.copyEmptyPlan);
      await click(tab, search.open);
      await eventually(() => hasFocus(tab, search.field), true);
      await tab.key('v', 'Control');
      const address = await tab.run(() => location.href);
      await eventually(() => valueOf(tab, search.field), address);
      await tab.key('Escape');
      await seeNot(tab, search.field);

      await tab.run(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await click(tab, handOver.make);
      await see(tab, handOver.code);
      await click(tab, handOver.copyEmptyPlan);
      await see(tab, handOver.refusedCopy);
      expect(await valueOf(tab, handOver.refusedCopy)).toBe(address);
      const selected = () =>
        tab.run((selector) => {
          const { selectionStart, selectionEnd } = document.querySelector<HTMLTextAreaElement>(selector)!;
          return selectionEnd - selectionStart;
        }, handOver.refusedCopy.selector);
      await eventually(selected, address.length);
    });

    walk('notes made on a later page are there after going back', async ({ open }) => {
      site.setClock(morning);
      const tab = await open(`assistent/${planQuery}`);
      await click(tab, noteButton(backup));
      await see(tab, currentStep(installation));
      await go(tab, `${site.address}begriffe/`);
      await go(tab, `${site.address}assistent/${planQuery}`);
      await click(tab, noteButton(installation));
      await see(tab, currentStep(testing));
      await goBack(tab, 2);
      await see(tab, currentStep(testing));
      await click(tab, noteButton(testing));
      await seeNot(tab, noteButton(testing));
      await eventually(() => keptNotes(tab), 3);
    });

    walk('a pasted link to a step opens it in sight, and loading again keeps the place', async ({ open }) => {
      const last = 'probleme-melden';
      const tab = await open(`assistent/${planQuery}#schritt%2D${last}%).`);
      const inSight = () =>
        tab.run((id) => {
          const step = document.getElementById(`schritt-${id}`);
          const { top = -1 } = step?.getBoundingClientRect() ?? {};
          return step?.querySelector('details')?.open === true && top > 0 && top < innerHeight;
        }, last);
      await eventually(inSight, true);
      await tab.reload();
      await eventually(inSight, true);
    });

    walk('in a narrow window the menu is closed until its button is pressed', async ({ open }) => {
      const tab = await open('');
      await see(tab, menu.page);
      await tab.setWidth(600);
      await seeNot(tab, menu.page);
      await click(tab, menu.button);
      await see(tab, menu.page);
    });

    walk('after one visit everything is there without a network', async () => {
      // As built: the service worker refuses a page that was changed on the way.
      const host = await serveSite(dist, base);
      const tab = await engine.openProfile(host.address);
      await eventually(() => tab.run(() => navigator.serviceWorker.controller?.state), 'activated');
      await host.close();
      await go(tab, `${host.address}begriffe/`);
      expect(await tab.run(() => document.querySelectorAll('h1').length)).toBe(1);
      await go(tab, `${host.address}assistent/${planQuery}`);
      await see(tab, stepOf(testing));
      await click(tab, search.open);
      await eventually(() => hasFocus(tab, search.field), true);
      await tab.type('Backup');
      await see(tab, search.hit);
    });

    walk('what goes wrong in a page is seen', async ({ open }) => {
      const tab = await open('');
      await tab.run(() => {
        const { error } = console;
        error('said');
        setTimeout(() => {
          throw new Error('thrown');
        });
        void Promise.reject(new Error('rejected'));
        document.body.append(
          Object.assign(document.createElement('script'), { text: 'document.title = ""' }),
        );
        document.body.append(Object.assign(document.createElement('img'), { src: 'gibt-es-nicht.png' }));
      });
      const kinds = ['console: said', 'not loaded: <img', 'policy: script-src', 'rejected: ', 'thrown: '];
      await eventually(
        async () => (await tab.run(reportedProblems)).toSorted(),
        kinds.map((kind) => expect.stringContaining(`${site.address}: ${kind}`)),
      );
      await tab.run(() => sessionStorage.clear());
    });

    walk('no page reports an error', async ({ open }) => {
      const tab = await open('');
      for (const page of builtPages()) {
        if (page === '404.html') continue;
        await go(tab, site.address + page);
        expect.soft(await tab.run(() => document.querySelectorAll('h1').length), page).toBe(1);
      }
    });

    if (!prints) return;

    walk('each checklist prints on one A4 sheet, in a wide font and in a narrow one', async ({ open }) => {
      const tab = await open('');
      for (const checklist of checklistsOf(guide)) {
        const page = checklistPath(checklist);
        await go(tab, site.address + page.slice(1));
        for (const font of fontNames) {
          const paper = await printIn(tab, font);
          expect.soft(paper, `${page}, ${font} font`).toMatchObject({ sheets: 1, width: 210, height: 297 });
          expect.soft(spareOf(paper), `${page}, ${font} font`).toBeGreaterThan(0.05);
          expect.soft(paper.text, 'its names without a hyphen').toContain(checklist.title);
          expectChecklist(paper.text, checklist);
          const hasAddress = paper.lines.some((it) => it.text.includes(page));
          expect.soft(hasAddress, 'its address in one piece').toBe(true);
        }
      }
    });

    walk('a running plan with eight test items prints on one A4 sheet, in both fonts', async ({ open }) => {
      const tab = await open('');
      const state = planState('problem');
      const more = Array.from({ length: 7 }, (_, index) => ({ id: `item-${index}`, name: `Punkt ${index}` }));
      const items = [...state.items.items, ...more];
      await tab.run(
        (all) => {
          for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
        },
        keptOf({ ...state, items: { ...state.items, items } }),
      );
      site.setClock('2026-12-01T15:30:00+01:00');
      await go(tab, `${site.address}assistent/${planQuery}`);
      await eventually(() => tab.run(() => document.querySelectorAll('.plan-paper .sheet-code').length), 1);
      for (const font of fontNames) {
        const paper = await printIn(tab, font);
        expect.soft(paper, `${font} font`).toMatchObject({ sheets: 1, width: 210, height: 297 });
        const times = ['Dienstag, 1. Dezember 2026, 15:30 Uhr', '08:12 Uhr', '09:15 Uhr', '09:40 Uhr'];
        const clocks = (['testing-ends', 'reporting-ends', 'backup-made'] as const).map(clockOf);
        for (const text of [...times, ...clocks, fee, 'Die Summe fehlt.', 'Punkt 6'])
          expect.soft(paper.text).toContain(text);
        const controls = [dayWords.undo, dayWords.backupConfirmed, dayWords.itemChange, planWords.print];
        for (const text of [...controls, planWords.change, uiWords.mailCopy, searchWords.open, 'stand='])
          expect.soft(paper.text).not.toContain(text);
      }
    });
  });
}

/** What a printed checklist says: its steps in order, what is open, lines to write on; terms only where a time runs out. */
function expectChecklist(paper: string, { steps, openPoints }: Checklist): void {
  expect.soft(paper).toMatch(new RegExp(steps.map((it, index) => `${index || ''}.* ${it.title}`).join('.*')));
  const times = guide.general.times.filter(({ id }) => steps.some(({ when }) => when.time === id));
  const said = [
    ...times.map(({ at }) => `${at} Uhr`),
    paperWords.clock,
    paperWords.initials,
    paperWords.author,
    ...steps.flatMap((it) => it.ifMissed ?? []),
    ...openPoints.map((id) => guide.openPoints.points[id]!.title),
  ];
  for (const text of said) expect.soft(paper).toContain(plain(fillText(text, fixedValues(guide))));
  for (const { title } of guide.restore)
    expect.soft(paper.includes(`${title}:`), title).toBe(times.length > 0);
  for (const control of [searchWords.open, componentsWords.print]) expect.soft(paper).not.toContain(control);
}

async function printIn(tab: Tab, font: FontName): Promise<Paper> {
  await withFont({ evaluate: tab.run }, font);
  return readPdf(await tab.print());
}

/** Answers the question shown by mouse: its option, or its day. */
async function answer(tab: Tab, question: string, value: string): Promise<void> {
  if (question === 'datum') {
    await see(tab, field(question));
    await tab.run(
      (selector, day) => {
        document.querySelector<HTMLInputElement>(selector)!.value = day;
      },
      field(question).selector,
      value,
    );
  } else await click(tab, option(question, value));
  await click(tab, goOn);
}

async function chooseTheme(tab: Tab, scheme: string): Promise<void> {
  await see(tab, theme);
  await tab.run(
    (selector, value) => {
      const select = document.querySelector<HTMLSelectElement>(selector)!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    theme.selector,
    scheme,
  );
}

function schemeOf(tab: Tab): Promise<string | undefined> {
  return tab.run(() => document.documentElement.dataset['theme']);
}

function isChecked(tab: Tab, { selector }: Control): Promise<boolean> {
  return tab.run((it) => document.querySelector<HTMLInputElement>(it)?.checked ?? false, selector);
}

function valueOf(tab: Tab, { selector }: Control): Promise<string> {
  return tab.run((it) => document.querySelector<HTMLInputElement>(it)?.value ?? '', selector);
}

async function wordsOf(tab: Tab, { selector }: Control): Promise<string> {
  return tab.run((it) => document.querySelector(it)?.textContent ?? '', selector);
}
