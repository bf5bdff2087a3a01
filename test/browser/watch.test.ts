import { expect, test } from 'vitest';
import { sharedBrowser } from './page';
import { watch } from './watch';

test.for([
  ['<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">', []],
  ['<script nonce="known">console.error("expected"); console.error("oh")</script>', [/console: oh/]],
  ['<script nonce="known">throw new Error("oh")</script>', [/thrown: Error: oh/]],
  ['<script>document.title = "injected"</script>', [/Content Security Policy/]],
  ['<img src="http://elsewhere.invalid/pixel">', [/another host: http:\/\/elsewhere.invalid\/pixel/]],
] as const)('what the watch over a page reports: %s', async ([body, patterns]) => {
  const context = await (await sharedBrowser()).newContext();
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-known'">`;
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: policy + body }));
  const problems: string[] = [];
  watch(context, 'http://site.invalid', [/expected/], problems);
  await (await context.newPage()).goto('http://site.invalid/');
  await context.close();
  expect(problems).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)));
});
