import { fileURLToPath } from 'node:url';
import lighthouse, { desktopConfig, type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright-core';
import { loadSite } from '../../src/site.ts';
import { provideChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/server.ts';

/*
 * `npm run lighthouse`, after `npm run build`: four pages, phone and desktop, each the
 * middle of three runs, and an end with 1 below 100 anywhere. Not part of `npm test`: its figures for speed depend on
 * what else the machine does.
 */
const pages = [
  '',
  'assistent/',
  'assistent/?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-01',
  'checklisten/cloud-ohne-service/',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const port = 9333;
const runsForPage = 3;

const { base } = loadSite(new URL('../../content/site.yaml', import.meta.url), process.env);
const site = await serveSite(fileURLToPath(new URL('../../dist', import.meta.url)), base);
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: [`--remote-debugging-port=${port}`, '--disable-gpu', '--disable-background-networking'],
});
let lowest = 100;
process.stdout.write(`${['', ...categories].map((it) => it.padStart(16)).join('')}  page\n`);
for (const [device, config] of [
  ['phone', undefined],
  ['desktop', desktopConfig],
] as const) {
  for (const page of pages) {
    const lhr = await medianRun(() =>
      lighthouse(
        site.address + page,
        { port, output: 'json', logLevel: 'error', onlyCategories: categories },
        config,
      ),
    );
    const scores = categories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100));
    lowest = Math.min(lowest, ...scores);
    process.stdout.write(`${[device, ...scores].map((it) => String(it).padStart(16)).join('')}  /${page}\n`);
    for (const { id, score, title } of Object.values(lhr.audits)) {
      const counts = Object.values(lhr.categories).some(({ auditRefs }) =>
        auditRefs.some((ref) => ref.id === id && ref.weight > 0),
      );
      if (counts && score !== null && score < 0.9)
        process.stdout.write(`${' '.repeat(16)}- ${title} (${id})\n`);
    }
  }
}

await browser.close();
await site.close();
if (lowest < 100) process.exitCode = 1;

/** The run with the middle speed, as one alone says little about a page. */
async function medianRun(run: () => Promise<RunnerResult | undefined>): Promise<RunnerResult['lhr']> {
  const runs: RunnerResult['lhr'][] = [];
  while (runs.length < runsForPage) {
    const result = await run();
    if (!result) throw new Error('Lighthouse has no result');
    runs.push(result.lhr);
  }
  const speed = ({ categories: of }: RunnerResult['lhr']) => of['performance']?.score ?? 0;
  return runs.toSorted((a, b) => speed(a) - speed(b))[Math.floor(runs.length / 2)]!;
}
