import type { Locator } from 'playwright/test';
import { expect, test } from './support/fixtures.ts';
import type { Studio } from './support/studio.ts';

/** The two ways to the same action: the menu of a line, and its key while the line has the focus. */
const ways = [
  { name: 'by mouse', act: (studio: Studio, line: Locator, { entry }: Gesture) => studio.outline.act(line, entry) },
  {
    name: 'by keyboard',
    act: async (_: Studio, line: Locator, { key }: Gesture) => {
      await line.focus();
      await line.press(key);
    },
  },
] as const;

interface Gesture {
  readonly entry: string;
  readonly key: string;
}

const rename = { entry: 'Rename', key: 'F2' };
const duplicate = { entry: 'Duplicate', key: 'Control+d' };
const up = { entry: 'Move up', key: 'Alt+ArrowUp' };
const down = { entry: 'Move down', key: 'Alt+ArrowDown' };

for (const { name, act } of ways) {
  test(`columns are added, renamed, duplicated, moved, deleted and made otherwise ${name}`, async ({
    page,
    studio,
  }) => {
    const { outline, inspector } = studio;
    const line = (column: string) => outline.line('product', column);
    await studio.useTemplate('Small shop');

    await act(studio, await line('department'), { entry: 'Add column below…', key: 'Alt+n' });
    await page.getByRole('dialog').getByRole('textbox').fill('launched on');
    await page.keyboard.press('Enter');
    await expect(studio.undo).toHaveAccessibleName('Undo: Add column launched_on');
    expect(await outline.columns('product')).toEqual(['id', 'name', 'department', 'launched_on', 'price']);

    await act(studio, await line('launched_on'), rename);
    await outline.newName.fill('launched_at');
    await outline.newName.press('Enter');
    await expect(await line('launched_at')).toBeFocused();

    await act(studio, await line('launched_at'), duplicate);
    await expect(studio.undo).toHaveAccessibleName('Undo: Duplicate launched_at');
    const [copy = ''] = (await outline.columns('product')).filter((each) => /^launched_at.+/.test(each));
    await act(studio, await line(copy), up);
    await expect(studio.undo).toHaveAccessibleName(`Undo: Move ${copy}`);
    await act(studio, await line('price'), up);
    await expect(studio.undo).toHaveAccessibleName('Undo: Move price');
    await act(studio, await line('name'), down);
    await expect(studio.undo).toHaveAccessibleName('Undo: Move name');
    expect(await outline.columns('product')).toEqual(['id', 'department', 'name', copy, 'price', 'launched_at']);

    await act(studio, await line(copy), { entry: 'Delete column', key: 'Delete' });
    await expect(studio.undo).toHaveAccessibleName(`Undo: Delete ${copy}`);
    expect(await outline.columns('product')).toEqual(['id', 'department', 'name', 'price', 'launched_at']);

    await act(studio, await line('department'), { entry: 'Change kind…', key: 'Alt+k' });
    await page.getByRole('combobox', { name: 'Search kinds' }).fill('bell');
    await page.keyboard.press('Enter');
    await expect(inspector.kind).toHaveAccessibleName(/Bell curve/);
    await expect(studio.problemsButton).toHaveAccessibleName('Problems 0');
  });

  test(`tables are added, renamed, duplicated, moved, deleted and filled otherwise ${name}`, async ({
    page,
    studio,
  }) => {
    const { outline, inspector } = studio;
    await studio.useTemplate('Small shop');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Add a table…' }).click();
    await studio.dialog('Add a table').getByRole('textbox').fill('visit');
    await page.keyboard.press('Enter');
    await expect.poll(() => outline.tables()).toEqual(['customer', 'product', 'order', 'order_item', 'visit']);

    await act(studio, await outline.line('visit'), rename);
    await outline.newName.fill('page_view');
    await outline.newName.press('Enter');
    await expect(await outline.line('page_view')).toHaveAccessibleName(/1\s000 rows/);

    await act(studio, await outline.line('page_view'), { entry: 'Change kind of rows…', key: 'Alt+k' });
    await page.getByRole('combobox', { name: 'Search kinds' }).fill('parent');
    await page.keyboard.press('Enter');
    await expect(inspector.kind).toHaveAccessibleName(/Some for each parent/);

    await act(studio, await outline.line('page_view'), duplicate);
    await expect(studio.undo).toHaveAccessibleName('Undo: Duplicate page_view');
    await act(studio, await outline.line('page_view'), up);
    await expect(studio.undo).toHaveAccessibleName('Undo: Move page_view');
    await act(studio, await outline.line('customer'), down);
    await expect(studio.undo).toHaveAccessibleName('Undo: Move customer');
    const [copy = ''] = (await outline.tables()).filter((each) => /^page_view.+/.test(each));
    expect(await outline.tables()).toEqual(['product', 'customer', 'order', 'page_view', 'order_item', copy]);

    await act(studio, await outline.line(copy), { entry: 'Delete table', key: 'Delete' });
    await expect(studio.undo).toHaveAccessibleName(`Undo: Delete ${copy}`);
    expect(await outline.tables()).toEqual(['product', 'customer', 'order', 'page_view', 'order_item']);
  });

  test(`relations are added, renamed, duplicated, moved, turned and deleted ${name}`, async ({ page, studio }) => {
    const { outline } = studio;
    const line = (words: string) => outline.relations.getByRole('treeitem', { name: words });
    await studio.useTemplate('Small shop');

    await act(studio, line('order_item.product_id points at product'), { entry: 'Add relation…', key: 'Alt+n' });
    const dialog = studio.dialog('Add a relation');
    await dialog.getByRole('combobox', { name: 'From table' }).click();
    await page.getByRole('listbox', { name: 'From table' }).getByRole('option', { name: 'order', exact: true }).click();
    await dialog.getByRole('combobox', { name: 'To table' }).click();
    await page.getByRole('listbox', { name: 'To table' }).getByRole('option', { name: 'product' }).click();
    await dialog.getByRole('button', { name: 'Add relation' }).click();
    await expect(studio.undo).toHaveAccessibleName('Undo: Relate order to product');

    await act(studio, line('order.product_id points at product'), { entry: 'Rename its column', key: 'F2' });
    await outline.newName.fill('gift_id');
    await outline.newName.press('Enter');
    await expect(line('order.gift_id points at product')).toBeVisible();

    await act(studio, line('order.gift_id points at product'), duplicate);
    await expect(studio.undo).toHaveAccessibleName('Undo: Duplicate gift_id');
    const orderKeys = outline.relations.getByRole('treeitem', { name: /^order\.gift_id\S* points at product/ });
    await expect(orderKeys).toHaveCount(2);
    await act(studio, orderKeys.nth(1), up);
    await expect(studio.undo).toHaveAccessibleName('Undo: Move relation of order');
    await expect(orderKeys.nth(1)).toHaveAccessibleName('order.gift_id points at product');

    await act(studio, orderKeys.nth(0), { entry: 'Delete relation', key: 'Delete' });
    await expect(orderKeys).toHaveCount(1);

    await act(studio, line('order belongs to customer'), { entry: 'Make it “points at”', key: 'Enter' });
    if (name === 'by keyboard') {
      await line('order belongs to customer').press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Make it “points at”' }).press('Enter');
    }
    await expect(line('order.customer_id points at customer')).toBeVisible();
    await expect(studio.undo).toHaveAccessibleName('Undo: Change relation of order to customer');
  });
}

