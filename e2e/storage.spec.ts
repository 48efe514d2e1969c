import type { Page } from 'playwright/test';
import { expect, test } from './support/fixtures.ts';
import type { Studio } from './support/studio.ts';

async function rename(studio: Studio, name: string): Promise<void> {
  await studio.documentName.fill(name);
  await studio.documentName.press('Enter');
}

async function goToStart(studio: Studio): Promise<void> {
  await studio.choose('All documents and templates');
  await expect(studio.page.getByRole('heading', { level: 1 })).toBeVisible();
}

const documents = (page: Page) => page.getByRole('region', { name: 'Your documents' });

/** Drops a file on the page as a person would from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ fileName, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'application/json' }));
      return transfer;
    },
    { fileName: name, content: text },
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer });
  await expect(page.getByRole('heading', { name: 'Drop to open the document' })).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

test('a template is a draft until its first change; then it is kept, and a reload opens the same place', async ({
  page,
  studio,
}) => {
  await studio.useTemplate('Small shop');
  await expect(studio.saveState).toHaveText('Draft: saved with the first change');
  await goToStart(studio);
  await expect(page.getByRole('button', { name: 'Use template Small shop' })).toBeVisible();
  await expect(documents(page)).toBeHidden();

  await page.getByRole('button', { name: 'Use template Small shop' }).click();
  await studio.selectColumn('customer', 'age');
  await studio.setParameter('Mean', '60');
  await studio.expectSaved();
  await studio.selectColumn('order', 'total');
  await studio.showView('JSON');
  const address = page.url();
  expect(address).toMatch(/#\/d\/\w+\/json\/order\/total$/);

  await page.reload();
  await studio.json.expectReady();
  expect(page.url()).toBe(address);
  await expect(await studio.outline.line('order', 'total')).toHaveAttribute('aria-selected', 'true');
  await studio.expectSaved();
  await studio.selectColumn('customer', 'age');
  await expect(studio.inspector.field('Mean')).toHaveValue('60');

  await page.goBack();
  await expect(await studio.outline.line('order', 'total')).toHaveAttribute('aria-selected', 'true');
  await goToStart(studio);
  await expect(documents(page).getByRole('link')).toHaveText([/^Small shop4 tables, 2\d\s\d{3} rows/]);
});

test('documents are renamed, duplicated and deleted, and a deleted one is brought back', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  await rename(studio, 'Corner shop');
  await studio.expectSaved();
  await goToStart(studio);
  const names = () => documents(page).getByRole('link').allTextContents();
  const act = async (document: string, action: string) => {
    await page.getByRole('button', { name: `Actions for ${document}`, exact: true }).click();
    const menu = page.getByRole('menu', { name: `Actions for ${document}`, exact: true });
    await menu.getByRole('menuitem', { name: action }).click();
  };

  await act('Corner shop', 'Duplicate');
  await expect
    .poll(names)
    .toEqual([expect.stringMatching(/^Corner shop copy/), expect.stringMatching(/^Corner shop4/)]);
  await act('Corner shop copy', 'Rename…');
  await studio.dialog('Rename Corner shop copy').getByRole('textbox', { name: 'Name' }).fill('Market stall');
  await studio.dialog('Rename Corner shop copy').getByRole('button', { name: 'Rename' }).click();
  await expect.poll(names).toEqual([expect.stringMatching(/^Market stall/), expect.stringMatching(/^Corner shop4/)]);

  await act('Corner shop', 'Delete');
  await expect.poll(names).toEqual([expect.stringMatching(/^Market stall/)]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toHaveLength(2);

  await documents(page).getByRole('link', { name: 'Corner shop' }).click();
  await studio.rows.expectMade();
  await expect(studio.documentName).toHaveValue('Corner shop');
  await studio.choose('Delete the document');
  await expect.poll(names).toEqual([expect.stringMatching(/^Market stall/)]);
});

test('a saved file opens again as the same document, picked or dropped', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  await rename(studio, 'Corner shop');
  const saved = await studio.downloads.file(() => page.keyboard.press('Control+s'));
  expect(saved.name).toBe('corner-shop.semblance.json');
  const first = page.url();

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name: saved.name, mimeType: 'application/json', buffer: saved.bytes });
  await expect(page).not.toHaveURL(first);
  await studio.rows.expectMade();
  const picked = await studio.downloads.file(() => page.keyboard.press('Control+s'));
  expect(picked.bytes.equals(saved.bytes)).toBe(true);

  const second = page.url();
  await drop(page, 'shop.json', saved.bytes.toString());
  await expect(page).not.toHaveURL(second);
  await studio.rows.expectMade();
  const dropped = await studio.downloads.file(() => page.keyboard.press('Control+s'));
  expect(dropped.bytes.equals(saved.bytes)).toBe(true);
});

test('what holds no document is turned away with the reason, and nothing is lost', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'age');
  await studio.setParameter('Mean', '60');
  const address = page.url();
  for (const [name, text] of [
    ['notes.json', 'Dear diary'],
    ['table.json', '[{"id": 1}, {"id": 2}]'],
    ['deep.json', '['.repeat(5000)],
    ['empty.json', ''],
  ] as const) {
    await drop(page, name, text);
    const alert = page.getByRole('alert').filter({ hasText: `${name} was not opened` });
    await expect(alert).toBeVisible();
    expect((await alert.innerText()).length, 'a reason is given').toBeGreaterThan(`${name} was not opened`.length + 20);
    await alert.getByRole('button').click();
    await expect(alert).toBeHidden();
  }
  expect(page.url()).toBe(address);
  await expect(studio.inspector.field('Mean')).toHaveValue('60');
  await studio.expectSaved();
});

test('where the browser keeps nothing, the person is told and can take the document away', async ({ page, studio }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'age');
  await studio.setParameter('Mean', '61');
  const alert = page.getByRole('alert').filter({ hasText: "Not saved: the browser's storage is full" });
  await expect(alert).toBeVisible();
  const { bytes } = await studio.downloads.file(() =>
    alert.getByRole('button', { name: 'Download the document' }).click(),
  );
  expect(bytes.toString()).toContain('"mean": 61');

  await page.reload();
  await studio.rows.expectMade();
});
