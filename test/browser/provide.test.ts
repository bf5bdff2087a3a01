import { expect, test, vi } from 'vitest';
import { provideChromium } from './chromium';
import type { Machine } from './machine';
import { providePrograms } from './provide';

/** A machine with these files, all of which start. */
function machine(files: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: {},
    isRoot: true,
    playwrightPath: '/cache/chrome',
    exists: (path) => files.includes(path),
    run: (command) => files.includes(command),
    ...changes,
  };
}

test('a browser that is named and does not start is an error, and no reason to take another', () => {
  const environment = { CHROMIUM_PATH: '/opt/chrome' };
  expect(provideChromium(machine(['/usr/bin/chromium', '/opt/chrome'], { environment }))).toBe('/opt/chrome');
  expect(() => provideChromium(machine(['/usr/bin/chromium'], { environment }))).toThrow(/CHROMIUM_PATH/);
});

test('a browser that cannot be had is an error with the ways to it', () => {
  expect(() => provideChromium(machine([]))).toThrow(/apt-get install chromium/);
});

test('what tests run besides and cannot be had is one line; in CI on Linux it is an error', () => {
  const said: string[] = [];
  const provide = (it: Machine) => providePrograms(it, (line) => said.push(line));
  provide(machine([]));
  expect(said).toEqual([expect.stringMatching(/Firefox, WebKitGTK, .*apt-get install firefox-esr /)]);
  const environment = { CI: 'true' };
  expect(() => provide(machine([], { environment }))).toThrow(/Firefox, WebKitGTK/);
  expect(provide(machine([], { environment, platform: 'darwin' }))).toEqual({});
});

test('sudo is asked in a way that does not wait for a password', () => {
  const run = vi.fn<Machine['run']>(() => false);
  providePrograms(machine(['/usr/bin/apt-get'], { isRoot: false, run }), () => undefined);
  expect(run.mock.calls).toEqual([['sudo', ['-n', 'apt-get', 'update']]]);
});
