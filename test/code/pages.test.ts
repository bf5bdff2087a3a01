import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, sourceFiles } from './source-files';

const pages = fileURLToPath(new URL('../../content/docs/', import.meta.url));

/** What a component takes: the members of its `Props`. */
const taken = new Map(
  sourceFiles('src/components/*.astro').map(({ file, tree }) => {
    const props = [...nodesOf(tree)].find((it) => ts.isInterfaceDeclaration(it) && it.name.text === 'Props');
    const members = props && ts.isInterfaceDeclaration(props) ? props.members : [];
    return [/(\w+)\.astro$/.exec(file)?.[1], members.map((it) => it.name?.getText(tree))];
  }),
);

// No checker of types reads MDX, and a component leaves out in silence what it does not know.
test('a page gives its components nothing that they do not take', () => {
  const given = globSync('**/*.mdx', { cwd: pages }).flatMap((page) =>
    [...readFileSync(pages + page, 'utf8').matchAll(/<([A-Z]\w*)\s([^>]*)>/g)].flatMap(
      ([, component = '', attributes = '']) =>
        [...attributes.matchAll(/(\w+)(?==|[\s/]|$)/g)].map(([, name]) => ({ page, component, name })),
    ),
  );
  expect(given).not.toEqual([]);
  for (const { page, component, name } of given)
    expect.soft(taken.get(component), `${page}: <${component} ${name}>`).toContain(name);
});
