import { readFileSync } from 'node:fs';
import { csvColumn, readCsv } from '../test/helpers/csv-reader.ts';
import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { readZip } from './support/read-zip.ts';

const LONGEST_MS = 60_000;

test('from the open page over a look into a template to a changed file in five actions', async ({ page, studio }) => {
  const { start, rows, inspector, drawer, downloads } = studio;
  await start.open();
  const beganAtMs = Date.now();

  const peek = await start.peek('Small shop');
  await peek.getByRole('button', { name: 'Use this template' }).click();
  await rows.expectMade();
  await studio.setParameter('Median', '60000');
  await expect(inspector.field('Median')).toHaveValue('60000');
  await page.keyboard.press('Control+e');
  await drawer.expectReckoned();
  const { name, bytes } = await downloads.file(() => drawer.button.click());

  const tookMs = Date.now() - beganAtMs;
  test.info().annotations.push({ type: 'from start to file', description: `${tookMs} ms, 5 actions` });
  expect(tookMs).toBeLessThan(LONGEST_MS);
  expect(name).toBe('small-shop.zip');
  const customers = readCsv(Buffer.from(new Map(readZip(bytes)).get('customer.csv') ?? []));
  const incomes = csvColumn(customers, 'income')
    .map(Number)
    .sort((a, b) => a - b);
  expect(Math.abs((incomes[incomes.length / 2] ?? 0) - 60_000)).toBeLessThan(4000);
});

test('a card shows three rows of the engine while it is looked at, and the same rows stand in the workbench', async ({
  studio,
}) => {
  const { start, rows } = studio;
  await start.open();
  const sample = start.card('Small shop').getByRole('table');
  await expect(sample).toBeHidden();
  await start.look('Small shop').focus();
  await expect(sample).toBeVisible();
  await expect(sample.getByRole('row')).toHaveCount(4);
  const table = await sample.locator('caption').textContent();
  const column = (await sample.getByRole('columnheader').first().textContent()) ?? '';
  const seen = await sample.locator('tbody td:first-child').allTextContents();
  await start.search.focus();
  await expect(sample).toBeHidden();

  await start.card('Small shop').getByRole('button', { name: 'Use template Small shop' }).click();
  await rows.expectMade();
  await rows.showTable(table ?? '');
  expect(await rows.column(column, 3)).toEqual(seen);
});

test('templates are found by words and by tags, and who finds none is shown another way', async ({ page, studio }) => {
  const { start } = studio;
  await start.open();
  const all = await start.titles.count();
  expect(all).toBeGreaterThan(3);
  await start.search.fill('customer order_item');
  await expect(start.titles).not.toHaveCount(all);
  await expect(start.titles).toContainText(['Small shop']);
  await start.search.fill('zebra');
  await expect(start.titles).toHaveCount(0);
  await expect(start.gallery.getByRole('status')).toHaveText('0 templates found');
  await start.gallery.getByRole('button', { name: 'Build step by step' }).click();
  await studio.wizard.expectStep('Purpose');
  await page.goBack();
  const tag = start.gallery.getByRole('group', { name: 'Show templates about' }).getByRole('button').first();
  await tag.click();
  await expect(tag).toHaveAttribute('aria-pressed', 'true');
  expect(await start.titles.count()).toBeLessThan(all);
  await tag.click();
  await expect(start.titles).toHaveCount(all);
});

test('an empty document, and one from a file', async ({ page, studio }, testInfo) => {
  const { start, rows } = studio;
  await start.open();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await rows.expectMade();
  await expect(studio.documentName).toHaveValue('Untitled');

  await page.goto('./');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const shop = readFileSync(new URL('../domains/ecommerce/templates/small-shop.json', import.meta.url));
  const named = Buffer.from(shop.toString().replace('"Small shop"', '"From a file"'));
  await (await chosen).setFiles({ name: 'shop.json', mimeType: 'application/json', buffer: named });
  await rows.expectMade();
  await expect(studio.documentName).toHaveValue('From a file');
  await studio.expectSaved();
  testInfo.annotations.push({ type: 'opened', description: 'shop.json' });
});

test('the start page loads itself alone before somebody uses it, and then what comes next', async ({
  page,
  studio,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const isAsked = (what: RegExp) => () => asked.some((url) => what.test(url));
  await studio.start.open();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /worker|Workbench/.test(url))).toEqual([]);
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await expect.poll(isAsked(/engine\.worker/)).toBe(true);
  await expect.poll(isAsked(/Workbench/)).toBe(true);
});

test('whoever looks at a template has the engine fetched', async ({ page, studio }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await studio.start.open();
  await studio.start.look('Small shop').focus();
  await expect.poll(() => asked.some((url) => /engine\.worker/.test(url))).toBe(true);
});

test('gallery and peek are accessible in both themes, wide and on 400 pixels', async ({ page, studio }) => {
  test.slow();
  const { start } = studio;
  await start.open();
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 });
    await start.look('Small shop').focus();
    await expect(start.card('Small shop').getByRole('table')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    const peek = await start.peek('Small shop');
    await expectAccessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    await expect(peek).toBeHidden();
    await expect(start.look('Small shop')).toBeFocused();
  }
});
