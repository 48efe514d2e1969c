import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessibleInBothThemes } from './support/axe.ts';
import { breakRow } from './support/break-row.ts';
import { expect, test } from './support/fixtures.ts';
import { readZip } from './support/read-zip.ts';
import { terminal } from './support/terminal.ts';

/** The report of a template that the terminal writes beside its files, as JSON. */
async function terminalReport(name: string, ...options: readonly string[]): Promise<string> {
  const folder = join(tmpdir(), `semblance-report-${name}-${crypto.randomUUID()}`);
  await terminal('generate', name, '--out', folder, '--report', `${folder}.json`, '--quiet', ...options);
  return readFile(`${folder}.json`, 'utf8');
}

test('a run judges every row and keeps its report: the terminal’s to the byte, and there again after a reload', async ({
  page,
  studio,
}) => {
  const { report, runs } = studio;
  await studio.useTemplate('Small shop');
  await studio.drawer.open();
  await studio.downloads.file(() => studio.drawer.button.click());
  await runs.show();
  await expect(runs.newest.getByText(/^Quality 100 of 100, coverage \d+\s%, nothing failed$/)).toBeVisible();

  await test.step('the report in full, and the run behind it', async () => {
    await runs.press('Report of small-shop.zip');
    await expect(page).toHaveURL(/#\/d\/[^/]+\/report.*[?&]run=/);
    await expect(page.getByText(/^About all 26\s008 rows of the run of \d/)).toBeVisible();
    await expect(report.part('What was looked at')).toContainText(/all 26\s008/);
    await report.part('The run').getByText('Content hashes').click();
    await expect(report.part('The run').getByText(/^[0-9a-f]{64}$/)).toHaveCount(4);
    await expectAccessibleInBothThemes(page);
  });
  await test.step('as a file, the same as the terminal writes', async () => {
    const { name, bytes } = await studio.downloads.file(async () => {
      await page.getByRole('button', { name: 'Download report' }).click();
      await page.getByRole('menuitem', { name: /JSON/ }).click();
    });
    expect(name).toBe('small-shop.report.json');
    expect(bytes.toString()).toBe(await terminalReport('small-shop'));
  });
  await test.step('after a reload it is still there, and says that the document has changed', async () => {
    await page.reload();
    await expect(report.view).toBeVisible();
    const ofRun = page.getByText(/^About all 26\s008 rows of the run of [\d:]+( [AP]M)?\.$/);
    await expect(ofRun).toBeVisible();
    await report.choose('Sample');
    await expect(ofRun).toBeHidden();
    await report.choose(/^Run of \d+:\d+.*: 100$/);
    await expect(ofRun).toBeVisible();
    await page.goBack();
    await expect(ofRun).toBeHidden();
    await page.goForward();
    await expect(ofRun).toBeVisible();
    await page.getByRole('textbox', { name: 'Seed' }).fill('7');
    await expect(page.getByText(/The document has changed since\.$/)).toBeVisible();
    await report.choose('Sample');
    await expect(page.getByText('About the sample that rows and charts show; it follows every edit.')).toBeVisible();
  });
});

test('a run that is left to itself has no report', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  await studio.drawer.open();
  await studio.drawer.unfold('Quality report');
  await studio.drawer.dialog.getByRole('switch', { name: 'Judge every row and keep a report' }).click();
  await studio.downloads.file(() => studio.drawer.button.click());
  await studio.runs.show();
  await expect(studio.runs.newest.getByText(/26\s008 rows, .* in/)).toBeVisible();
  await expect(studio.runs.newest.getByText(/^Quality/)).toHaveCount(0);
});

test('a run with a row that points at none says so, leads to the row, and can stop there', async ({ page, studio }) => {
  const { report, runs, drawer } = studio;
  await breakRow(page, { table: 'order', column: 'customer_id', row: 5000, value: 999_999 });
  await studio.useTemplate('Small shop');

  await test.step('it goes on to its end; the report names the check and shows the row', async () => {
    await drawer.open();
    await studio.downloads.file(() => drawer.button.click());
    await runs.show();
    await expect(runs.newest.getByText(/^Quality 49 of 100, coverage \d+\s%, \d+ failed$/)).toBeVisible();
    await runs.press('Report of small-shop.zip');
    const fails = report
      .part(/^What fails/)
      .getByRole('listitem')
      .filter({ hasText: 'Every order.customer_id leads to' });
    await expect(fails).toContainText(/1 row breaks it, of 7\s120/);
    await expect(report.part('Score')).toContainText('This caps the score at 49.');
    await fails.getByRole('button', { name: /^Show row 5\s001$/ }).click();
    await expect(page).toHaveURL(/\/rows\/order\/customer_id\?row=5001$/);
    await expect(studio.rows.line(5001)).toBeInViewport();
  });
  await test.step('it stops there where that was asked for, and keeps what is written', async () => {
    await drawer.open();
    await drawer.unfold('Quality report');
    await drawer.tick('Stop when a check that must hold fails');
    await drawer.button.click();
    await expect(
      runs.newest.getByText(/^Stopped, as a check that must hold failed: Every order\.customer_id/),
    ).toBeVisible();
    await expect(page.getByText('The export of small-shop.zip was stopped')).toBeVisible();
    await runs.press('Report of small-shop.zip');
    await expect(page.getByText(/^About the [\d\s]+ of 26\s008 rows that the run of/)).toBeVisible();
    const { bytes } = await studio.downloads.file(() => runs.press('Download again'));
    expect([...readZip(bytes).keys()].sort()).toEqual(['customer.csv', 'order.csv', 'product.csv']);
  });
});

test('two runs are held against each other', async ({ page, studio }) => {
  const { runs } = studio;
  await studio.useTemplate('Small shop');
  await runs.show();
  await studio.downloads.tables();
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await expect(studio.impact).toContainText('columns changed');
  await studio.downloads.tables();
  await expect(runs.region.getByText(/^Quality \d+/)).toHaveCount(2);
  for (const box of await runs.region.getByRole('checkbox', { name: /^Compare the run of/ }).all()) await box.check();
  await runs.region.getByRole('button', { name: 'Compare the two' }).click();
  const dialog = studio.dialog('Compare two runs');
  await expect(dialog.getByRole('table', { name: 'Settings' }).getByRole('row', { name: /^Seed/ })).toHaveText(
    /Seed427/,
  );
  await expect(dialog.getByText('The document was the same.')).toBeVisible();
  await expect(dialog.getByRole('table', { name: /^Checks that differ: \d+$/ }).getByRole('row')).not.toHaveCount(0);
  await expect(dialog.getByRole('heading', { name: 'Files: 0 of 4 the same' })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});
