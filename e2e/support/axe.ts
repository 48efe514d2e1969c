import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** The only rules of those that look at colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** How long a page may take to come to rest: what stands for an instant while it changes is not what it is judged by. */
const restMs = 10_000;

/** Asserts that axe finds no violation of WCAG 2.2 A and AA on the page once it rests; the message names each one. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, (builder) => builder.withTags(wcagTags));
}

/**
 * Asserts it with the system in the light and in the dark colour scheme, without fading between them. Where the page holds
 * the same elements in both, the second one is judged by the rules of colours only.
 */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await show(page, 'light');
  await expectAccessible(page);
  const light = await contentOf(page);
  await show(page, 'dark');
  if ((await contentOf(page)) === light) await expectNoViolations(page, (builder) => builder.withRules(colorRules));
  else await expectAccessible(page);
}

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // The page hears of it one frame later.
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

function contentOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML.replace(/ data-mantine-color-scheme="\w+"/, ''));
}

async function expectNoViolations(page: Page, choose: (builder: AxeBuilder) => AxeBuilder): Promise<void> {
  await expect(async () => expect(await violationsOf(page, choose), 'accessibility violations').toBe('')).toPass({
    timeout: restMs,
  });
}

async function violationsOf(page: Page, choose: (builder: AxeBuilder) => AxeBuilder): Promise<string> {
  // To read axe takes the page longer than some rules do; where it is still there, it need not be read again.
  const isThere = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'axe' in window)));
  // The legacy way judges within the page; the other one opens a second page, which takes the focus from this one.
  const builder = new AxeBuilder({ page, ...(!isThere.includes(false) && { axeSource: ';' }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await choose(builder).analyze();
  const readable = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
  return readable.join('\n\n');
}
