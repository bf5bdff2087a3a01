import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { files } from '../../src/guide/author/schema';
import { texts } from '../../src/guide/author/words-schema';

/*
 * The schemas by which an editor completes and checks content/guide are made from those of the build, into .vscode/schemas.
 * After a change of a schema: npm run schemas.
 */

const schemas = [
  ...Object.entries(files).map(([name, schema]) => [`${name}.json`, schema] as const),
  ...Object.entries(texts).map(([name, schema]) => [`de/${name}.json`, schema] as const),
];

test.each(schemas)('%s is up to date', async (name, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  await expect(`${JSON.stringify(json, undefined, 2)}\n`).toMatchFileSnapshot(
    `../../.vscode/schemas/${name}`,
  );
});

test('the editor knows the schema of each file', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`../../.vscode/${file}`, import.meta.url), 'utf8')) as Record<
      string,
      unknown
    >;
  const known = schemas.map(([name]) => [
    `.vscode/schemas/${name}`,
    `content/guide/${name.replace(/\.json$/, '.yaml')}`,
  ]);
  expect(read('settings.json')['yaml.schemas']).toEqual(Object.fromEntries(known));
  expect(read('extensions.json')['recommendations']).toContain('redhat.vscode-yaml');
});
