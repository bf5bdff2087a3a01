import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { printTable } from './table.ts';

/*
 * The last part of `npm run bench`: whole builds of this site and of a blank one, which is a start page and a guide
 * with all that Starlight does unasked. In turn, so that whatever else the machine does slows both.
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
      ...[median, quickest].flatMap((of) => [
        of(seconds).toFixed(2),
        (of(seconds) / of(blank.seconds)).toFixed(2),
      ]),
    ]),
    `astro build, ${runs} runs each`,
  );
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

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function quickest(values: number[]): number {
  return Math.min(...values);
}
