import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';
import { parseYaml } from './guide/author/parse-yaml';
import { GuideError } from './guide/author/problem';
import { germanMessage, schemaProblem } from './guide/author/schema-problem';

const isWeb = (text: string) => URL.canParse(text) && /^https?:\/\//.test(text);
const webMessage = 'erwartet eine Adresse, die mit https:// oder http:// beginnt';
const laterWeb = z.string().refine((it) => it === '' || isWeb(it), webMessage);

const schema = z.strictObject({
  address: z
    .string()
    .refine(isWeb, { error: webMessage, abort: true })
    .refine(
      (it) => new URL(it).pathname === '/',
      'enthält einen Pfad: Der gehört in base, oder in BASE_PATH',
    ),
  base: z.string().startsWith('/', 'beginnt nicht mit /'),
  imprint: laterWeb,
  privacy: laterWeb,
});

/** What the operator of the site sets. */
export type Site = z.infer<typeof schema>;

/**
 * Reads content/site.yaml. SITE_URL and BASE_PATH of the given environment win over the file. Throws a GuideError when
 * the file is not usable, naming the field.
 */
export function loadSite(file: URL, environment: Record<string, string | undefined>): Site {
  const { data: written, problems } = parseYaml('site.yaml', readFileSync(file, 'utf8'));
  if (problems.length > 0) throw new GuideError(problems, 'content');
  const data = {
    ...(written as Record<string, unknown>),
    ...(environment['SITE_URL'] && { address: environment['SITE_URL'] }),
    ...(environment['BASE_PATH'] && { base: environment['BASE_PATH'] }),
  };
  const result = schema.safeParse(data, { error: germanMessage });
  if (result.success) return result.data;
  throw new GuideError(
    result.error.issues.map((issue) => schemaProblem('site.yaml', schema, data, issue)),
    'content',
  );
}

const virtualId = 'virtual:site';
const resolvedId = `\0${virtualId}`;

/** Vite plugin: `import { site } from 'virtual:site'` gives pages what the operator set. */
export function sitePlugin(site: Site): Plugin {
  return {
    name: 'site',
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? `export const site = ${JSON.stringify(site)};` : undefined),
  };
}

/** Astro integration: the build warns while the site's address, imprint or privacy page is missing. */
export function operatorWarning(site: Site): AstroIntegration {
  const names = { imprint: 'Impressum', privacy: 'Datenschutzerklärung' } as const;
  const missing = (['imprint', 'privacy'] as const).filter((key) => site[key] === '');
  return {
    name: 'operator',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (new URL(site.address).hostname === 'localhost') {
          logger.warn(
            'content/site.yaml, address: Noch steht hier localhost. Diese Adresse steht auf gedruckten Checklisten.',
          );
        }
        for (const key of missing) {
          logger.warn(`content/site.yaml, ${key}: Die Adresse fehlt noch (${names[key]} des Betreibers).`);
        }
      },
    },
  };
}
