import { chromium } from 'playwright';
import { ensureBrowser } from '../ensure-browser.mjs';
import { serve } from './serve.mjs';

/**
 * What the page itself does in Chromium while two workers write the small shop at a scale into the browser's own files:
 * the seconds it took, the tasks of the main thread that took more than 50 ms and the longest of them, in milliseconds.
 */
export async function longTasks(folder, scale) {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: ensureBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.getByRole('button', { name: 'Use template Small shop' }).click();
    await page.getByRole('textbox', { name: 'Scale' }).fill(String(scale));
    await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: 'Export' });
    const button = drawer.getByRole('button', { name: /^Download .*B$/ });
    await button.waitFor();
    await page.waitForTimeout(3000);
    await page.evaluate(watchTasks);
    const start = performance.now();
    const download = page.waitForEvent('download', { timeout: 300_000 });
    await button.click();
    await download;
    const seconds = (performance.now() - start) / 1000;
    const tasks = await page.evaluate(() => window.longTasks);
    return { seconds, count: tasks.length, longestMs: Math.max(0, ...tasks) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page: from now on `longTasks` collects the tasks that the browser reports as long, in milliseconds. */
function watchTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}
