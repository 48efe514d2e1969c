import { chromium } from 'playwright';
import { ensureBrowser } from '../ensure-browser.mjs';
import { serve } from './serve.mjs';

/** Opens the small shop in Chromium on the built studio, gives page and browser to `measure`, and closes both behind it. */
export async function withShop(folder, measure) {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: ensureBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.getByRole('button', { name: 'Use template Small shop' }).click();
    return await measure(page, browser);
  } finally {
    await browser.close();
    server.close();
  }
}
