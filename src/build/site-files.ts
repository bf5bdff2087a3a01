import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files of a built site as text, by their path below its folder: `assistent/index.html`. */
export type SiteFiles = ReadonlyMap<string, string>;

/** All pages, style sheets and scripts of the site built into a folder, in the order of their paths. */
export async function readFiles(folder: string): Promise<SiteFiles> {
  const found: string[] = [];
  for await (const path of glob('**/*.{html,css,js}', { cwd: folder }))
    found.push(path.replaceAll('\\', '/'));
  const paths = found.toSorted();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}

/** Makes the files of a built site, as they were read from its folder, those that its passes made of them. */
export async function replaceFiles(folder: string, read: SiteFiles, files: SiteFiles): Promise<void> {
  for (const path of read.keys()) if (!files.has(path)) await rm(join(folder, path));
  for (const [path, text] of files) {
    if (read.get(path) === text) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** Whether one of the files is a page. */
export function isPage([path]: readonly [path: string, text: string]): boolean {
  return path.endsWith('.html');
}

/** The same files, each page changed by a function that takes its HTML and its path. */
export function mapPages(files: SiteFiles, change: (html: string, path: string) => string): SiteFiles {
  return new Map([...files].map((file) => (isPage(file) ? [file[0], change(file[1], file[0])] : file)));
}
