import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { loadSite } from '../../src/site';
import { provideChromium } from './chromium';
import { providePrograms, type ProgramPaths } from './provide';
import { serveSite } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's start page, with a slash at the end. */
    siteAddress: string;
    /** Where tests connect to the one browser that all of them share. */
    browserEndpoint: string;
    /** The path of a Chromium with all its parts, for what the shared one lacks. */
    wholeChromium: string;
    /** Programs that tests run besides Chromium, as far as this machine has them. */
    programs: ProgramPaths;
  }
}

/** Vitest's global set-up: serves dist/ and starts one Chromium for all browser tests, and ends both afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${dist}/index.html`)) {
    throw new Error('The browser tests look at the built site: run "npm run build" first.');
  }
  const { base } = loadSite(new URL('../../content/site.yaml', import.meta.url), process.env);
  const programs = providePrograms();
  const browser = await chromium.launchServer({
    executablePath: provideChromium(),
    args: [
      '--disable-gpu',
      '--disable-quic',
      // Letters as wide as on a screen, not fitted to its dots.
      '--font-render-hinting=none',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  const site = await serveSite(dist, base);
  project.provide('siteAddress', site.address);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('wholeChromium', provideChromium({ isWhole: true }));
  project.provide('programs', programs);

  return async () => {
    await browser.close();
    await site.close();
  };
}
