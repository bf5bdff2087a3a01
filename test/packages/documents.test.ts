import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test.each(globSync(['*.md', 'docs/**/*.md'], { cwd: root }))(
  '%s: its links lead to files that exist',
  (file) => {
    const links = [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)];
    const broken = links.flatMap(([, link = '']) =>
      existsSync(join(root, dirname(file), link)) ? [] : [link],
    );
    expect(broken).toEqual([]);
  },
);
