import { csvColumn, readCsv } from '../test/helpers/csv-reader.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { terminal } from './support/terminal.ts';

test('missing values: a fifth of the ages is gone from the file, and nothing else changed', async ({
  page,
  studio,
}) => {
  const { rows, inspector, downloads } = studio;
  await studio.useTemplate('Small shop');
  const before = readCsv(
    Buffer.from(await terminal('preview', 'small-shop', '--table', 'customer', '--rows', '2000', '--csv')),
  );
  await studio.selectColumn('customer', 'age');

  await test.step('add them', async () => {
    await inspector.addModifier('Missing values');
    await expect(studio.undo).toHaveAccessibleName('Undo: Add “Missing values” to age');
    await expect(inspector.field('Rate')).toBeFocused();
    await expect(inspector.form.getByRole('switch', { name: 'May be empty' })).toBeChecked();
    await inspector.field('Rate').fill('0.2');
    await expect(studio.impact).toContainText('1 of 24 columns changed, 23 byte-identical');
  });

  await test.step('see them in the rows, in the head of the column and beside the chart', async () => {
    const ages = await rows.column('age', 12);
    expect(ages).toContain('null');
    await expect(rows.grid.getByRole('columnheader', { name: /\bage\b/ })).toContainText(/(1[7-9]|2[0-3])\.\d.% empty/);
    await expect(inspector.chart).toContainText(/(1[7-9]|2[0-3])\.\d.% empty/);
    await expect(inspector.summary).toContainText('empty');
  });

  await test.step('count them in the file', async () => {
    const after = readCsv(await downloads.table('customer'));
    const ages = csvColumn(after, 'age');
    const gaps = ages.filter((age) => age === null).length;
    // Five standard errors of a fifth.
    expect(Math.abs(gaps - 0.2 * ages.length)).toBeLessThan(5 * Math.sqrt(0.16 * ages.length));
    const known = csvColumn(before, 'age');
    expect(ages.filter((age, row) => age !== null && age !== known[row])).toEqual([]);
    for (const column of ['id', 'segment', 'income', 'spent'])
      expect(csvColumn(after, column)).toEqual(csvColumn(before, column));
  });

  await expectAccessible(page);
});

test('modifiers are added, put right, moved and taken away by keyboard', async ({ page, studio }) => {
  const { inspector } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'age');
  const list = inspector.modifiers;

  await list.getByRole('button', { name: 'Add a change' }).press('Enter');
  const search = page.getByRole('dialog').getByRole('combobox');
  await expect(search).toBeFocused();
  await page.keyboard.type('round');
  await page.keyboard.press('Enter');
  await expect(inspector.field('To')).toBeFocused();
  await inspector.field('To').fill('hour');
  await expect(list.getByText(/"hour" is no number/)).toBeVisible();
  await inspector.field('To').fill('5');
  await expect(list.getByText(/is no number/)).toBeHidden();

  await inspector.addModifier('Add');
  const titles = () => list.getByRole('listitem').evaluateAll((cards) => cards.map((card) => card.ariaLabel));
  expect(await titles()).toEqual(['1. Round', '2. Add']);
  await list.getByRole('button', { name: 'Move Add up' }).press('Enter');
  await expect.poll(titles).toEqual(['1. Add', '2. Round']);
  await expect(studio.undo).toHaveAccessibleName('Undo: Move “Add” of age');
  await list.getByRole('button', { name: 'Remove Add' }).press('Enter');
  await expect.poll(titles).toEqual(['Round']);
  await studio.undo.click();
  await expect.poll(titles).toEqual(['1. Add', '2. Round']);
});

test('a key refuses modifiers in plain words, and one click takes them away again', async ({ studio }) => {
  const { inspector } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'id');
  await inspector.addModifier('Multiply');
  await inspector.field('Factor').fill('2');
  await expect(inspector.modifiers.getByText(/"id" is a key of customer/)).toBeVisible();
  await inspector.modifiers.getByRole('button', { name: 'Take it away' }).click();
  await expect(inspector.modifiers.getByRole('listitem')).toHaveCount(0);
  await expect(studio.problemsButton).toHaveText('Problems 0');
});
