import { minifySync } from 'vite';

/**
 * The page with its inline scripts without comments and white space, which neither Astro nor Starlight takes out of them.
 * Those that follow each other become one: the policy names each apart, by a hash. Throws where one is no JavaScript.
 */
export function withSmallScripts(html: string): string {
  return html
    .replaceAll(/;\s*<\/script>\s*<script>/g, ';')
    .replaceAll(/<script>(.+?)<\/script>/gs, (_, code: string) => `<script>${small(code)}</script>`);
}

function small(code: string): string {
  const { code: smaller, errors } = minifySync('inline.js', code, { compress: false, mangle: false });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return smaller;
}
