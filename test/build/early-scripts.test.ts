import { expect, test } from 'vitest';
import { withEarlyScripts } from '../../src/build/early-scripts';

const page = '<head><meta charset="utf-8"/><link rel="stylesheet" href="/a.css"></head>';

test('the scripts are asked for before the styles', () => {
  const html = withEarlyScripts(page, 'index.html', ['/a.js', '/b.js']);
  expect(html).toMatch(/^<head><meta charset="utf-8"\/><script>[^<]*\["\/a\.js","\/b\.js"\]/);
  expect(html.endsWith('</script><link rel="stylesheet" href="/a.css"></head>')).toBe(true);
});

test('a page without scripts to fetch stops the build and is named', () => {
  expect(() => withEarlyScripts(page, 'assistent/index.html', [])).toThrow('assistent/index.html');
});
