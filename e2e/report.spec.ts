import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const fine = /^Report \d+ of 100, coverage \d+\s%, nothing failed$/;

test('the figure leads to the report, whose checks lead into the model, and both follow the document', async ({
  page,
  studio,
}) => {
  const { report, inspector, outline } = studio;
  await studio.useTemplate('Small shop');

  await test.step('the figure, and what it is made of', async () => {
    await expect(report.figure).toHaveAccessibleName(fine);
    await report.figure.click();
    await expect(page).toHaveURL(/#\/d\/[^/]+\/report\//);
    await expect(report.part('Score')).toContainText(/\d+ of 100/);
    await expect(report.part('Coverage')).toContainText('0 not tested');
    await expect(report.part('What was looked at')).toContainText(/of 26\s008/);
    await expect(report.part(/^What fails/)).toContainText('Nothing that was tested fails.');
  });
  await test.step('nothing is left untested', async () => {
    await expect(report.part(/^What was not tested/)).toContainText('Everything the document promises was tested');
  });
  await test.step('a table: a column with its law, told as a table', async () => {
    await report.turn('order');
    const channel = report.part('channel');
    await expect(channel.getByRole('table', { name: 'Figures of channel' })).toContainText(/different values\s*3/);
    await channel.getByRole('button', { name: 'values: show as table' }).click();
    await expect(channel.getByRole('columnheader')).toHaveText(['value', 'sample rows', 'law']);
    await expect(report.part('placed_at').getByRole('figure', { name: 'weekday' })).toContainText('Monday');
  });
  await test.step('how its columns go together, as fields and in words', async () => {
    const pairs = report.part(/^Pairs of order_item$/);
    await report.turn('order_item');
    await expect(pairs.getByRole('table', { name: 'Pairs of order_item in words' })).toContainText(
      'independent as declared: tested',
    );
    await expect(
      pairs.getByRole('table', { name: 'Pairs of order_item', exact: true }).getByRole('rowheader'),
    ).not.toHaveCount(0);
  });
  await test.step('every check, by how it ended and by its words', async () => {
    await report.list('All', 'customer.age mean');
    await expect(report.checks).toHaveCount(1);
    await expect(report.checks).toHaveText(
      /^\s*Passed\s*customer\.age has the mean of its law: 4\d\.\d+, declared 44\.02/,
    );
    await report.checks.getByRole('button', { name: 'Go there: customer.age' }).click();
    await expect(await outline.line('customer', 'age')).toHaveAttribute('aria-selected', 'true');
    await expect(inspector.pane.locator(':focus')).toHaveCount(1);
  });
  await test.step('as a page of its own', async () => {
    const { name, bytes } = await studio.downloads.file(async () => {
      await page.getByRole('button', { name: 'Download report' }).click();
      await page.getByRole('menuitem', { name: /HTML/ }).click();
    });
    expect(name).toBe('small-shop.report.html');
    expect(bytes.toString()).toMatch(/^<!doctype html>[\s\S]*customer\.age[\s\S]*<\/html>\s*$/i);
  });
  await test.step('a document that does not compile has a dash, and what is shown says that it is old', async () => {
    await studio.selectColumn('order_item', 'line_total');
    await studio.setParameter('Formula', 'quantity * unit_prize');
    await expect(report.figure).toHaveAccessibleName(/^Report –: 1 problem keeps the rows from being made/);
    await expect(page.getByText(/What stands here is about the rows before\.$/)).toBeVisible();
    await expect(report.part('Score')).toBeVisible();
    await studio.undo.click();
    await expect(report.figure).toHaveAccessibleName(fine);
    await expect(page.getByText(/What stands here is about the rows before\.$/)).toBeHidden();
  });
});

test('what was not tested leads to its column', async ({ page, studio }) => {
  const { report, inspector, outline } = studio;
  await studio.useTemplate('Sensor fleet');
  await page.keyboard.press('Alt+5');
  const untested = report.part(/^What was not tested/);
  // Many tables are looked at for it, on a machine that may do other work besides.
  await expect(untested.getByRole('button', { name: 'site.purpose' })).toBeVisible({ timeout: 60_000 });
  await report.list('Not tested');
  await expect(report.checks).toHaveCount(await untested.getByRole('button').count());
  await untested.getByRole('button', { name: 'site.purpose' }).click();
  await expect(await outline.line('site', 'purpose')).toHaveAttribute('aria-selected', 'true');
  await expect(inspector.form).toHaveCount(1);
});

test('the report opens by its key and is accessible in both themes', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  await page.keyboard.press('Alt+5');
  await expect(studio.report.part('Score')).toBeVisible();
  await studio.report.turn('order_item');
  await studio.report.part('quantity').getByRole('button', { name: 'values: show as table' }).click();
  await expectAccessibleInBothThemes(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});
