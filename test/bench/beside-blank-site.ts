import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { loadSite } from '../../src/site.ts';
import { provideChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/server.ts';
import { median } from './median.ts';
import { startSlowly } from './slow-start.ts';
import { printTable } from './table.ts';

/*
 * The last part of `npm run bench`, beside a blank Starlight site, which is a start page and a guide with all that
 * Starlight does unasked: whole builds, and first visits on a slow phone. In turn, so that whatever else the machine
 * does slows both. Ends with 1 where a visit takes longer than it may.
 */
const runs = 5;
const root = fileURLToPath(new URL('../../', import.meta.url));
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const interrupted = new AbortController();

interface Site {
  name: string;
  root: string;
  outDir: string;
  seconds: number[];
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());
// Below the project: there the blank site finds the project's packages, and Astro moves finished files by renaming,
// which works only within one file system.
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  const blank: Site = {
    name: 'blank Starlight site',
    // A copy, because Astro writes its cache and its types into the folder of a site.
    root: join(folder, 'blank-site'),
    outDir: join(folder, 'blank-site', 'dist'),
    seconds: [],
  };
  cpSync(new URL('blank-site/', import.meta.url), blank.root, { recursive: true });
  const own: Site = { name: 'this site', root, outDir: join(folder, 'dist'), seconds: [] };

  // Not counted: after these, files and Vite's own packages come from a cache for both.
  for (const site of [blank, own]) await build(site);
  for (let run = 0; run < runs; run += 1) {
    for (const site of [blank, own]) site.seconds.push(await build(site));
  }
  printTable(
    ['site', 'pages', 'seconds (median)', 'times blank', 'seconds (quickest)', 'times blank'],
    [blank, own].map(({ name, outDir, seconds }) => [
      name,
      String(globSync('**/*.html', { cwd: outDir }).length),
      ...[median, (all: number[]) => Math.min(...all)].flatMap((of) => [
        of(seconds).toFixed(2),
        (of(seconds) / of(blank.seconds)).toFixed(2),
      ]),
    ]),
    `astro build, ${runs} runs each`,
  );
  if (!(await visitSlowly(own, blank))) process.exitCode = 1;
} catch (error) {
  if (!interrupted.signal.aborted) process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, maxRetries: 5 });
}

/**
 * Builds a site, taking over no content of an earlier build, and returns how many seconds that took. Throws with the
 * output of a build that fails.
 */
async function build({ name, root: cwd, outDir }: Site): Promise<number> {
  const start = performance.now();
  try {
    await promisify(execFile)(process.execPath, [astro, 'build', '--force', '--outDir', outDir], {
      cwd,
      // Telemetry would measure the network too.
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      signal: interrupted.signal,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${name}: the build failed\n${stdout}${stderr}`, { cause: error });
  }
  return (performance.now() - start) / 1_000;
}

/** Measures first visits on a slow phone, prints them, and returns whether they are as quick as they have to be. */
async function visitSlowly(own: Site, blank: Site): Promise<boolean> {
  const { base } = loadSite(new URL('../../content/site.yaml', import.meta.url), process.env);
  const sites = await Promise.all([serveSite(own.outDir, base), serveSite(blank.outDir)]);
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: ['--disable-gpu', '--disable-background-networking'],
  });
  try {
    const [ownAddress, blankAddress] = sites.map(({ address }) => address) as [string, string];
    const times = await startSlowly(browser, ownAddress, blankAddress);
    const rows: [name: string, value: number, limit: number, unit: string][] = [
      ['blank start page', times.blank, Number.NaN, 'ms'],
      ['plan by its address', times.plan, Number.NaN, 'ms'],
      ['the same, times blank', times.plan / times.blank, 1.5, ''],
      ['first answer to next question', times.firstAnswer, 200, 'ms'],
      ['last answer to plan', times.lastAnswer, 100, 'ms'],
    ];
    printTable(
      ['first visit', 'median', 'at most', ''],
      rows.map(([name, value, limit, unit]) => [
        name,
        value.toFixed(unit ? 0 : 2),
        Number.isNaN(limit) ? '' : String(limit),
        unit,
      ]),
      'a quarter of the speed, 150 ms latency, 1.6 Mbit/s',
    );
    return rows.every(([, value, limit]) => !(value > limit));
  } finally {
    await browser.close();
    for (const site of sites) await site.close();
  }
}
