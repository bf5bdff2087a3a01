import { expect } from 'vitest';
import { test } from './page';
import { print } from './pdf';

test('on paper the front page names the addresses behind its buttons', async ({ open }) => {
  const { text } = await print(await open(''));
  expect(text).toMatch(/Assistent: \S+\/assistent\/ Checkliste auf Papier: \S+\/checklisten\//);
  expect(text).not.toContain('Assistent starten');
});

test('on paper there is nothing to be opened', async ({ open }) => {
  const { text } = await print(await open('klaeren/'));
  expect(text).not.toContain('Text der Mail');
});
