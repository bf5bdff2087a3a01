import { describe, expect, test } from 'vitest';
import { provideChromium } from './chromium';
import type { Machine } from './machine';

/** A machine on which only the given programs exist; `commands` records what was run on it. */
function machine(programs: string[], changes: Partial<Machine> = {}): Machine & { commands: string[] } {
  const commands: string[] = [];
  return {
    platform: 'linux',
    environment: {},
    isRoot: true,
    playwrightPath: '/cache/chrome',
    exists: (path) => programs.includes(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      return programs.includes(command);
    },
    commands,
    ...changes,
  };
}

describe('where the browser comes from', () => {
  test('the one that is named wins', () => {
    const environment = { CHROMIUM_PATH: '/opt/chrome' };
    expect(provideChromium(machine(['/usr/bin/chromium', '/opt/chrome'], { environment }))).toBe(
      '/opt/chrome',
    );
  });

  test('a named one that does not start is an error, not a reason to take another', () => {
    const environment = { CHROMIUM_PATH: '/opt/chrome' };
    expect(() => provideChromium(machine(['/usr/bin/chromium'], { environment }))).toThrow(/CHROMIUM_PATH/);
  });

  test('an installed one is used as it is', () => {
    expect(provideChromium(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  });

  test('the one without windows comes before it, and is installed where apt knows it', () => {
    const shell = '/usr/bin/chromium-headless-shell';
    expect(provideChromium(machine(['/usr/bin/chromium', shell]))).toBe(shell);
    const programs = ['/usr/bin/chromium', '/usr/bin/apt-get', 'apt-cache', 'apt-get', shell];
    const debian = machine(programs);
    let isInstalled = false;
    const run = (command: string, args: string[]) => {
      isInstalled ||= args.includes('install');
      return debian.run(command, args);
    };
    const exists = (path: string) => (path === shell ? isInstalled : debian.exists(path));
    expect(provideChromium({ ...debian, run, exists })).toBe(shell);
  });

  test('a program that exists but does not start is passed over', () => {
    const run = (command: string) => command === '/cache/chrome';
    expect(provideChromium(machine(['/usr/bin/chromium-browser', '/cache/chrome'], { run }))).toBe(
      '/cache/chrome',
    );
  });

  test('macOS and Windows have their own places', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(provideChromium(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const exists = (path: string) => path.endsWith('chrome.exe');
    const windows = machine([], { platform: 'win32', environment: { PROGRAMFILES: 'C:\\Programs' }, exists });
    expect(provideChromium(windows)).toMatch(/chrome\.exe$/);
  });

  test("Debian's package comes first, then Playwright's own, then a message that helps", () => {
    const empty = machine(['/usr/bin/apt-get']);
    expect(() => provideChromium(empty)).toThrow(/apt-get install chromium/);
    expect(empty.commands.filter((it) => !it.startsWith('apt-cache'))).toEqual([
      'apt-get update',
      'apt-get update',
      'npx playwright-core install chromium',
    ]);

    const programs = ['/usr/bin/apt-get', 'apt-get'];
    const debian = machine(programs, {
      run: (command) => {
        programs.push('/usr/bin/chromium');
        return programs.includes(command);
      },
    });
    expect(provideChromium(debian)).toBe('/usr/bin/chromium');
  });

  test('a user without rights asks sudo, which must not wait for a password', () => {
    const user = machine(['/usr/bin/apt-get'], { isRoot: false });
    expect(() => provideChromium(user)).toThrow(/browser tests need Chromium/);
    expect(user.commands).toContain('sudo -n apt-get update');
  });
});
