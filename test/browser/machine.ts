import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The machine the tests run on, as far as finding or installing a program needs it. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether the user may install packages without being asked for a password. */
  isRoot: boolean;
  /** Where Playwright keeps the Chromium it installs itself. */
  playwrightPath: string;
  exists: (path: string) => boolean;
  /** Runs a command and returns whether it ended well. */
  run: (command: string, args: string[]) => boolean;
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    exists: existsSync,
    run: (command, args) =>
      spawnSync(command, args, {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        // npx is a script on Windows, which only a shell starts.
        shell: process.platform === 'win32',
      }).status === 0,
  };
}

/**
 * Installs Debian packages where apt and the rights for it are there, each for itself, so that one unknown to the
 * machine hinders no other. Says nothing about what came of it: look for the programs.
 */
export function installDebianPackages(machine: Machine, packages: string[]): void {
  if (!machine.exists('/usr/bin/apt-get')) return;
  const apt = (...args: string[]) =>
    machine.isRoot ? machine.run('apt-get', args) : machine.run('sudo', ['-n', 'apt-get', ...args]);
  if (!apt('update')) return;
  for (const name of packages) apt('install', '-y', '--no-install-recommends', name);
}
