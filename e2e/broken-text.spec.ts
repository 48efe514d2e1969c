import { expect, test } from './support/fixtures.ts';

test('broken text blanks nothing: it is named, and discarded or mended by typing', async ({ page, studio }) => {
  const { rows, inspector, json } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectColumn('customer', 'age');
  const ages = await rows.column('age', 8);
  const banner = page.getByText('The text is not valid JSON yet: forms are read-only.');

  await test.step('every part says so and keeps what it had', async () => {
    await studio.showView('JSON');
    await json.putCursorBehind('"mean": ');
    await page.keyboard.type('x');
    await expect(banner).toBeVisible();
    await expect(studio.problemsButton).toHaveAccessibleName('Problems 1');
    await expect(inspector.pane.getByRole('alert')).toContainText('The JSON text has an error');
    await expect(inspector.field('Mean')).toBeDisabled();
    await expect(inspector.field('Mean')).toHaveValue('44');
    await expect(studio.undo).toHaveAccessibleName('Discard the broken text');
    await studio.showProblems();
    await expect(studio.problems).toHaveCount(1);
    await expect(studio.problems).toContainText('Error');

    await studio.showView('Rows');
    await expect(page.getByText('Showing the last rows that could be made: 1 problem.')).toBeVisible();
    expect(await rows.column('age', 8)).toEqual(ages);
  });

  await test.step('“Go there” leads into the text, which is mended by typing', async () => {
    await inspector.pane.getByRole('button', { name: 'Go there' }).click();
    await json.expectReady();
    await expect(banner).toBeVisible();
    await page.getByRole('region', { name: 'Stage' }).getByRole('button', { name: 'Go there' }).click();
    await expect(json.text).toBeFocused();
    await json.putCursorBehind('"mean": x');
    await page.keyboard.press('Delete');
    await json.retype(1, '5');
    await expect(banner).toBeHidden();
    await expect(inspector.field('Mean')).toHaveValue('54');
    await expect(inspector.field('Mean')).toBeEnabled();
    await expect(studio.impact).toHaveText('1 of 24 columns changed, 23 byte-identical');
  });

  await test.step('“Discard text” brings the last document back', async () => {
    await json.putCursorBehind('"mean": 5');
    await page.keyboard.type('x');
    await expect(banner).toBeVisible();
    await page.getByRole('region', { name: 'Stage' }).getByRole('button', { name: 'Discard text' }).click();
    await expect(banner).toBeHidden();
    await expect(inspector.field('Mean')).toBeEnabled();
    await json.find('"mean": 54,');
    await expect(studio.problemsButton).toHaveAccessibleName('Problems 0');
  });
});

test('a quick fix of the editor mends broken text', async ({ page, studio }) => {
  const { json } = studio;
  await studio.useTemplate('Small shop');
  const untouched = await studio.downloads.hashes();
  await studio.showView('JSON');
  await json.putCursorBehind('"seed": 42,');
  await json.retype(1, '');
  await expect(page.getByText(/^The text is not valid JSON yet/)).toBeVisible();
  await page.getByRole('region', { name: 'Stage' }).getByRole('button', { name: 'Go there' }).click();
  await page.keyboard.press('Control+.');
  await page.getByRole('option', { name: /comma/i }).click();
  await expect(page.getByText(/^The text is not valid JSON yet/)).toBeHidden();
  expect(await studio.downloads.hashes()).toEqual(untouched);
});

test('a misspelt parameter is marked in the text and mended by one click', async ({ page, studio }) => {
  const { rows, json } = studio;
  await studio.useTemplate('Small shop');
  const untouched = await studio.downloads.hashes();
  await studio.selectColumn('customer', 'age');
  const ages = await rows.column('age', 8);
  await studio.showView('JSON');
  await json.putCursorBehind('"mean');
  await json.retype(3, 'aen');
  await expect(studio.problemsButton).toHaveAccessibleName(/^Problems [12]$/);

  await test.step('the marker says what is wrong', async () => {
    await page.keyboard.press('F8');
    await expect(page.getByRole('alert').or(page.getByText(/maen/)).getByText(/maen/).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the rows are the old ones and nothing old is downloaded', async () => {
    await studio.showView('Rows');
    await expect(page.getByText(/^Showing the last rows that could be made/)).toBeVisible();
    expect(await rows.column('age', 8)).toEqual(ages);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  });

  await test.step('one click in the problems gives the right name', async () => {
    await studio.showProblems();
    await studio.problems
      .getByRole('button', { name: /^Fix: .*mean/ })
      .first()
      .click();
    await expect(studio.problemsButton).toHaveAccessibleName('Problems 0');
    expect(await studio.downloads.hashes()).toEqual(untouched);
  });
});

test('a formula that names no column keeps the last rows until its fix is taken', async ({ page, studio }) => {
  const { rows, inspector } = studio;
  await studio.useTemplate('Small shop');
  await studio.selectColumn('order_item', 'line_total');
  const before = await rows.column('line_total', 6);
  await studio.setParameter('Formula', 'quantity * unit_prize');
  await expect(studio.impact).toHaveText('The rows are those of the last document that compiled.');
  await expect(inspector.form.getByText(/unit_prize/).last()).toBeVisible();
  await expect(await studio.outline.line('order_item', 'line_total')).toHaveAccessibleName(/1 error/);
  expect(await rows.column('line_total', 6)).toEqual(before);

  await studio.showProblems();
  await studio.problems
    .getByRole('button', { name: /^Fix: .*unit_price/ })
    .first()
    .click();
  await expect(studio.problemsButton).toHaveAccessibleName('Problems 0');
  await expect(inspector.field('Formula')).toHaveValue('quantity * unit_price');
  await expect(page.getByText(/^Showing the last rows/)).toBeHidden();
});
