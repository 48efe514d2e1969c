import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** How long a page may take to come to rest: what stands for an instant while it changes is not what it is judged by. */
const restMs = 10_000;

/** Asserts that axe finds no violation of WCAG 2.2 A and AA on the page once it rests; the message names each one. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(async () => expect(await violationsOf(page), 'accessibility violations').toBe('')).toPass({
    timeout: restMs,
  });
}

async function violationsOf(page: Page): Promise<string> {
  // The legacy way judges within the page; the other one opens a second page, which takes the focus from this one.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(wcagTags)
    .setLegacyMode();
  const { violations } = await builder.analyze();
  const readable = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
  return readable.join('\n\n');
}

/** Runs the same steps with the system in the light and then in the dark colour scheme, without fading between them. */
export async function inBothThemes(page: Page, steps: (scheme: 'light' | 'dark') => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The page hears of it one frame later.
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await steps(colorScheme);
  }
}
