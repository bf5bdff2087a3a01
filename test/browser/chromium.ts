import { join } from 'node:path';
import { installDebianPackages, thisMachine, type Machine } from './machine.ts';

/**
 * Chromium without its windows, bars and pages of its own: the same engine, and half the work for the machine. It knows no
 * notifications, and keeps no page for going back.
 */
const headless = 'chromium-headless-shell';

/**
 * The path of a Chromium (or Chrome, or Edge) that starts; where apt knows the one without windows, that, unless the
 * whole browser is asked for. Installs one when there is none: Debian's package where apt and the rights for it are there, otherwise Playwright's own build. Throws
 * when neither works.
 */
export function provideChromium(machine: Machine = thisMachine(), { isWhole = false } = {}): string {
  const isNamed = machine.environment['CHROMIUM_PATH'] !== undefined;
  const isMissing = !isWhole && !machine.exists(`/usr/bin/${headless}`);
  if (!isNamed && isMissing && machine.run('apt-cache', ['show', headless])) {
    installDebianPackages(machine, [headless]);
  }
  const installed = findChromium(machine, isWhole);
  if (installed) return installed;
  const ways = [
    ...(isWhole ? [] : [() => installDebianPackages(machine, [headless])]),
    () => installDebianPackages(machine, ['chromium']),
    () => installPlaywrightBuild(machine),
  ];
  for (const install of ways) {
    install();
    const path = findChromium(machine, isWhole);
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

function findChromium(machine: Machine, isWhole: boolean): string | undefined {
  const wanted = machine.environment['CHROMIUM_PATH'];
  if (wanted) {
    if (starts(wanted, machine)) return wanted;
    throw new Error(`CHROMIUM_PATH is set to ${wanted}, but no browser starts there.`);
  }
  return [...usualPaths(machine, isWhole), machine.playwrightPath].find((path) => starts(path, machine));
}

/** Ubuntu's chromium-browser is only a hint to install a snap: it exists and does not start. */
function starts(path: string, machine: Machine): boolean {
  if (!machine.exists(path)) return false;
  // Chrome for Windows opens a window instead of printing its version.
  return machine.platform === 'win32' || machine.run(path, ['--version']);
}

function usualPaths({ platform, environment }: Machine, isWhole: boolean): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => environment[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return [
    ...(isWhole ? [] : [headless]),
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ].map((name) => `/usr/bin/${name}`);
}

function installPlaywrightBuild(machine: Machine): void {
  machine.run('npx', ['playwright-core', 'install', 'chromium']);
}
