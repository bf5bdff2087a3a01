import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installDebianPackages, run } from './machine.ts';

/**
 * Chromium without its windows, bars and pages of its own: the same engine, and half the work for the machine. It knows no
 * notifications, and keeps no page for going back.
 */
const headless = 'chromium-headless-shell';

/**
 * The path of a Chromium (or Chrome, or Edge) that starts; where apt knows the one without windows, that, unless the
 * whole browser is asked for. Installs one when there is none: Debian's package where apt and the rights for it are
 * there, otherwise Playwright's own build. Throws when neither works.
 */
export function provideChromium({ isWhole = false } = {}): string {
  const isNamed = process.env['CHROMIUM_PATH'] !== undefined;
  const isMissing = !isWhole && !existsSync(`/usr/bin/${headless}`);
  if (!isNamed && isMissing && run('apt-cache', ['show', headless])) installDebianPackages([headless]);
  const installed = findChromium(isWhole);
  if (installed) return installed;
  const ways = [
    ...(isWhole ? [] : [() => installDebianPackages([headless])]),
    () => installDebianPackages(['chromium']),
    () => run('npx', ['playwright-core', 'install', 'chromium']),
  ];
  for (const install of ways) {
    install();
    const path = findChromium(isWhole);
    if (path) return path;
  }
  throw new Error(
    [
      'The browser tests need Chromium, and none was found or could be installed.',
      'Do one of these and run the command again:',
      '  - install it: apt-get install chromium (as root), or Google Chrome on macOS and Windows',
      '  - npx playwright-core install chromium (needs the internet)',
      '  - set CHROMIUM_PATH to the program of an installed Chromium, Chrome or Edge',
    ].join('\n'),
  );
}

function findChromium(isWhole: boolean): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (starts(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is set to ${wanted}, but no browser starts there.`);
  }
  return [...usualPaths(isWhole), chromium.executablePath()].find(starts);
}

/** Ubuntu's chromium-browser is only a hint to install a snap: it exists and does not start. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window instead of printing its version.
  return process.platform === 'win32' || run(path, ['--version']);
}

function usualPaths(isWhole: boolean): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return (isWhole ? names : [headless, ...names]).map((name) => `/usr/bin/${name}`);
}
