import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

/**
 * Leaves out the styles and variables of Starlight that no page of this site uses: about 1.5 kB less on every page. A
 * style sheet that got smaller gets a new name, because hosts let browsers keep files of a name for ever.
 */
export function unusedStyles(): AstroIntegration {
  return {
    name: 'unused-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const list = (pattern: string) =>
          Array.fromAsync(glob(pattern, { cwd: folder }), (it) => join(folder, it));
        const [pages, scripts] = [await list('**/*.html'), await list('**/*.js')];
        const sheets = await list('_astro/*.css');
        const texts = new Map<string, string>();
        for (const file of [...pages, ...scripts, ...sheets]) texts.set(file, await readFile(file, 'utf8'));
        const names = new Map<string, string>();
        for (const sheet of sheets) names.set(basename(sheet), await shrink(sheet, texts));
        for (const file of pages) await writeFile(file, renamed(texts.get(file)!, names));
        for (const script of scripts) refuseNamesIn(script, texts.get(script)!, names);
        logger.info(`${names.size} style sheets hold what the pages use`);
      },
    },
  };
}

/**
 * Writes what the other files use of a style sheet under a new name, which it returns, and removes the old file. Takes
 * the text of every file by its path.
 */
async function shrink(sheet: string, texts: ReadonlyMap<string, string>): Promise<string> {
  const others = [...texts].filter(([file]) => file !== sheet);
  const [result] = await new PurgeCSS().purge({
    content: others.flatMap(([file, raw]) => (file.endsWith('.css') ? [] : { raw, extension: '' })),
    css: [sheet],
    // Class names such as md:sl-hidden hold colons.
    defaultExtractor: (text) => text.match(/[\w:/-]+/g) ?? [],
    variables: true,
    safelist: { variables: others.flatMap(([, text]) => variablesUsedIn(text)) },
  });
  if (!result) throw new Error(`${basename(sheet)}: nothing came back`);
  const name = `${basename(sheet).split('.')[0]}.${createHash('sha256').update(result.css).digest('hex').slice(0, 8)}.css`;
  await rm(sheet);
  await writeFile(join(sheet, '..', name), result.css);
  return name;
}

/** `variablesUsedIn('a { color: var(--accent) }') // => ['--accent']` */
function variablesUsedIn(text: string): string[] {
  return Array.from(text.matchAll(/var\(\s*(--[\w-]+)/g), ([, name = '']) => name);
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/** A script is kept under its name for ever, so a style sheet that it names could not get a new one. */
function refuseNamesIn(script: string, text: string, names: ReadonlyMap<string, string>): void {
  const named = [...names.keys()].find((name) => text.includes(name));
  if (named)
    throw new Error(`${basename(script)} names ${named}: import that style sheet in an Astro component`);
}
