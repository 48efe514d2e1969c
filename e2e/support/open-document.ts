import type { Page } from 'playwright/test';

/** Opens a document from a file; does not wait until it is there. */
export async function openDocument(
  page: Page,
  document: { readonly name: string; readonly [key: string]: unknown },
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  const buffer = Buffer.from(JSON.stringify(document));
  await chooser.setFiles({ name: 'document.json', mimeType: 'application/json', buffer });
}
