/**
 * The address of a page of this site under the site's base path, for every link.
 * `withBase('/begriffe/', '/hilfe/') // => '/hilfe/begriffe/'`
 */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/$/, '')}${path}`;
}
