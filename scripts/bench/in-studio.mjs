import { chromium } from 'playwright';
import { ensureBrowser } from '../ensure-browser.mjs';
import { serve } from './serve.mjs';

/** Opens the start page of the built studio in Chromium, gives page and browser to `measure`, and closes both behind it. */
export async function inStudio(folder, measure) {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: ensureBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await measure(page, browser);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The same with a document made from a template of the gallery, its rows standing there. */
export function withTemplate(folder, title, measure) {
  return inStudio(folder, async (page, browser) => {
    await page.getByRole('button', { name: `Use template ${title}` }).click();
    await page.locator('[role=grid] td', { hasText: /./ }).first().waitFor();
    return measure(page, browser);
  });
}
