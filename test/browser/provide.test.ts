import { describe, expect, test } from 'vitest';
import { provideChromium } from './chromium';
import type { Machine } from './machine';
import { providePrograms } from './provide';

const apt = ['/usr/bin/apt-get', 'apt-get', 'sudo'];
const shell = '/usr/bin/chromium-headless-shell';
const programs = {
  firefox: '/usr/bin/firefox-esr',
  webKitDriver: '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
  nginx: '/usr/sbin/nginx',
  apache: '/usr/sbin/apache2',
  caddy: '/usr/bin/caddy',
};

/**
 * A machine with these files, all of which start, and with packages that put the file given in its place. `commands`
 * records what was run on it.
 */
function machine(
  files: string[],
  { packages = {}, ...changes }: Partial<Machine> & { packages?: Record<string, string> } = {},
): Machine & { commands: string[] } {
  const there = [...files];
  const commands: string[] = [];
  return {
    platform: 'linux',
    environment: {},
    isRoot: true,
    playwrightPath: '/cache/chrome',
    exists: (path) => there.includes(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      const name = args.at(-1) ?? '';
      if (command === 'apt-cache') return name in packages;
      if (packages[name]) there.push(packages[name]);
      return there.includes(command);
    },
    commands,
    ...changes,
  };
}

describe('the browser of the tests', () => {
  const named = { environment: { CHROMIUM_PATH: '/opt/chrome' } };
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const windows: Partial<Machine> = { platform: 'win32', environment: { PROGRAMFILES: 'C:\\Programs' } };

  test.for([
    ['is the one that is named', machine(['/usr/bin/chromium', '/opt/chrome'], named), /^\/opt\/chrome$/],
    ['is an installed one as it is', machine(['/usr/bin/google-chrome']), /google-chrome$/],
    ['is rather one without windows', machine(['/usr/bin/chromium', shell]), /shell$/],
    [
      'which is installed where apt knows it',
      machine([...apt, '/usr/bin/chromium'], { packages: { 'chromium-headless-shell': shell } }),
      /shell$/,
    ],
    [
      'is none that does not start',
      machine([], { exists: () => true, run: (command) => command === '/cache/chrome' }),
      /^\/cache\/chrome$/,
    ],
    ['has its own place on macOS', machine([mac], { platform: 'darwin' }), /Google Chrome$/],
    [
      'has its own place on Windows',
      machine([], { ...windows, exists: (path) => path.endsWith('chrome.exe') }),
      /chrome\.exe$/,
    ],
    [
      'comes from Debian',
      machine(apt, { packages: { chromium: '/usr/bin/chromium' } }),
      /^\/usr\/bin\/chromium$/,
    ],
  ] as const)('%s', ([, it, path]) => {
    expect(provideChromium(it)).toMatch(path);
  });

  test('that is named and does not start is an error, not a reason to take another', () => {
    expect(() => provideChromium(machine(['/usr/bin/chromium'], named))).toThrow(/CHROMIUM_PATH/);
  });

  test('that cannot be had from Debian may come from Playwright; then a message helps', () => {
    const empty = machine(['/usr/bin/apt-get']);
    expect(() => provideChromium(empty)).toThrow(/apt-get install chromium/);
    expect(empty.commands.filter((it) => !it.startsWith('apt-cache'))).toEqual([
      'apt-get update',
      'apt-get update',
      'npx playwright-core install chromium',
    ]);
  });
});

describe('what tests run besides', () => {
  /** What tests get on a machine, and what is said about it. */
  function provide(it: Machine) {
    const said: string[] = [];
    return { paths: providePrograms(it, (line) => said.push(line)), said };
  }
  const everything = Object.values(programs);

  test('is used as it is, without a word', () => {
    const it = machine(everything);
    expect(provide(it)).toEqual({ paths: programs, said: [] });
    expect(it.commands).toEqual([]);
  });

  test('is installed where it is missing; one package that apt does not know hinders no other', () => {
    const packages = { 'webkit2gtk-driver': programs.webKitDriver };
    const { paths, said } = provide(machine([...apt, ...everything.slice(2)], { packages }));
    expect(paths).toEqual({ ...programs, firefox: undefined });
    expect(said).toEqual([expect.stringMatching(/: Firefox\. .*apt-get install firefox-esr /)]);
  });

  test('is asked of sudo by a user without rights, which must not wait for a password', () => {
    const it = machine(apt, { isRoot: false });
    expect(provide(it).said).toHaveLength(1);
    expect(it.commands[0]).toBe('sudo -n apt-get update');
  });

  test('and cannot be had is one line with the way to it; in CI on Linux it is an error', () => {
    const line = expect.stringMatching(/Firefox, WebKitGTK, .*nginx.*apt-get install firefox-esr .* nginx /);
    expect(provide(machine([])).said).toEqual([line]);
    const environment = { CI: 'true' };
    expect(() => provide(machine([], { environment }))).toThrow(/Firefox, WebKitGTK/);
    for (const platform of ['darwin', 'win32'] as const) {
      const it = machine([...everything, ...apt], { platform, environment });
      expect(provide(it)).toEqual({ paths: {}, said: [line] });
      expect(it.commands, platform).toEqual([]);
    }
  });
});
