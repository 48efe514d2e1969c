import type { Page } from 'playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './support/axe.ts';
import { hashOf } from './support/downloads.ts';
import { expect, test } from './support/fixtures.ts';
import { openDocument } from './support/open-document.ts';

const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

/** A root table of a billion rows, and children of so many parents that counting them takes a while. */
const billions = {
  version: 1,
  name: 'Billions',
  seed: 7,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'reading',
      key: ['id'],
      rows: { kind: 'count', count: 1_000_000_000 },
      columns: [id, { name: 'value', type: 'integer', generator: { kind: 'uniform', min: 0, max: 99 } }],
    },
    {
      name: 'visitor',
      key: ['id'],
      rows: { kind: 'count', count: 150_000_000 },
      columns: [id],
    },
    {
      name: 'visit',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'visitor', count: { kind: 'poisson', mean: 1 } },
      columns: [id, { name: 'visitor_id', type: 'integer', generator: { kind: 'parent' } }],
    },
  ],
};

test('row 900 000 000 is there at once in a root table, and child tables follow when they are counted', async ({
  page,
  studio,
}) => {
  test.slow();
  const { rows } = studio;
  await studio.useTemplate('Small shop');
  await openDocument(page, billions);
  await test.step('a root table while the children are still being counted', async () => {
    await expect(page.getByRole('progressbar', { name: 'Counting visit' })).toBeVisible();
    await expect(rows.grid).toHaveAttribute('aria-rowcount', '1000000001');
    await rows.goTo(900_000_000);
    expect((await rows.cells(900_000_000))[0]).toBe('900000000');
    await expect(page).toHaveURL(/\/rows\/reading\/?.*\?row=900000000$/);
    await expectAccessible(page);
  });
  const value = (await rows.cells(900_000_000))[1];

  await test.step('a child table behind them', async () => {
    await expect(studio.documentName).toHaveValue('Billions', { timeout: 120_000 });
    await studio.selectTable('visit');
    const last = Number(await rows.grid.getAttribute('aria-rowcount')) - 1;
    expect(last).toBeGreaterThan(149_000_000);
    await rows.goTo(last - 20);
    const [, visitor] = await rows.cells(last - 20);
    expect(Number(visitor)).toBeGreaterThan(149_999_000);
  });

  await test.step('which are counted anew with progress when they change, and a root table is what it was', async () => {
    await page.getByRole('textbox', { name: 'Seed' }).fill('8');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Counting visit: .* rows gone over, \d+\s%/).first()).toBeVisible();
    await studio.undo.click();
    await studio.selectTable('reading');
    await rows.goTo(900_000_000);
    await expect.poll(async () => (await rows.cells(900_000_000))[1], { timeout: 120_000 }).toBe(value);
  });
});

test('a foreign key shows its row, and leads there and back', async ({ page, studio }) => {
  const { rows } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectColumn('order_item', 'product_id');
  await rows.goTo(4000);
  const cell = rows.line(4000).getByRole('gridcell').nth(2);
  const product = (await rows.cells(4000))[2] ?? '';
  const card = page.getByRole('region', { name: /^The cell points at product, row \d+$/ });

  await test.step('at the focus', async () => {
    await expect(cell).toBeFocused();
    await expect(card).toBeVisible();
    await expect(card).toContainText('department');
    await expectAccessibleInBothThemes(page);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });
  await test.step('under the pointer, which may go over to it', async () => {
    await cell.hover();
    await expect(card).toBeVisible();
    await card.hover();
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'Go there' }).click();
    await expect(rows.grid).toHaveAccessibleName('Rows of product');
    await expect(rows.line(Number(product)).getByRole('gridcell').first()).toBeFocused();
    await expect(rows.line(Number(product)).getByRole('gridcell').first()).toHaveText(product);
  });
  await test.step('and back', async () => {
    await page.getByRole('button', { name: /^Back to order_item, row 4\s000$/ }).click();
    await expect(cell).toBeFocused();
    await expect(page.getByRole('button', { name: /^Back to/ })).toHaveCount(0);
  });
  await test.step('by keyboard, over two tables, and back twice by the browser', async () => {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Enter');
    await expect(rows.grid).toHaveAccessibleName('Rows of order');
    await expect(page).toHaveURL(/\/order\/id\?row=\d+$/);
    const row = Number(await page.evaluate(() => /row=(\d+)/.exec(location.href)?.[1]));
    await expect(rows.line(row).getByRole('gridcell').first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Enter');
    await expect(rows.grid).toHaveAccessibleName('Rows of customer');
    await page.goBack();
    await expect(rows.grid).toHaveAccessibleName('Rows of order');
    await expect(page).toHaveURL(/\/order\/customer_id\?row=\d+$/);
    // The step from column to column is one of the history as well.
    await page.goBack();
    await expect(page).toHaveURL(/\/order\/id\?row=\d+$/);
    await page.goBack();
    await expect(rows.grid).toHaveAccessibleName('Rows of order_item');
    await expect(rows.line(4000).getByRole('gridcell').nth(1)).toBeFocused();
  });
});

