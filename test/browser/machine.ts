import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command and returns whether it ended well. */
export function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // npx is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Installs Debian packages where apt and the rights for it are there, each for itself, so that one unknown to the
 * machine hinders no other. Says nothing about what came of it: look for the programs.
 */
export function installDebianPackages(packages: string[]): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  // In a way that never waits for a password.
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest);
  };
  if (!apt('update')) return;
  for (const name of packages) apt('install', '-y', '--no-install-recommends', name);
}
