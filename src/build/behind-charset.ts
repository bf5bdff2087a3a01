/**
 * The page with an element right behind its charset, which must come within the first 1,024 bytes, and so before
 * everything else. Throws, naming the page's file, when it has none.
 */
export function behindCharset(html: string, file: string, element: string): string {
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error(`${file}: no <meta charset="utf-8"> to put the policy behind`);
  return html.replace(charset, (meta) => meta + element);
}