test('a rename follows into formulas and references and keeps the data', async ({ studio }) => {
  const { outline, inspector, rows, downloads } = studio;
  await studio.useTemplate('Small shop');
  const before = await downloads.tables();

  const renameTo = async (line: Locator, name: string) => {
    await outline.act(line, 'Rename');
    await outline.newName.fill(name);
    await outline.newName.press('Enter');
  };
  await renameTo(await outline.line('product', 'price'), 'list_price');
  await renameTo(await outline.line('product'), 'article');
  await expect(studio.impact).toHaveText(/^Nothing changed: all 24 columns byte-identical/);
  await studio.selectColumn('order_item', 'unit_price');
  await expect(inspector.field('Formula')).toHaveValue('article.list_price');
  await studio.selectColumn('order_item', 'product_id');
  await expect(inspector.form.getByLabel('Table', { exact: true })).toHaveValue('article');
  await expect(studio.problemsButton).toHaveAccessibleName('Problems 0');

  const after = await downloads.tables();
  for (const table of ['customer', 'order', 'order_item']) expect(after.get(table), table).toEqual(before.get(table));
  const product = before.get('product')?.toString() ?? '';
  expect(after.get('article')?.toString()).toBe(product.replace('department,price', 'department,list_price'));
  await studio.selectTable('article');
  expect(await rows.columnNames()).toEqual(['id', 'name', 'department', 'list_price']);
});
