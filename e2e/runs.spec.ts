import type { Page } from 'playwright/test';
import { hashesOf } from './support/downloads.ts';
import { expect, test } from './support/fixtures.ts';
import { readZip } from './support/read-zip.ts';
import type { Studio } from './support/studio.ts';
import { terminalHashes } from './support/terminal.ts';

/** Opens the small shop at a scale and begins an export of all its tables. */
async function begin(studio: Studio, scale: number): Promise<void> {
  await studio.useTemplate('Small shop');
  await scaleTo(studio, scale);
  await studio.drawer.open();
  await studio.drawer.button.click();
  await expect(studio.drawer.dialog).toBeHidden();
  await studio.runs.show();
  await studio.runs.expectUnderWay();
}

async function scaleTo({ page, outline }: Studio, scale: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Scale' }).fill(String(scale));
  const rows = String(scale * 2000).replace(/\B(?=(\d{3})+$)/g, '\\s');
  await expect(await outline.line('customer')).toHaveAccessibleName(new RegExp(`${rows} rows`));
}

function tableHashes(archive: Buffer): Readonly<Record<string, string>> {
  const files = [...readZip(archive)].filter(([name]) => name.endsWith('.csv'));
  return hashesOf(new Map(files.map(([name, content]) => [name.replace(/\.csv$/, ''), content])));
}

test('a run that is paused goes on to the same bytes, with edits meanwhile', async ({ page, studio }) => {
  await begin(studio, 40);
  await studio.runs.press('Pause');
  await expect(studio.runs.newest.getByText(/, paused$/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await expect(studio.impact).toContainText('columns changed');
  const text = await studio.runs.newest.textContent();
  const { bytes } = await studio.downloads.file(() => studio.runs.press('Resume'));
  expect(text).toContain('paused');
  expect(tableHashes(bytes)).toEqual(await terminalHashes('small-shop', '--scale', '40'));
});

test('what a cancelled run has written is kept where the person says so', async ({ studio }) => {
  await begin(studio, 400);
  await studio.runs.press('Cancel');
  await expect(studio.runs.newest.getByText('Keep what is written?')).toBeVisible();
  const { name, bytes } = await studio.downloads.file(() => studio.runs.press('Keep it'));
  expect(name).toBe('small-shop.zip');
  const files = readZip(bytes);
  expect(files.has('manifest.json')).toBe(false);
  const customer = files.get('customer.csv')?.toString('utf8') ?? '';
  expect(customer.startsWith('id,first_name,')).toBe(true);
  expect(customer.endsWith('\n')).toBe(true);
  await expect(studio.runs.newest.getByText(/^Stopped at .* kept$/)).toBeVisible();
  await studio.runs.verify();
});

test('a cancelled run leaves nothing where the person says so, and can also go on', async ({ page, studio }) => {
  await begin(studio, 400);
  await studio.runs.press('Cancel');
  await studio.runs.press('Go on');
  await studio.runs.expectUnderWay();
  await studio.runs.press('Cancel');
  await studio.runs.press('Discard it');
  await expect(page.getByText(/^Stopped at .* nothing was kept\.$/)).toBeVisible();
  await expect(studio.runs.newest.getByText(/^Cancelled at .* rows in .* Nothing was kept\.$/)).toBeVisible();
  expect(await storedRuns(page)).toEqual([]);
});

test('a worker that dies is replaced, and the bytes are the same', async ({ page, studio }) => {
  await page.addInitScript(() => {
    const made: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
    };
    Object.assign(window, {
      killNewestWorker() {
        const worker = made.at(-1);
        worker?.terminate();
        worker?.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
      },
    });
  });
  await begin(studio, 40);
  const download = page.waitForEvent('download');
  await page.evaluate(() => (window as unknown as { killNewestWorker(): void }).killNewestWorker());
  const path = await (await download).path();
  const { readFile } = await import('node:fs/promises');
  expect(tableHashes(await readFile(path))).toEqual(await terminalHashes('small-shop', '--scale', '40'));
});

test('a run whose page is reloaded goes on where it was, to the same bytes', async ({ page, studio }) => {
  test.slow();
  await begin(studio, 200);
  await expectRowsStored(page);
  await page.reload();
  await expect(page.getByText('An export was interrupted')).toBeVisible();
  await studio.runs.show();
  await expect(studio.runs.newest.getByText('Interrupted: its page was closed')).toBeVisible();
  const { bytes } = await studio.downloads.file(() => studio.runs.press('Resume'));
  expect(tableHashes(bytes)).toEqual(await terminalHashes('small-shop', '--scale', '200'));
  await studio.runs.verify();
  // What was seen of the rows before the reload is part of the report.
  await expect(studio.runs.newest.getByText(/^Quality 100 of 100, coverage \d+\s%, nothing failed$/)).toBeVisible();
});

test('a folder that is picked gets the files, which can be verified and are told when they change', async ({
  page,
  studio,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }),
    });
  });
  await studio.useTemplate('Small shop');
  await studio.drawer.open();
  await studio.drawer.unfold('Where it goes');
  await studio.drawer.dialog.getByRole('radio', { name: 'A folder you pick' }).check();
  await expect(studio.drawer.button).toHaveText(/^Pick a folder for 4 CSV files, /);
  await studio.drawer.button.click();
  await studio.runs.show();
  await expect(studio.runs.newest.getByText(/26\s008 rows, .* in/)).toBeVisible();
  const names = await page.evaluate(async () => {
    const picked = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    const folder = await picked.getDirectoryHandle('small-shop');
    const found: string[] = [];
    for await (const name of folder.keys()) found.push(name);
    return found.sort();
  });
  expect(names).toEqual(['README.md', 'customer.csv', 'manifest.json', 'order.csv', 'order_item.csv', 'product.csv']);
  await studio.runs.verify();
  await page.evaluate(async () => {
    const picked = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    const handle = await (await picked.getDirectoryHandle('small-shop')).getFileHandle('order.csv');
    const writable = await handle.createWritable();
    await writable.write('tampered');
    await writable.close();
  });
  await studio.runs.press('Verify');
  await expect(studio.runs.newest.getByText('order.csv: different')).toBeVisible();
});

