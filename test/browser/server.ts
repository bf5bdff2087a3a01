import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A running server: the address of its start page (with a slash at the end), and how to end it. */
export interface SiteServer {
  address: string;
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a host does with 404.html: answers for it as for a wrong address, or redirects every .html to its short name. */
export type HostHabit = '404.html with status 404' | 'no .html in addresses';

/**
 * Serves a built site as a plain static host does: index.html for folders, a redirect to the slash, 404.html for
 * what is not there, gzip for who can read it. `base` is the path the site was built for, for example '/' or '/hilfe/'; port 0 takes a free one.
 * `headStart` gives HTML that a test wants in every page before anything else.
 * Own lines rather than Astro's preview, because tests serve several builds at once and end and restart a server.
 */
export async function serveSite(
  directory: string,
  base = '/',
  { port = 0, habit, headStart }: { port?: number; habit?: HostHabit; headStart?: () => string } = {},
): Promise<SiteServer> {
  const prefix = base.endsWith('/') ? base : `${base}/`;

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = async (status: number, path: string, body: Buffer) => {
      const type = types[extname(path)] ?? 'application/octet-stream';
      const headers = { 'content-type': type, 'cache-control': 'no-cache' };
      if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
        return response.writeHead(status, headers).end(body);
      }
      const packed = await promisify(gzip)(body);
      return response.writeHead(status, { ...headers, 'content-encoding': 'gzip' }).end(packed);
    };
    const read = async (path: string) => {
      const body = await readFile(join(directory, normalize(path))).catch(() => undefined);
      if (!body || !headStart || !path.endsWith('.html')) return body;
      return Buffer.from(body.toString().replace('<head>', () => `<head>${headStart()}`));
    };

    if (pathname.startsWith(prefix)) {
      const path = decodeURIComponent(pathname.slice(prefix.length - 1));
      const file = path.endsWith('/') ? `${path}index.html` : path;
      if (habit === 'no .html in addresses' && path.endsWith('.html')) {
        return response.writeHead(308, { location: pathname.replace(/\.html$/, '') }).end();
      }
      const body = await read(file);
      if (body && habit === '404.html with status 404' && path === '/404.html') return send(404, file, body);
      if (body) return send(200, file, body);
      if (await read(`${path}/index.html`)) {
        return response.writeHead(301, { location: `${pathname}/` }).end();
      }
    }
    const notFound = await read('404.html');
    return notFound ? send(404, '404.html', notFound) : response.writeHead(404).end();
  });

  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const address = server.address() as AddressInfo;
  return {
    address: `http://localhost:${address.port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
