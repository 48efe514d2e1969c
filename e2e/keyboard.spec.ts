import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support/fixtures.ts';

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

test('the whole journey goes by keyboard alone', async ({ page, studio }) => {
  const { outline, inspector, json, rows } = studio;
  await page.goto('./');
  await tabTo(page, page.getByRole('button', { name: 'Use template Small shop' }));
  await page.keyboard.press('Enter');
  await rows.expectMade();

  await test.step('to a column by the outline: arrows, type-ahead, Enter', async () => {
    await page.keyboard.press('F6');
    await tabTo(page, outline.tree.getByRole('treeitem', { selected: true }));
    await page.keyboard.press('Home');
    await expect(await outline.line('customer')).toBeFocused();
    await page.keyboard.type('age');
    await expect(await outline.line('customer', 'age')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(await outline.line('customer', 'age')).toHaveAttribute('aria-selected', 'true');
  });
  const ages = await rows.column('age', 6);

  await test.step('a number in the inspector', async () => {
    await tabTo(page, inspector.field('Mean'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('60');
    await expect(studio.impact).toHaveText('1 of 24 columns changed, 23 byte-identical');
    await expect.poll(() => rows.column('age', 6)).not.toEqual(ages);
  });

  await test.step('a relation by its form', async () => {
    const relate = page.getByRole('button', { name: 'Relate customer to another table…' });
    await tabTo(page, relate);
    await page.keyboard.press('Enter');
    const dialog = studio.dialog('Add a relation');
    await expect(dialog.getByRole('combobox', { name: 'From table' })).toBeFocused();
    await expect(dialog).toContainText('This adds the column product_id to customer.');
    await tabTo(page, dialog.getByRole('button', { name: 'Add relation' }));
    await page.keyboard.press('Enter');
    await expect(studio.undo).toHaveAccessibleName('Undo: Relate customer to product');
    await expect(relate).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(studio.undo).toHaveAccessibleName('Undo: Change mean of age');
  });

  await test.step('a number in the JSON, and out of the editor with Ctrl+M and Tab', async () => {
    await page.keyboard.press('Alt+4');
    await json.expectReady();
    await tabTo(page, json.text);
    await page.keyboard.press('Tab');
    await expect(json.text).toBeFocused();
    await page.keyboard.press('Control+z');
    await json.putCursorBehind('"seed": 4');
    await page.keyboard.type('1');
    await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('412');
    await page.keyboard.press('Control+m');
    await page.keyboard.press('Tab');
    await expect(json.text).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(json.text).toBeFocused();
    await page.keyboard.press('Alt+2');
  });

  await test.step('the download', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
    await page.keyboard.press('Enter');
    // What is pressed most is where the focus is.
    await expect(studio.drawer.button).toBeFocused();
    await studio.drawer.expectReckoned();
    const { name } = await studio.downloads.file(() => page.keyboard.press('Enter'));
    expect(name).toBe('small-shop.zip');
  });
});

test('Tab walks the whole workbench and comes out of it', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  for (const name of ['Model', 'Stage', 'Inspector'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await expect(studio.outline.tree).toBeVisible();
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  const passed = new Set<string>();
  let presses = 0;
  for (let isOut = false; !isOut && presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const pane = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      return element.closest('[data-pane], header, footer')?.getAttribute('aria-label') ?? element.tagName;
    });
    isOut = pane === undefined;
    if (pane !== undefined) passed.add(pane);
  }
  expect(presses, 'Tab leaves the page in the end').toBeLessThan(120);
  for (const pane of ['Model', 'Stage', 'Inspector']) expect(passed).toContain(pane);
});

test('F6 walks the panes, the grid goes by arrows, ? and Ctrl+K open help and palette', async ({ page, studio }) => {
  const { rows, outline } = studio;
  await studio.useTemplate('Small shop');
  const pane = (name: string) => page.getByRole('region', { name, exact: true });
  await pane('Model').focus();
  for (const name of ['Stage', 'Inspector', 'Model', 'Stage']) {
    await page.keyboard.press('F6');
    await expect(pane(name)).toBeFocused();
  }
  await page.keyboard.press('Shift+F6');
  await expect(pane('Model')).toBeFocused();

  await test.step('the grid', async () => {
    await page.keyboard.press('F6');
    await tabTo(page, rows.grid.locator('[tabindex="0"]').first());
    await page.keyboard.press('Control+Home');
    await expect(rows.line(1).getByRole('gridcell').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(rows.line(2).getByRole('gridcell').nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(await outline.line('customer', 'first_name')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Control+End');
    await expect(rows.line(2000).getByRole('gridcell').last()).toBeFocused();
  });

  await test.step('the sheet of shortcuts', async () => {
    await page.keyboard.press('?');
    const sheet = studio.dialog('Keyboard shortcuts');
    await expect(sheet.getByRole('row', { name: 'Search actions, tables and columns' })).toContainText('Ctrl');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(rows.line(2000).getByRole('gridcell').last()).toBeFocused();
  });

  await test.step('the palette', async () => {
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog').getByRole('textbox', { name: 'Search' });
    await expect(search).toBeFocused();
    await page.keyboard.type('order.total');
    await expect(
      page
        .getByRole('dialog')
        .getByRole('button', { name: /order\.total/ })
        .first(),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(await outline.line('order', 'total')).toHaveAttribute('aria-selected', 'true');
  });
});
