import { expect, type Page } from 'playwright/test';

/** Opens a document from a file; does not wait until it is there. */
export async function openDocument(
  page: Page,
  document: { readonly name: string; readonly [key: string]: unknown },
): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(document));
  // A dialog that comes before the browser was told to hand dialogs over is nobody's, so the key is pressed again.
  await expect(async () => {
    const asked = page.waitForEvent('filechooser', { timeout: 10_000 });
    await page.keyboard.press('Control+o');
    await (await asked).setFiles({ name: 'document.json', mimeType: 'application/json', buffer });
  }).toPass({ timeout: 60_000 });
}
