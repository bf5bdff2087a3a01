import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { files } from '../../src/guide/author/schema';
import { texts } from '../../src/guide/author/words-schema';

/*
 * The schemas by which an editor completes and checks content/guide are made from those of the build, into .vscode/schemas.
 * After a change of a schema: npm run schemas.
 */

const schemas: [string, z.ZodType][] = [
  ...Object.entries(files).map(([name, schema]): [string, z.ZodType] => [`${name}.json`, schema]),
  ...Object.entries(texts).map(([name, schema]): [string, z.ZodType] => [`de/${name}.json`, schema]),
];

test.each(schemas)('%s is up to date', async (name, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  await expect(`${JSON.stringify(json, undefined, 2)}\n`).toMatchFileSnapshot(
    `../../.vscode/schemas/${name}`,
  );
});

describe('the editor', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`../../.vscode/${file}`, import.meta.url), 'utf8')) as Record<
      string,
      unknown
    >;

  test('knows the schema of each file', () => {
    const known = read('settings.json')['yaml.schemas'] as Record<string, string>;
    expect(known).toEqual(
      Object.fromEntries(
        schemas.map(([name]) => [
          `.vscode/schemas/${name}`,
          `content/guide/${name.replace(/\.json$/, '.yaml')}`,
        ]),
      ),
    );
    expect(read('extensions.json')['recommendations']).toContain('redhat.vscode-yaml');
  });
});
