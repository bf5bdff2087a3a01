import type { BrowserContext } from 'playwright-core';

/**
 * Adds to `problems` whatever goes wrong in the pages of a context from now on: console errors (a violation of the
 * content security policy is one), exceptions, and requests to another host than that of `origin`. Messages that
 * match one of `expected` are left out.
 */
export function watch(context: BrowserContext, origin: string, expected: RegExp[], problems: string[]): void {
  const report = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    const { stack, message } = error.error();
    // A script that cannot be fetched has no stack.
    report(`thrown: ${stack || message}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && other !== origin) {
      report(`request to another host: ${request.url()}`);
    }
  });
}
