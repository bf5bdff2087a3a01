import { existsSync } from 'node:fs';
import { installDebianPackages } from './machine';

interface Program {
  /** As a message names it. */
  name: string;
  /** Where it may be; the first one that is there is taken. */
  paths: string[];
  debianPackage: string;
}

/*
 * What tests run besides Chromium. No Firefox from /usr/bin: Ubuntu's is a snap, which cannot read a profile in the
 * folder for temporary files.
 */
const programs = {
  firefox: {
    name: 'Firefox',
    paths: ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
    debianPackage: 'firefox-esr',
  },
  webKitDriver: {
    name: 'WebKitGTK',
    paths: ['/usr/bin/WebKitWebDriver'],
    debianPackage: 'webkit2gtk-driver',
  },
  // WebKitGTK has no windowless mode.
  xvfb: { name: 'Xvfb (for WebKitGTK)', paths: ['/usr/bin/Xvfb'], debianPackage: 'xvfb' },
  nginx: { name: 'nginx', paths: ['/usr/sbin/nginx', '/usr/bin/nginx'], debianPackage: 'nginx' },
  apache: { name: 'Apache', paths: ['/usr/sbin/apache2'], debianPackage: 'apache2' },
  caddy: { name: 'Caddy', paths: ['/usr/bin/caddy'], debianPackage: 'caddy' },
} satisfies Record<string, Program>;

/** The path of each program; those that this machine does not have are left out. */
export type ProgramPaths = Partial<Record<keyof typeof programs, string>>;

/**
 * Finds the programs that tests run besides Chromium, and installs Debian's packages of those that are not there.
 * What is still missing is said in one line, with the way to get it; on Linux with CI=true it is an error.
 */
export function providePrograms(): ProgramPaths {
  // Elsewhere programs of these names live at other places and behave in other ways; nobody has tried them.
  const isLinux = process.platform === 'linux';
  const missing = () => Object.values<Program>(programs).filter((it) => !isLinux || !pathOf(it));
  if (isLinux && missing().length > 0) installDebianPackages(missing().map((it) => it.debianPackage));
  const left = missing();
  if (left.length > 0) {
    const names = left.map((it) => it.name).join(', ');
    const packages = left.map((it) => it.debianPackage).join(' ');
    const message = `Not tested on this machine, because not there: ${names}. On Debian and Ubuntu: apt-get install ${packages} (as root).`;
    if (isLinux && process.env['CI'] === 'true') throw new Error(message);
    process.stderr.write(`${message}\n`);
  }
  if (!isLinux) return {};
  return Object.fromEntries(Object.entries(programs).map(([key, it]) => [key, pathOf(it)]));
}

function pathOf({ paths }: Program): string | undefined {
  return paths.find(existsSync);
}
