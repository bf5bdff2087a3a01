import { expect, test } from 'vitest';
import { withSmallScripts } from '../../src/build/small-scripts';

test('inline scripts are without comments, and those that follow each other are one', () => {
  const module = '<script type="module" src="/a.js"></script>';
  const html = `<script>// First\none( '</p>' );</script>\n<script>two();</script>${module}<script>three()</script><p>;</p>`;
  expect(withSmallScripts(html)).toBe(
    `<script>one(\`</p>\`);two();</script>${module}<script>three();</script><p>;</p>`,
  );
});

test('what is no script stops the build', () => {
  expect(() => withSmallScripts('<script>one(</script>')).toThrow(/Expected/);
});