test('rows are selected by keyboard and copied in three ways, and the table is downloaded', async ({
  page,
  context,
  studio,
}) => {
  const { rows, downloads, drawer } = studio;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await studio.useTemplate('Small shop');
  await studio.selectTable('order');
  await rows.goTo(10);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(rows.line(12)).toHaveAttribute('aria-selected', 'true');
  await expect(rows.line(13)).toHaveAttribute('aria-selected', 'false');
  const cells = [await rows.cells(10), await rows.cells(11), await rows.cells(12)];
  const names = await rows.columnNames();
  const lines = [names, ...cells];

  await page.keyboard.press('Control+c');
  await expect.poll(copied).toBe(`${lines.map((line) => line.join('\t')).join('\r\n')}\r\n`);
  await expect(page.getByText('Copied 3 rows.')).toBeVisible();
  const copy = async (how: string) => {
    await page.getByRole('button', { name: 'Copy rows' }).click();
    await page.getByRole('menuitem', { name: how }).click();
  };
  await copy('As CSV');
  await expect.poll(copied).toBe(`${lines.map((line) => line.join(',')).join('\n')}\n`);
  await copy('As JSON');
  await expect.poll(copied).toContain(`"id":${cells[0]?.[0]}`);
  expect(JSON.parse(await copied())).toHaveLength(3);

  await test.step('a click with Shift goes on from there, Escape ends it', async () => {
    await rows
      .line(14)
      .getByRole('gridcell')
      .first()
      .click({ modifiers: ['Shift'] });
    await expect(rows.line(14)).toHaveAttribute('aria-selected', 'true');
    await expect(rows.line(10)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(rows.line(10)).toHaveAttribute('aria-selected', 'false');
  });

  await test.step('a drag over cells selects their rows, one inside a cell its text', async () => {
    const over = async (from: number, to: number) => {
      await rows.line(from).getByRole('gridcell').nth(1).hover();
      await page.mouse.down();
      await rows.line(to).getByRole('gridcell').nth(2).hover();
      await page.mouse.up();
    };
    await over(11, 13);
    for (const [row, isSelected] of [10, 11, 12, 13, 14].map((each) => [each, each > 10 && each < 14] as const))
      await expect(rows.line(row)).toHaveAttribute('aria-selected', String(isSelected));
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('');
    const dragged = [names, cells[1], cells[2], await rows.cells(13)];
    await page.keyboard.press('Control+c');
    await expect.poll(copied).toBe(`${dragged.map((line) => line?.join('\t')).join('\r\n')}\r\n`);
    const cell = rows.line(12).getByRole('gridcell').nth(1);
    await cell.dblclick();
    await page.keyboard.press('Control+c');
    await expect.poll(copied).toBe(cells[2]?.[1]);
    await expect(rows.line(12)).toHaveAttribute('aria-selected', 'false');
  });

  await test.step('a drag that is held below the rows scrolls them and selects on, above them likewise', async () => {
    const scrolled = () => rows.grid.evaluate((grid) => grid.parentElement?.scrollTop ?? 0);
    const before = await scrolled();
    await rows.line(11).getByRole('gridcell').nth(1).hover();
    await page.mouse.down();
    const box = await rows.grid.evaluate((grid) => grid.parentElement?.getBoundingClientRect().toJSON() as DOMRect);
    await page.mouse.move(box.left + 80, box.bottom + 20);
    await expect.poll(scrolled).toBeGreaterThan(before + 400);
    await page.mouse.move(box.left + 80, box.bottom - 40);
    await expect.poll(() => lastSelected(page)).toBeGreaterThan(25);
    await page.mouse.move(box.left + 80, box.top - 30);
    await expect.poll(scrolled).toBe(0);
    await page.mouse.up();
    for (const row of [1, 11, 12]) await expect(rows.line(row)).toHaveAttribute('aria-selected', String(row < 12));
  });

  await test.step('the table as a file', async () => {
    const whole = await downloads.table('order');
    await page.getByRole('button', { name: 'Download this table' }).click();
    const file = await downloads.file(() => page.getByRole('menuitem', { name: 'Download order.csv' }).click());
    expect(file.name).toBe('order.csv');
    expect(hashOf(file.bytes)).toBe(hashOf(whole));
  });
  await test.step('or by the export, with this table alone', async () => {
    await page.getByRole('button', { name: 'Download this table' }).click();
    await page.getByRole('menuitem', { name: 'Export order with more choices…' }).click();
    await drawer.expectReckoned();
    await drawer.unfold('Tables');
    await expect(drawer.dialog.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await expect(drawer.dialog.getByRole('checkbox', { name: /^order,/ })).toBeChecked();
    await page.keyboard.press('Escape');
    await drawer.open();
    await drawer.unfold('Tables');
    await expect(drawer.dialog.getByRole('checkbox', { name: /^customer,/ })).toBeChecked();
  });
});

test('the rows are accessible and usable at 400 pixels: card, copying, downloading', async ({ page, studio }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await studio.useTemplate('Small shop');
  await page.getByRole('combobox', { name: 'Table' }).selectOption('order');
  await studio.rows.line(3).getByRole('gridcell').nth(1).click();
  await expect(page.getByRole('region', { name: /^The cell points at customer/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page
    .getByRole('region', { name: /^The cell points at customer/ })
    .getByRole('button', { name: 'Go there' })
    .click();
  await expect(studio.rows.grid).toHaveAccessibleName('Rows of customer');
  for (const name of ['Copy rows', 'Download this table']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.keyboard.press('Escape');
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  const parts = [
    page.getByRole('combobox', { name: 'Table' }),
    page.getByRole('textbox', { name: 'Go to row' }),
    page.getByRole('button', { name: 'Copy rows' }),
    page.getByRole('button', { name: 'Download this table' }),
    page.getByRole('button', { name: /^Back to order/ }),
  ];
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  const middles = boxes.map((box) => (box === null ? Number.NaN : Math.round(box.y + box.height / 2)));
  expect(new Set(middles).size, `all in one line: ${middles.join(', ')}`).toBe(1);
  for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
});

/** The last row that is selected of those in the page, counted from 1; 0 where none is. */
function lastSelected(page: Page): Promise<number> {
  return page
    .locator('[role=grid] [aria-selected=true][aria-rowindex]')
    .evaluateAll((lines) => Number(lines.at(-1)?.ariaRowIndex ?? 1) - 1);
}
