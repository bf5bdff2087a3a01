/* oxlint-disable no-console -- what it prints is what it is for */
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

/*
 * `npm run bench`, beside a blank Starlight site, which is a start page and a guide with all that
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
  console.log(`astro build, the middle of ${runs} runs each`);
  console.table(
    [blank, own].map(({ name, outDir, seconds }) => ({
      site: name,
      pages: globSync('**/*.html', { cwd: outDir }).length,
      seconds: median(seconds).toFixed(2),
      'times blank': (median(seconds) / median(blank.seconds)).toFixed(2),
    })),
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
    const measured = [
      { 'first visit': 'blank start page, ms', middle: times.blank },
      { 'first visit': 'plan by its address, ms', middle: times.plan },
      { 'first visit': 'the same, times blank', middle: times.plan / times.blank, limit: 1.5 },
      { 'first visit': 'first answer to next question, ms', middle: times.firstAnswer, limit: 200 },
      { 'first visit': 'last answer to plan, ms', middle: times.lastAnswer, limit: 100 },
    ];
    console.log('a quarter of the speed, 150 ms latency, 1.6 Mbit/s');
    console.table(measured.map((it) => ({ ...it, middle: Number(it.middle.toFixed(2)) })));
    return measured.every(({ middle, limit = Infinity }) => middle <= limit);
  } finally {
    await browser.close();
    for (const site of sites) await site.close();
  }
}
