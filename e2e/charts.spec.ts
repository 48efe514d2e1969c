import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('the charts show every column, children per parent and rows over time, and follow the selection', async ({
  page,
  studio,
}) => {
  await studio.useTemplate('Small shop');
  await studio.selectTable('order');
  await studio.showView('Charts');
  const charts = page.getByRole('region', { name: 'Charts of order' });
  const chart = (name: string) => charts.getByRole('figure', { name, exact: true });
  const sentence = (name: string) => chart(name).getByText(/^Sample of/);
  await expect(page.getByText(/^sample: 7\s120 of 7\s120 rows$/)).toBeVisible();

  await test.step('over time', async () => {
    await expect(chart('Rows of order over time')).toContainText('By placed_at; a bar is a month');
  });
  await test.step('children per parent, the law beside them', async () => {
    await expect(sentence('order per customer')).toHaveText(/mean per customer 3\.\d+, law 3\.\d+/);
    await expect(sentence('order_item per order')).toHaveText(/mean per order 2\.\d+, law 2\.31\d*/);
  });
  await test.step('every other column once', async () => {
    for (const name of ['id', 'placed_at', 'channel', 'items', 'total']) await expect(chart(name)).toHaveCount(1);
    await expect(sentence('channel')).toHaveText(/most common web, 5\d\.\d\s%/);
    await expect(chart('id')).toContainText('Every row has a value of its own.');
  });
  await test.step('a chart is selected by its name, and told as a table', async () => {
    await chart('channel').getByRole('button', { name: 'channel', exact: true }).click();
    await expect(await studio.outline.line('order', 'channel')).toHaveAttribute('aria-selected', 'true');
    await expect(studio.inspector.chart.getByRole('heading', { name: 'channel' })).toBeVisible();
    await chart('channel').getByRole('button', { name: 'channel as table' }).click();
    await expect(chart('channel').getByRole('row')).toHaveCount(4);
  });
  await test.step('only what is looked at is drawn by the library, and the chart of the column', async () => {
    for (const name of ['order per customer', 'order_item per order', 'items', 'total']) {
      await chart(name).hover();
      await expect(chart(name).locator('.recharts-wrapper')).toBeVisible();
      expect(await page.locator('.recharts-wrapper').count()).toBeLessThanOrEqual(2);
    }
  });
  await test.step('another table', async () => {
    await page.getByRole('region', { name: 'Stage' }).getByRole('combobox', { name: 'Table' }).selectOption('product');
    await expect(
      page.getByRole('region', { name: 'Charts of product' }).getByRole('figure', { name: 'price' }),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Children per parent' })).toHaveCount(0);
  });
});

for (const width of [1280, 400]) {
  test(`the charts are accessible in both themes at ${width} pixels`, async ({ page, studio }) => {
    await page.setViewportSize({ width, height: 800 });
    await studio.useTemplate('Small shop');
    if (width === 400) {
      await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Charts' }).click();
    } else await page.keyboard.press('Alt+3');
    await expect(page.getByRole('figure', { name: 'age' }).getByText(/^Sample of/)).toBeAttached();
    await page.getByRole('button', { name: 'age as table' }).click();
    await expectAccessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
