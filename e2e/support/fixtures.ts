import { test as base } from 'playwright/test';
import { Studio } from './studio.ts';

export { expect } from 'playwright/test';

/**
 * Playwright's `test`, which also fails when the context's pages log an error, throw one uncaught, or ask for anything
 * from another origin than the page's own (`blob:` and `data:` are the page's own).
 */
export const test = base.extend<{ faultlessPages: void; studio: Studio }>({
  studio: async ({ page }, provide) => provide(new Studio(page)),
  faultlessPages: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const ownOrigin = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => {
        faults.push(`uncaught error: ${webError.error().stack ?? webError.error().message}`);
      });
      context.on('request', (request) => {
        if (!isOwn(request.url(), ownOrigin)) faults.push(`request off the origin: ${request.url()}`);
      });
      // The browser hands dialogs over once somebody listens; one that comes at the moment a test begins to would be nobody's.
      context.on('page', (page) => page.on('filechooser', () => undefined));
      await use();
      if (faults.length > 0) throw new Error(`The page was not faultless:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
});

/** The origin of a `blob:` URL is that of the page which made it; that of a `data:` URL is opaque. */
function isOwn(url: string, ownOrigin: string): boolean {
  return url.startsWith('data:') || new URL(url).origin === ownOrigin;
}
