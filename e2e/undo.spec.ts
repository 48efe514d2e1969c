import { expect, test } from './support/fixtures.ts';

test('undo walks back to the bytes of the start, redo forward to those of the end', async ({ page, studio }) => {
  const { outline, inspector, json, downloads } = studio;
  await studio.useTemplate('Small shop');
  const untouched = await downloads.hashes();
  await expect(studio.undo).toHaveAccessibleName('Undo');
  await expect(studio.undo).toBeDisabled();

  await test.step('a number, a name, a new column, deleted columns, a deleted table, a number in the JSON', async () => {
    await studio.selectColumn('customer', 'age');
    await studio.setParameter('Mean', '60');
    await expect(studio.undo).toHaveAccessibleName('Undo: Change mean of age');

    await studio.selectColumn('order', 'channel');
    await inspector.field('Name').fill('way');
    await inspector.field('Name').press('Enter');
    await expect(studio.undo).toHaveAccessibleName('Undo: Rename channel to way');

    await outline.act(await outline.line('order', 'way'), 'Add column below…');
    await studio.dialog('Add a column to order').getByRole('textbox').fill('discount');
    await studio.dialog('Add a column to order').getByRole('button', { name: 'Add column' }).click();
    await expect(studio.undo).toHaveAccessibleName('Undo: Add column discount');

    for (const [table, column] of [
      ['customer', 'spent'],
      ['order', 'items'],
      ['order', 'total'],
    ] as const) {
      await outline.act(await outline.line(table, column), 'Delete column');
      await expect(studio.undo).toHaveAccessibleName(`Undo: Delete ${column}`);
    }
    await outline.act(await outline.line('order_item'), 'Delete table');
    await expect(studio.undo).toHaveAccessibleName('Undo: Delete order_item');

    await studio.selectColumn('product', 'price');
    await studio.showView('JSON');
    await json.putCursorBehind('"median": 25');
    // One key, so that it is one step on however slow a machine.
    await page.keyboard.type('0');
    await expect(studio.undo).toHaveAccessibleName('Undo: Edit JSON');
  });
  const steps = [
    'Change mean of age',
    'Rename channel to way',
    'Add column discount',
    'Delete spent',
    'Delete items',
    'Delete total',
    'Delete order_item',
    'Edit JSON',
  ];
  const edited = await downloads.hashes();
  expect(Object.keys(edited)).toEqual(['customer', 'product', 'order']);

  await test.step('back by button and by key', async () => {
    await studio.showView('Rows');
    for (const [index, step] of steps.toReversed().entries()) {
      await expect(studio.undo).toHaveAccessibleName(`Undo: ${step}`);
      if (index % 2 === 0) await studio.undo.click();
      else await page.keyboard.press('Control+z');
      await expect(studio.redo).toHaveAccessibleName(`Redo: ${step}`);
    }
    await expect(studio.undo).toBeDisabled();
    expect(await downloads.hashes()).toEqual(untouched);
  });

  await test.step('forward by button and by key', async () => {
    for (const [index, step] of steps.entries()) {
      await expect(studio.redo).toHaveAccessibleName(`Redo: ${step}`);
      if (index % 2 === 0) await studio.redo.click();
      else await page.keyboard.press(index % 3 === 0 ? 'Control+y' : 'Control+Shift+z');
      await expect(studio.undo).toHaveAccessibleName(`Undo: ${step}`);
    }
    await expect(studio.redo).toBeDisabled();
    expect(await downloads.hashes()).toEqual(edited);
  });
});
