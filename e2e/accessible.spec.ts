import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import type { Studio } from './support/studio.ts';

test.use({ viewport: { width: 1280, height: 640 } });

interface Screen {
  readonly name: string;
  /** How a person gets there. */
  show(studio: Studio): Promise<void>;
  /** The way back, where what is shown stands before the rest. */
  leave?(studio: Studio): Promise<void>;
}

const escape = (studio: Studio) => studio.page.keyboard.press('Escape');

const parts: readonly Screen[] = [
  {
    name: 'a column of categories',
    async show(studio) {
      await studio.selectColumn('customer', 'segment');
      await expect(studio.inspector.kind).toBeVisible();
    },
  },
  {
    name: 'a column of numbers, its chart as a table',
    async show(studio) {
      await studio.selectColumn('customer', 'age');
      await studio.inspector.chartTable();
    },
  },
  {
    name: 'a table',
    async show(studio) {
      await studio.selectTable('order');
      await expect(studio.inspector.kind).toBeVisible();
    },
  },
  {
    name: 'the document',
    async show(studio) {
      await studio.inspector.goTo('Small shop');
      await expect(studio.inspector.field('Name')).toBeVisible();
    },
  },
];

const overlays: readonly Screen[] = [
  {
    name: 'the gallery of kinds',
    async show(studio) {
      await studio.selectColumn('customer', 'age');
      await studio.inspector.kind.click();
      await expect(studio.page.getByRole('dialog').getByRole('listbox')).toBeVisible();
      await expect(studio.page.getByRole('combobox', { name: 'Search kinds' })).toBeInViewport();
    },
    leave: escape,
  },
  {
    name: 'the menu of downloads',
    async show(studio) {
      await studio.page.getByRole('button', { name: 'Choose what to download' }).click();
      await expect(studio.page.getByRole('menuitem').first()).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'the menu of a line',
    async show(studio) {
      const line = await studio.outline.line('customer', 'age');
      await line.hover();
      await line.getByRole('button', { name: 'Actions for age' }).click();
      await expect(studio.page.getByRole('menuitem').first()).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'the palette',
    async show(studio) {
      await studio.page.keyboard.press('Control+k');
      await expect(studio.page.getByRole('dialog').getByRole('textbox', { name: 'Search' })).toBeFocused();
    },
    leave: escape,
  },
  {
    name: 'the sheet of shortcuts',
    async show(studio) {
      await studio.page.getByRole('button', { name: 'Help: keyboard shortcuts' }).click();
      await expect(studio.dialog('Keyboard shortcuts')).toBeVisible();
    },
    leave: escape,
  },
];

const troubles: readonly Screen[] = [
  {
    name: 'problems',
    async show(studio) {
      await studio.selectColumn('order_item', 'line_total');
      await studio.setParameter('Formula', 'quantity * unit_prize');
      await studio.showProblems();
      await expect(studio.problems.first()).toBeVisible();
    },
  },
  {
    name: 'the JSON',
    async show(studio) {
      await studio.showView('JSON');
      await studio.json.text.focus();
    },
  },
  {
    name: 'broken text',
    async show(studio) {
      await studio.json.putCursorBehind('"seed": ');
      await studio.page.keyboard.type('x');
      await expect(studio.page.getByText(/^The text is not valid JSON yet/)).toBeVisible();
    },
  },
];

test('the start page is accessible in both themes, wide and narrow', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  await page.getByRole('button', { name: 'Roll another seed' }).click();
  await studio.expectSaved();
  await studio.choose('All documents and templates');
  await expect(page.getByRole('region', { name: 'Your documents' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use template Small shop' })).toBeVisible();
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessibleInBothThemes(page);
  }
});

for (const [what, screens] of Object.entries({
  'rows and inspector': parts,
  'menus and dialogs': overlays,
  troubles,
})) {
  test(`${what}: accessible in both themes`, async ({ page, studio }) => {
    test.slow();
    await studio.useTemplate('Small shop');
    for (const { name, show, leave } of screens) {
      await test.step(name, async () => {
        await show(studio);
        await expectAccessibleInBothThemes(page);
        await leave?.(studio);
        if (leave !== undefined) await expect(page.getByRole('dialog')).toBeHidden();
      });
    }
  });
}

test('another theme is there at once where motion is reduced', async ({ page, studio }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await studio.start.open();
  const { light, atOnce, atRest } = await page.evaluate(async () => {
    const colors = () =>
      Array.from(document.querySelectorAll('main *'), (element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return `${color} on ${backgroundColor}`;
      });
    const nextFrame = () => new Promise(requestAnimationFrame);
    const before = colors();
    document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
    const after = colors();
    for (let frame = 0; frame < 30; frame += 1) await nextFrame();
    return { light: before, atOnce: after, atRest: colors() };
  });
  expect(atOnce).toEqual(atRest);
  expect(atOnce).not.toEqual(light);
});

test('on 400 pixels every pane is accessible and nothing scrolls sideways', async ({ page, studio }) => {
  test.slow();
  await page.setViewportSize({ width: 400, height: 800 });
  await studio.useTemplate('Small shop');
  for (const pane of ['Model', 'Rows', 'JSON', 'Report', 'Inspector']) {
    await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click();
    await expect(page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expectAccessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `width of ${pane}`).toBeLessThanOrEqual(
      400,
    );
  }
});

test('the accessibility tree tells outline and grid in full', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  await studio.selectColumn('order', 'customer_id');
  const { outline, rows } = studio;
  const order = await outline.line('order');
  await expect(order).toHaveAccessibleName(/^order, table, 7\s120 rows$/);
  await expect(order).toHaveAttribute('aria-level', '1');
  await expect(order).toHaveAttribute('aria-setsize', '4');
  await expect(order).toHaveAttribute('aria-posinset', '3');
  await expect(order).toHaveAttribute('aria-expanded', 'true');
  const key = await outline.line('order', 'customer_id');
  await expect(key).toHaveAccessibleName('customer_id, integer, points at customer');
  await expect(key).toHaveAttribute('aria-level', '2');
  await expect(key).toHaveAttribute('aria-posinset', '2');
  await expect(key).toHaveAttribute('aria-setsize', '6');
  await expect(outline.relations.getByRole('treeitem')).toHaveText([
    'order belongs to customer, 0 or more each',
    'order_item belongs to order, 1 to 8 each',
    'order_item.product_id points at product',
  ]);

  await expect(rows.grid).toHaveAttribute('aria-rowcount', '7121');
  await expect(rows.grid).toHaveAttribute('aria-colcount', '6');
  await rows.goTo(5000);
  await expect(rows.line(5000)).toHaveAttribute('aria-rowindex', '5001');
  await expect(rows.grid.getByRole('columnheader', { name: /^integer customer_id/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
