import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const schema = z.strictObject({
  address: z.url(),
  base: z.string().startsWith('/'),
  imprint: z.union([z.url(), z.literal('')]),
  privacy: z.union([z.url(), z.literal('')]),
});

/** What the operator of the site sets. */
export type Site = z.infer<typeof schema>;

/**
 * Reads content/site.yaml. SITE_URL and BASE_PATH of the given environment win over the file. Throws when the
 * file is not usable, naming the field.
 */
export function loadSite(file: URL, environment: Record<string, string | undefined>): Site {
  const data = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const result = schema.safeParse({
    ...data,
    ...(environment['SITE_URL'] && { address: environment['SITE_URL'] }),
    ...(environment['BASE_PATH'] && { base: environment['BASE_PATH'] }),
  });
  if (result.success) return result.data;
  throw new Error(`content/site.yaml: ${z.prettifyError(result.error)}`);
}
