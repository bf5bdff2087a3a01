import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished } from 'vitest';
import { freePort } from './free-port';
import type { ProgramPaths } from './provide';

/** How a host's own program serves a site by the example that this project gives for it. */
export interface Host {
  name: string;
  program: keyof ProgramPaths;
  /**
   * Writes the program's configuration and returns the arguments it is started with: the example as it is, but for
   * folder, port and the base path, and around it what the machine's own configuration has elsewhere.
   */
  prepare: (place: Place) => string[];
}

interface Place {
  /** For configuration and all that the program writes. */
  folder: string;
  /** What the host shows: the site, or a folder with it where it lies below a path. */
  root: string;
  port: number;
  /** Where the site lies, for example '/' or '/hilfe/'. */
  base: string;
}

export const nginxExample = example('docs/nginx.conf');
export const caddyExample = example('docs/Caddyfile');

export const hosts: Host[] = [
  {
    name: 'nginx with docs/nginx.conf',
    program: 'nginx',
    prepare: ({ folder, root, port, base }) => {
      const server = nginxExample
        .replace('listen 80;', `listen ${port};`)
        .replace('root /srv/crm-update-guide;', `root "${root}";`)
        .replaceAll(' /404.html;', ` ${base}404.html;`);
      // Without the folders of the system, so that any user may run it.
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (it) => `${it}_temp_path ${it};`,
      );
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; master_process off; pid nginx.pid; error_log stderr;
         events {}
         http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}\n${server} }`,
      );
      return ['-p', folder, '-e', 'stderr', '-c', 'nginx.conf'];
    },
  },
  {
    name: 'Caddy with docs/Caddyfile',
    program: 'caddy',
    prepare: ({ folder, root, port, base }) => {
      const server = caddyExample
        .replace('updates.example.com {', `http://localhost:${port} {`)
        .replace('root * /srv/crm-update-guide', `root * ${root}`)
        .replace(' /404.html', ` ${base}404.html`);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${server}`);
      return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
  {
    name: "Apache with the site's .htaccess",
    program: 'apache',
    prepare: ({ folder, root, port }) => {
      const modules = 'mpm_event authz_core autoindex dir mime alias headers filter deflate brotli'.split(
        ' ',
      );
      writeFileSync(
        join(folder, 'apache.conf'),
        `${modules.map((it) => `LoadModule ${it}_module /usr/lib/apache2/modules/mod_${it}.so`).join('\n')}
         ServerName localhost
         Listen ${port}
         User www-data
         Group www-data
         DefaultRuntimeDir ${folder}
         PidFile ${folder}/apache.pid
         ErrorLog ${folder}/error.log
         TypesConfig /etc/mime.types
         DocumentRoot ${root}
         <Directory ${root}>
           Options Indexes FollowSymLinks
           # As narrow as hosts with many customers have it.
           AllowOverride FileInfo Indexes
           Require all granted
         </Directory>
         <FilesMatch "^\\.ht">
           Require all denied
         </FilesMatch>`,
      );
      return ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
    },
  },
];

/** Starts a host with a built site, ends it with the test, and returns the address of the start page. */
export async function startHost({ program, prepare }: Host, site: string, base: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const root = join(folder, 'root');
  mkdirSync(root);
  // Apache does not run as root.
  chmodSync(folder, 0o755);
  cpSync(site, join(root, base), { recursive: true });
  const port = await freePort();
  const running = spawn(inject('programs')[program]!, prepare({ folder, root, port, base }), {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const ended = new Promise((resolve) => running.on('exit', resolve));
  onTestFinished(async () => {
    running.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });
  const address = `http://localhost:${port}${base}`;
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers).toBe(true);
  return address;
}

function example(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
