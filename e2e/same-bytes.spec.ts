import { createHash } from 'node:crypto';
import golden from '../test/golden/documents.json' with { type: 'json' };
import { readCsv } from '../test/helpers/csv-reader.ts';
import { hashesOf } from './support/downloads.ts';
import { expect, test } from './support/fixtures.ts';
import { terminal, terminalHashes } from './support/terminal.ts';

const frozen = golden.documents['ecommerce/small-shop'];

test('the template has the frozen bytes, in the browser and in the terminal', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  const untouched = await studio.downloads.tables();
  expect(sha256(untouched)).toEqual(frozen['42']);
  expect(hashesOf(untouched)).toEqual(await terminalHashes('small-shop'));

  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await expect(studio.impact).toContainText('columns changed');
  const reseeded = await studio.downloads.tables();
  expect(sha256(reseeded)).toEqual(frozen['7']);
  expect(hashesOf(reseeded)).toEqual(await terminalHashes('small-shop', '--seed', '7'));
});

for (const cores of [1, 2]) {
  test(`ten times the rows have the terminal's bytes on a machine of ${cores} cores`, async ({ page, studio }) => {
    await page.addInitScript((count) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count });
    }, cores);
    await studio.useTemplate('Small shop');
    await page.getByRole('textbox', { name: 'Scale' }).fill('10');
    await expect(await studio.outline.line('customer')).toHaveAccessibleName(/20\s000 rows/);
    expect(await studio.downloads.hashes()).toEqual(await terminalHashes('small-shop', '--scale', '10'));
  });
}

test('the rows on the screen are those of the file: at its start, in its middle and at its end', async ({ studio }) => {
  const { rows, downloads } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectTable('order_item');
  const file = readCsv(await downloads.table('order_item'));
  const last = file.rows.length;
  for (const first of [1, Math.floor(last / 2), last - 4]) {
    await rows.goTo(first);
    for (let row = first; row < first + 5; row += 1) expect(await rows.cells(row)).toEqual(file.rows[row - 1]);
  }
  await expect(rows.grid).toHaveAttribute('aria-rowcount', String(last + 1));
});

test('the rows on the screen are those of the terminal @firefox', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  for (const table of ['customer', 'product', 'order', 'order_item']) {
    await studio.rows.showTable(table);
    const csv = await terminal('preview', 'small-shop', '--table', table, '--rows', '5', '--csv');
    const { header, rows } = readCsv(Buffer.from(csv));
    expect(await studio.rows.columnNames()).toEqual(header);
    for (const [index, row] of rows.entries()) expect(await studio.rows.cells(index + 1)).toEqual(row);
  }
});

function sha256(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}
