import { expect, test } from 'vitest';
import { withJoinedScripts } from '../../src/build/joined-scripts';

test('inline scripts that follow each other become one, and no other', () => {
  const module = '<script type="module" src="/a.js"></script>';
  const html = `<script>one();</script>\n<script>two();</script>${module}<script>three();</script><p>;</p>`;
  expect(withJoinedScripts(html)).toBe(
    `<script>one();two();</script>${module}<script>three();</script><p>;</p>`,
  );
});
