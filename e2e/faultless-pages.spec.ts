import { test } from './support/fixtures.ts';

test.describe('a journey fails, whatever else it asserts, when its page', () => {
  test.beforeEach(() => test.fail());

  test('logs an error', async ({ page }) => {
    await page.evaluate(() => console.error('planted'));
  });

  test('throws an error', async ({ page }) => {
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await thrown;
  });

  test('asks another origin', async ({ page }) => {
    await page.route('https://elsewhere.example/', (route) => route.fulfill({ body: 'planted' }));
    await page.evaluate(() => fetch('https://elsewhere.example/', { mode: 'no-cors' }));
  });
});

test('a journey may use what the page itself made', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    for (const source of [
      `data:image/svg+xml,${svg}`,
      URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
    ]) {
      await Object.assign(new Image(), { src: source }).decode();
    }
  });
});
