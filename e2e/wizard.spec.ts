import { csvColumn, readCsv } from '../test/helpers/csv-reader.ts';
import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { readZip } from './support/read-zip.ts';

test('four steps to a document, back and forth without a loss, and its files as it was said', async ({
  page,
  studio,
}) => {
  test.slow();
  const { wizard, downloads } = studio;
  await wizard.open();

  await test.step('the industry', async () => {
    await page.getByRole('radio', { name: /^Online shop/ }).check();
    await page.getByRole('button', { name: '1 year', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('2025-01-01');
    await wizard.button('Tables').click();
  });

  await test.step('the blocks: what needs another goes with it', async () => {
    await wizard.expectStep('Tables');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('checkbox', { name: 'Shipments' }).uncheck();
    await expect(page.getByRole('checkbox', { name: 'Returns' })).not.toBeChecked();
    await expect(page.getByRole('status').filter({ hasText: 'went with Shipments' })).toBeVisible();
    await expect(wizard.live.getByRole('button', { name: /^shipment/ })).toBeHidden();
    await page.getByRole('textbox', { name: 'How many customers?' }).fill('150');
    await expect(wizard.live.getByRole('button', { name: /^customer ?150$/ })).toBeVisible();
    await wizard.button('Relations').click();
  });

  await test.step('the relations, as sentences', async () => {
    await page.getByRole('textbox', { name: 'Least order items of an order' }).fill('2');
    await page.getByRole('textbox', { name: 'Most order items of an order' }).fill('3');
    await expect(wizard.live.getByRole('status')).toContainText('order_item');
    await wizard.button('Review').click();
  });

  await test.step('back, forth, and to the start: what was said is there', async () => {
    await page.getByRole('textbox', { name: 'What is it called?' }).fill('My shop');
    await wizard.button('Back').click();
    await expect(page.getByRole('textbox', { name: 'Most order items of an order' })).toHaveValue('3');
    await page.goBack();
    await wizard.expectStep('Review');
    await page.goForward();
    await wizard.button('Back').click();
    await wizard.expectStep('Tables');
    await expect(page.getByRole('textbox', { name: 'How many customers?' })).toHaveValue('150');
    await expect(page.getByRole('checkbox', { name: 'Shipments' })).not.toBeChecked();
    await page.reload();
    await wizard.expectLive();
    await expect(page.getByRole('textbox', { name: 'How many customers?' })).toHaveValue('150');
    await wizard.goTo('Purpose');
    await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('2025-01-01');
    await wizard.goTo('Review');
    await expect(page.getByRole('textbox', { name: 'What is it called?' })).toHaveValue('My shop');
  });

  await test.step('no problems, some shapes, and the files', async () => {
    await expect(page.getByRole('region', { name: 'Problems' })).toContainText('None');
    await expect(page.getByRole('region', { name: 'What it looks like' }).getByRole('listitem').first()).toBeVisible();
    const { name, bytes } = await downloads.file(() => wizard.button('Download').click());
    expect(name).toBe('my-shop.zip');
    const files = new Map(readZip(bytes));
    const read = (table: string) => readCsv(Buffer.from(files.get(`${table}.csv`) ?? []));
    expect(files.has('shipment.csv')).toBe(false);
    expect(csvColumn(read('customer'), 'id')).toHaveLength(150);
    const sizes = new Map<string, number>();
    for (const order of csvColumn(read('order_item'), 'order_id')) {
      sizes.set(String(order), (sizes.get(String(order)) ?? 0) + 1);
    }
    expect(new Set(sizes.values())).toEqual(new Set([2, 3]));
  });

  await test.step('the document is kept, and can be worked on', async () => {
    await studio.rows.expectMade();
    await expect(studio.documentName).toHaveValue('My shop');
    await studio.expectSaved();
  });
});

test('whoever skips to the review has a file in three actions', async ({ page, studio }) => {
  const beganAtMs = Date.now();
  await page.goto('./');
  await page.getByRole('button', { name: 'Build step by step' }).click();
  await studio.wizard.button('Skip to review').click();
  const { bytes } = await studio.downloads.file(() => studio.wizard.button('Download').click());
  const tookMs = Date.now() - beganAtMs;
  test.info().annotations.push({ type: 'from start to file', description: `${tookMs} ms, 3 actions` });
  expect(tookMs).toBeLessThan(60_000);
  expect([...readZip(bytes)].length).toBeGreaterThan(3);
});

test('a finding of the review can be mended there', async ({ page, studio }) => {
  const { wizard } = studio;
  await wizard.open();
  await wizard.goTo('Relations');
  const items = wizard.sentence('Every order has');
  await items.getByRole('combobox', { name: /^How order items are spread/ }).selectOption('each number as often');
  await page.getByRole('textbox', { name: /^Least order items/ }).fill('20');
  await expect(page.getByRole('alert')).toContainText('At most');
  await wizard.goTo('Review');
  await expect(wizard.button('Download')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: /^Fix: Swap/ }).click();
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('None');
  await wizard.button('Open').click();
  await studio.rows.expectMade();
});

test('every step is accessible in both themes, wide and on 400 pixels', async ({ page, studio }) => {
  test.slow();
  const { wizard } = studio;
  await wizard.open();
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 });
    for (const step of ['Purpose', 'Tables', 'Relations', 'Review'] as const) {
      await wizard.goTo(step);
      await wizard.expectLive();
      if (step === 'Review') {
        await expect(
          page.getByRole('region', { name: 'What it looks like' }).getByRole('listitem').first(),
        ).toBeVisible();
      }
      await expectAccessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(width);
    }
  }
});

test('the wizard by keyboard only', async ({ page, studio }) => {
  const { wizard } = studio;
  const press = async (name: string) => {
    await wizard.button(name).focus();
    await page.keyboard.press('Enter');
  };
  await page.goto('./');
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.getByRole('button', { name: 'Build step by step' }).evaluate((it) => it === document.activeElement))
      break;
  }
  await page.keyboard.press('Enter');
  await wizard.expectLive();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await press('Tables');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Products' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Products' })).not.toBeChecked();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'How many customers?' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('textbox', { name: 'How many customers?' })).toHaveValue('1999');
  await page.getByRole('slider', { name: 'How many customers?' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('textbox', { name: 'How many customers?' })).toHaveValue('10');
  await press('Relations');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press('Review');
  await press('Open');
  await studio.rows.expectMade();
});
