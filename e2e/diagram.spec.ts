import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { openDocument } from './support/open-document.ts';

test('the diagram shows the model, and what is selected in it is selected everywhere', async ({ page, studio }) => {
  const { diagram, outline, inspector, rows } = studio;
  await studio.useTemplate('Small shop');
  await studio.showView('Diagram');
  await expect(page.getByText('4 tables, 3 relations')).toBeVisible();
  await expect(diagram.table('order')).toHaveAccessibleName(/^order, table, 7\s120 rows$/);
  await expect(diagram.canvas.getByRole('group', { name: 'order_item' })).toContainText('3 more columns');
  await expect(diagram.relation('1 to 8 each: order_item belongs to order, 1 to 8 each')).toBeVisible();

  await test.step('a column', async () => {
    await diagram.column('order', 'customer_id').click();
    await expect(await outline.line('order', 'customer_id')).toHaveAttribute('aria-selected', 'true');
    await expect(inspector.chart.getByRole('heading', { name: 'customer_id' })).toBeVisible();
    await expect(page).toHaveURL(/\/diagram\/order\/customer_id$/);
    await expect(diagram.relation(/order belongs to customer/)).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a relation', async () => {
    await diagram.relation(/^points at one: /).click();
    await expect(await outline.line('order_item', 'product_id')).toHaveAttribute('aria-selected', 'true');
    await expect(outline.relations.getByRole('treeitem', { selected: true })).toHaveText(
      'order_item.product_id points at product',
    );
  });

  await test.step('and the other way round', async () => {
    await studio.selectTable('product');
    await expect(diagram.table('product')).toHaveAttribute('aria-pressed', 'true');
    await studio.showView('Rows');
    await expect(rows.grid).toHaveAccessibleName('Rows of product');
    await page.goBack();
    await expect(diagram.table('product')).toHaveAttribute('aria-pressed', 'true');
  });
});

test('the diagram follows edits and undo', async ({ page, studio }) => {
  const { diagram } = studio;
  await studio.useTemplate('Small shop');
  await studio.showView('Diagram');
  await page.getByRole('button', { name: 'Relate customer to another table…' }).click();
  await studio.dialog('Add a relation').getByRole('button', { name: 'Add relation' }).click();
  await expect(diagram.relation(/customer\.product_id points at product/)).toBeVisible();
  await expect(diagram.column('customer', 'product_id')).toBeVisible();
  await studio.undo.click();
  await expect(diagram.column('customer', 'product_id')).toBeHidden();
  await expect(page.getByText('4 tables, 3 relations')).toBeVisible();

  await test.step('a table with a problem says so', async () => {
    await studio.selectColumn('order_item', 'line_total');
    await studio.setParameter('Formula', 'quantity * unit_prize');
    await expect(diagram.table('order_item')).toHaveAccessibleName(/, 1 error$/);
    await expect(diagram.canvas.getByTitle('1 error')).toHaveText('1');
    await expect(diagram.table('product')).toHaveAccessibleName(/rows$/);
  });
});

test('the diagram goes by keyboard: one stop for Tab, arrows between parts, keys to zoom', async ({ page, studio }) => {
  const { diagram, outline } = studio;
  await studio.useTemplate('Small shop');
  await page.keyboard.press('Alt+1');
  await diagram.expectDrawn();
  await expect(diagram.canvas.locator('button[tabindex="0"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the whole diagram' }).focus();
  await page.keyboard.press('Tab');
  await expect(diagram.table('customer')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(diagram.column('customer', 'id')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(diagram.relation(/order belongs to customer/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(await outline.line('order', 'customer_id')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(diagram.relation(/^points at one: /)).toBeFocused();

  const zoom = await diagram.zoom();
  await page.keyboard.press('+');
  await expect.poll(() => diagram.zoom()).toBeGreaterThan(zoom * 1.2);
  await expect(diagram.relation(/^points at one: /)).toBeFocused();
  await page.keyboard.press('Shift+1');
  await expect.poll(() => diagram.zoom()).toBeLessThan(zoom * 1.01);
  await page.keyboard.press('-');
  await expect.poll(() => diagram.zoom()).toBeLessThan(zoom * 0.9);

  await test.step('what lies outside comes into view', async () => {
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('+');
    await page.keyboard.press('Home');
    await expect(diagram.table('customer')).toBeFocused();
    await expect(diagram.table('customer')).toBeInViewport({ ratio: 0.99 });
    await page.keyboard.press('End');
    await expect(diagram.relation(/^points at one: /)).toBeInViewport({ ratio: 0.99 });
  });

  await page.keyboard.press('Tab');
  await expect(diagram.canvas.locator(':focus')).toHaveCount(0);
});

test('the diagram of many tables is drawn and gone through, in the page or out of it', async ({ page, studio }) => {
  test.slow();
  const { diagram } = studio;
  await studio.useTemplate('Small shop');
  const tables = Array.from({ length: 70 }, (_, i) => ({
    name: `table_${i}`,
    key: ['id'],
    rows: { kind: 'count', count: 10 },
    columns: [
      { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
      ...(i === 0
        ? []
        : [
            {
              name: 'before_id',
              type: 'integer',
              generator: { kind: 'reference', table: `table_${Math.floor(i / 2)}` },
            },
          ]),
    ],
  }));
  await openDocument(page, {
    version: 1,
    name: 'Many',
    seed: 1,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables,
  });
  await expect(studio.documentName).toHaveValue('Many');
  await studio.showView('Diagram');
  await expect(page.getByText('70 tables, 69 relations')).toBeVisible();
  await diagram.canvas.locator('button[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(diagram.relation(/table_69\.before_id points at table_34/)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(diagram.table('table_0')).toBeFocused();
  await studio.selectTable('table_57');
  await expect(diagram.table('table_57')).toBeInViewport({ ratio: 0.99 });
});

for (const width of [1280, 400]) {
  test(`the diagram is accessible in both themes at ${width} pixels`, async ({ page, studio }) => {
    await page.setViewportSize({ width, height: 800 });
    await studio.useTemplate('Small shop');
    if (width === 400) {
      await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Model' }).click();
      await page.getByRole('button', { name: 'Show the diagram' }).click();
    } else await studio.showView('Diagram');
    await studio.diagram.expectDrawn();
    await expectAccessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await studio.diagram.table('order_item').click();
    await expect(studio.diagram.table('order_item')).toHaveAttribute('aria-pressed', 'true');
  });
}
