import { expect, test } from 'vitest';
import { sharedBrowser } from './page';
import { watch } from './watch';

/** What the watch reports on a page with this body. The policy allows scripts with the nonce only. */
async function problemsOf(body: string, expected: RegExp[] = []): Promise<string[]> {
  const context = await (await sharedBrowser()).newContext();
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-known'">`;
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: policy + body }));
  const problems: string[] = [];
  watch(context, 'http://site.invalid', expected, problems);
  const page = await context.newPage();
  await page.goto('http://site.invalid/');
  await context.close();
  return problems;
}

test.for([
  [
    '<p>all is well</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">',
    [],
  ],
  ['<script nonce="known">console.error("oh")</script>', [/console: oh/]],
  ['<script nonce="known">throw new Error("oh")</script>', [/thrown: Error: oh/]],
  ['<script>document.title = "injected"</script>', [/Content Security Policy/]],
  ['<img src="http://elsewhere.invalid/pixel">', [/another host: http:\/\/elsewhere.invalid\/pixel/]],
] as const)('%s', async ([body, patterns]) => {
  expect(await problemsOf(body)).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)));
});

test('what a test expects is left out', async () => {
  expect(await problemsOf('<script nonce="known">console.error("oh")</script>', [/oh/])).toEqual([]);
});
