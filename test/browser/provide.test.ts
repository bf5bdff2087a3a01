import { expect, test } from 'vitest';
import type { Machine } from './machine';
import { providePrograms } from './provide';

const everything = [
  '/usr/bin/firefox-esr',
  '/usr/bin/WebKitWebDriver',
  '/usr/bin/Xvfb',
  '/usr/sbin/nginx',
  '/usr/sbin/apache2',
  '/usr/bin/caddy',
];
const apt = '/usr/bin/apt-get';

/** A machine with these files, whose apt (if there) knows the packages given and puts the file of each in its place. */
function machine(files: string[], known: Record<string, string> = {}, changes: Partial<Machine> = {}) {
  const commands: string[] = [];
  const it: Machine = {
    platform: 'linux',
    environment: {},
    isRoot: true,
    playwrightPath: '',
    exists: (path) => files.includes(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      const file = known[args.at(-1) ?? ''];
      if (file) files.push(file);
      return true;
    },
    ...changes,
  };
  return { machine: it, commands };
}

/** What tests get on a machine, and what is said about it. */
function provide(it: Machine) {
  const said: string[] = [];
  return { paths: providePrograms(it, (line) => said.push(line)), said };
}

test('what is there is used as it is, without a word', () => {
  const { machine: it, commands } = machine([...everything]);
  expect(provide(it)).toEqual({
    paths: {
      firefox: '/usr/bin/firefox-esr',
      webKitDriver: '/usr/bin/WebKitWebDriver',
      xvfb: '/usr/bin/Xvfb',
      nginx: '/usr/sbin/nginx',
      apache: '/usr/sbin/apache2',
      caddy: '/usr/bin/caddy',
    },
    said: [],
  });
  expect(commands).toEqual([]);
});

test('what is missing is installed; one package that apt does not know hinders no other', () => {
  const { machine: it, commands } = machine([apt, ...everything.slice(2)], {
    'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  });
  const { paths, said } = provide(it);
  expect(Object.keys(paths).filter((name) => paths[name as keyof typeof paths])).toEqual([
    'webKitDriver',
    'xvfb',
    'nginx',
    'apache',
    'caddy',
  ]);
  expect(said).toEqual([expect.stringMatching(/: Firefox\. .*apt-get install firefox-esr /)]);
  expect(commands[0]).toBe('apt-get update');
});

test('a user without rights asks sudo, which must not wait for a password', () => {
  const { machine: it, commands } = machine([apt], {}, { isRoot: false, run: () => false });
  expect(provide(it).said).toHaveLength(1);
  const asked = machine([apt], {}, { isRoot: false });
  provide(asked.machine);
  expect(commands).toEqual([]);
  expect(asked.commands[0]).toBe('sudo -n apt-get update');
});

test('what cannot be had is one line with the way to it; in CI on Linux it is an error', () => {
  const line = expect.stringMatching(/Firefox, WebKitGTK, .*nginx.*apt-get install firefox-esr .* nginx /);
  expect(provide(machine([]).machine).said).toEqual([line]);
  const environment = { CI: 'true' };
  expect(() => provide(machine([], {}, { environment }).machine)).toThrow(/Firefox, WebKitGTK/);
  for (const platform of ['darwin', 'win32'] as const) {
    const { machine: it, commands } = machine([...everything, apt], {}, { platform, environment });
    expect(provide(it)).toEqual({ paths: {}, said: [line] });
    expect(commands, platform).toEqual([]);
  }
});
