import { csvColumn, readCsv } from '../test/helpers/csv-reader.ts';
import { expectShopHolds } from './support/expect-shop-holds.ts';
import { expect, test } from './support/fixtures.ts';

test('from a template over a form and the JSON to CSV files whose keys and sums hold', async ({ page, studio }) => {
  const { rows, inspector, json, downloads } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'age');
  const ageBefore = await rows.column('age', 12);
  const incomeBefore = await rows.column('income', 12);
  const sentenceBefore = await inspector.summary.textContent();
  expect(sentenceBefore).toContain('mean 43.9');
  const barsBefore = await inspector.chartTable();

  await test.step('a number in the form changes rows and chart of its column, and of no other', async () => {
    await studio.setParameter('Mean', '60');
    await expect(studio.impact).toHaveText('1 of 24 columns changed, 23 byte-identical');
    await expect.poll(() => rows.column('age', 12)).not.toEqual(ageBefore);
    expect(await rows.column('income', 12)).toEqual(incomeBefore);
    await expect(inspector.summary).toContainText(/mean (59\.9|60\.0)\d, law 60;/);
    expect(await inspector.chartTable()).not.toEqual(barsBefore);
  });

  await test.step('a number in the JSON does the same for the column it stands in', async () => {
    await studio.selectTable('product');
    const priceBefore = await rows.column('price', 5);
    await studio.showView('JSON');
    await json.putCursorBehind('"median": 25');
    await json.retype(2, '80');
    // Whatever is computed from the price follows it: unit_price, line_total, total, spent.
    await expect(studio.impact).toHaveText('5 of 24 columns changed, 19 byte-identical');
    await studio.showView('Rows');
    await studio.selectColumn('product', 'price');
    await expect.poll(() => rows.column('price', 5)).not.toEqual(priceBefore);
    await expect(inspector.field('Median')).toHaveValue('80');
  });

  await test.step('all tables come as one archive, and their keys and sums hold', async () => {
    const tables = await downloads.tables();
    await expect(page.getByText(/^small-shop\.zip: 2\d\s\d{3} rows, .* in \d+\.\d s, .* rows\/s$/)).toBeVisible();
    expect([...tables.keys()]).toEqual(['customer', 'product', 'order', 'order_item']);
    expectShopHolds(tables);
    const product = readCsv(tables.get('product') ?? Buffer.of());
    expect(csvColumn(product, 'price').slice(0, 5)).toEqual(await rows.column('price', 5));
  });

  await test.step('one table comes as one file, the same as in the archive', async () => {
    const tables = await downloads.tables();
    await studio.selectTable('order');
    const order = await downloads.table('order');
    expect(order.equals(tables.get('order') ?? Buffer.of())).toBe(true);
  });
});

test('a download right after a keystroke is of the document with it', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'age');
  await studio.setParameter('At most', '50');
  const customer = readCsv((await studio.downloads.tables()).get('customer') ?? Buffer.of());
  expect(Math.max(...csvColumn(customer, 'age').map(Number))).toBe(50);
});