test('past runs are listed with their figures, can be taken off the list and brought back', async ({
  page,
  studio,
}) => {
  const { runs } = studio;
  const all = runs.region.getByRole('listitem');
  await studio.useTemplate('Small shop');
  await runs.show();
  await expect(runs.region.getByText('Nothing has been exported yet.')).toBeVisible();
  await studio.downloads.table('customer');
  await studio.selectTable('order');
  await studio.downloads.table('order');
  await expect(all).toHaveCount(2);
  await expect(runs.newest.getByText(/^7\s120 rows, [\d.]+\skB in [\d.]+\ss, [\d.\s]+k? rows\/s$/)).toBeVisible();
  await expect(runs.newest.getByText(/seed 42, ×1/)).toBeVisible();
  await expect(runs.newest.getByText(/^Quality \d+/)).toBeVisible();

  await test.step('one, with undo', async () => {
    await runs.press('Remove the run of order.csv');
    await expect(all).toHaveCount(1);
    await page
      .getByText('The run of order.csv is off the list.')
      .locator('..')
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(all).toHaveCount(2);
  });
  await test.step('all, for good', async () => {
    await runs.region.getByRole('button', { name: 'Clear the list' }).click();
    await expect(runs.region.getByText('Nothing has been exported yet.')).toBeVisible();
    await page.reload();
    await runs.show();
    await expect(runs.region.getByText('Nothing has been exported yet.')).toBeVisible();
  });
});

/** The runs whose files the browser keeps. */
async function storedRuns(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('semblance-runs');
    const names: string[] = [];
    for await (const [name, handle] of folder.entries()) if (handle.kind === 'directory') names.push(name);
    return names;
  });
}

/** Waits for a checkpoint within a file. */
async function expectRowsStored(page: Page): Promise<void> {
  const read = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('semblance');
          opening.onsuccess = () => {
            const all = opening.result.transaction('checkpoints').objectStore('checkpoints').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result[0]?.current?.rows ?? 0);
            };
          };
        }),
    );
  await expect.poll(read, { intervals: [50] }).toBeGreaterThan(0);
}
