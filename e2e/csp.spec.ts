import { expect, test } from './support/fixtures.ts';

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "worker-src 'self'; object-src 'none'; base-uri 'none'";

test('the page carries the policy, and nothing it does breaks it', async ({ page, studio }) => {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') report(`${violatedDirective}: ${blockedURI} (${sourceFile})`);
    });
  });
  await studio.useTemplate('Small shop');
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', policy);

  await studio.selectColumn('order', 'placed_at');
  await studio.inspector.chartTable();
  await studio.showView('JSON');
  await studio.json.putCursorBehind('"seed": 4');
  await page.keyboard.type('1');
  await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('412');
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Escape');
  await studio.showView('Rows');
  await studio.downloads.tables();
  await studio.showProblems();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await studio.expectSaved();
  expect(violations).toEqual([]);
});

test('what the page would not be allowed to do is seen', async ({ page, studio }) => {
  test.fail();
  await studio.useTemplate('Small shop');
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('script'), { text: 'void 0' }));
  });
});
