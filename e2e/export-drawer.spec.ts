import { gunzipSync } from 'node:zlib';
import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { readZip } from './support/read-zip.ts';

for (const format of ['CSV', 'JSON', 'NDJSON', 'PostgreSQL script', 'MySQL script', 'SQLite script']) {
  test(`${format}: what the button says comes, and is read back as it was written`, async ({ studio }) => {
    const { drawer, downloads, runs } = studio;
    await studio.useTemplate('Small shop');
    await drawer.open();
    await drawer.format(format);
    const isScript = format.endsWith('script');
    await expect(drawer.button).toHaveText(isScript ? /^Download small-shop\.sql, / : /^Download 4 .* files, /);
    const { name, bytes } = await downloads.file(() => drawer.button.click());
    await expect(drawer.dialog).toBeHidden();
    expect(name).toBe(isScript ? 'small-shop.sql' : 'small-shop.zip');
    if (!isScript) expect([...readZip(bytes).keys()]).toHaveLength(6);
    await runs.show();
    await runs.verify();
  });
}

test('options land in the bytes, in the sample before, and are remembered for the document', async ({
  page,
  studio,
}) => {
  const { drawer, downloads, runs } = studio;
  await studio.useTemplate('Small shop');
  await drawer.open();
  await drawer.unfold('Options');
  await drawer.choose('Delimiter', 'Semicolon ;');
  await drawer.choose('Line ends', 'CRLF (Windows)');
  await drawer.choose('Quotes', 'Every text');
  await drawer.tick('Begin with a byte order mark');
  await drawer.unfold('Tables');
  await drawer.dialog.getByRole('button', { name: 'None', exact: true }).click();
  await expect(drawer.dialog.getByRole('button', { name: 'No table is chosen' })).toBeDisabled();
  await drawer.tick('product, 200 rows');
  await expect(drawer.sample).toContainText('⟨BOM⟩"id";"name";"department";"price"␍');
  await expect(drawer.button).toHaveText(/^Download product\.csv, 8\.\d\skB$/);

  const { name, bytes } = await downloads.file(() => drawer.button.click());
  expect(name).toBe('product.csv');
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const lines = bytes.toString('utf8').slice(1).split('\r\n');
  expect(lines[0]).toBe('"id";"name";"department";"price"');
  expect(lines[1]).toMatch(/^1;"[^"]+";"[^"]+";\d+/);
  expect(lines).toHaveLength(202);
  await runs.show();
  await runs.verify();

  await drawer.open();
  await expect(drawer.button).toHaveText(/^Download product\.csv, /);
  await page.keyboard.press('Escape');
  await studio.selectTable('order');
  const quick = await downloads.choose('Download order.csv');
  expect(quick.bytes.toString('utf8').slice(0, 40)).toContain('"id";"customer_id"');
});

test('compressed files unpack to what they say they are', async ({ studio }) => {
  const { drawer, downloads, runs } = studio;
  await studio.useTemplate('Small shop');
  await drawer.open();
  await drawer.format('NDJSON');
  await drawer.unfold('Options');
  await drawer.tick('Compress with gzip');
  await expect(drawer.button).toHaveText(/^Download 4 compressed NDJSON files, about /);
  const { bytes } = await downloads.file(() => drawer.button.click());
  const product = readZip(bytes).get('product.ndjson.gz') ?? Buffer.of();
  expect(gunzipSync(product).toString('utf8').trimEnd().split('\n')).toHaveLength(200);
  await runs.show();
  await runs.verify();
});

test('one object of tables, and rows with the columns of their parents', async ({ studio }) => {
  const { drawer, downloads } = studio;
  await studio.useTemplate('Small shop');
  await drawer.open();
  await drawer.format('JSON');
  await drawer.unfold('Options');
  await drawer.choose('Layout', 'One file, an object of all tables');
  await expect(drawer.button).toHaveText(/^Download small-shop\.json, /);
  const object = await downloads.file(() => drawer.button.click());
  expect(Object.keys(JSON.parse(object.bytes.toString('utf8')))).toEqual([
    'customer',
    'product',
    'order',
    'order_item',
  ]);
  await drawer.open();
  await drawer.format('CSV');
  await drawer.unfold('Options');
  await drawer.tick('Flatten: add the columns of parents');
  await expect(drawer.sample).toContainText('id,');
  const flat = await downloads.file(() => drawer.button.click());
  const order = readZip(flat.bytes).get('order.csv')?.toString('utf8') ?? '';
  expect(order.split('\n')[0]).toContain('customer_first_name');
});

test('a browser without pickers and files of its own makes the download in memory', async ({ page, studio }) => {
  await page.addInitScript(() => {
    for (const picker of ['showDirectoryPicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker);
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('private window', 'SecurityError'));
  });
  const { drawer, downloads, runs } = studio;
  await studio.useTemplate('Small shop');
  await drawer.open();
  await drawer.unfold('Where it goes');
  await expect(drawer.dialog.getByRole('radiogroup', { name: 'Where it goes' }).getByRole('radio')).toHaveCount(1);
  const { bytes } = await downloads.file(() => drawer.button.click());
  expect([...readZip(bytes).keys()]).toContain('order_item.csv');
  await runs.show();
  await runs.verify();
  const again = await downloads.file(() => runs.press('Download again'));
  expect(again.bytes.equals(bytes)).toBe(true);
});

test('the drawer goes by keyboard alone, holds the focus and gives it back', async ({ page, studio }) => {
  const { drawer, downloads } = studio;
  await studio.useTemplate('Small shop');
  const search = page.getByRole('banner').getByRole('button', { name: 'Search' });
  await search.focus();
  await page.keyboard.press('Control+e');
  await expect(drawer.button).toBeFocused();
  const passed = new Set<string>();
  for (let presses = 0; presses < 16; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const { activeElement } = document;
      const isInside = activeElement?.closest('[role="dialog"]') !== null;
      return isInside ? (activeElement?.tagName ?? '') : 'outside';
    });
    passed.add(label);
  }
  expect(passed.has('outside')).toBe(false);
  expect(passed.has('SUMMARY')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(drawer.dialog).toBeHidden();
  await expect(search).toBeFocused();

  await page.keyboard.press('Control+e');
  await drawer.dialog.getByRole('radio', { name: 'CSV' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(drawer.dialog.getByRole('radio', { name: 'JSON', exact: true })).toBeChecked();
  await expect(drawer.button).toHaveText(/^Download 4 JSON files, /);
  await drawer.button.focus();
  const { name } = await downloads.file(() => page.keyboard.press('Enter'));
  expect(name).toBe('small-shop.zip');
});

for (const width of [1280, 400]) {
  test(`on ${width} pixels drawer and runs are accessible in both themes`, async ({ page, studio }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await studio.useTemplate('Small shop');
    await studio.drawer.open();
    for (const fold of ['Options', 'Tables', 'Where it goes'] as const) await studio.drawer.unfold(fold);
    await expectAccessibleInBothThemes(page);
    await studio.downloads.file(() => studio.drawer.button.click());
    await studio.runs.show();
    await studio.runs.verify();
    await studio.runs.newest.getByText(/files, hashes/).click();
    await expectAccessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
