import { readFileSync } from 'node:fs';
import { exportButton, openExport } from './export-drawer.mjs';
import { withTemplate } from './in-studio.mjs';

const POLL_MS = 50;

/**
 * What Chromium does while two workers write the small shop at a scale into the browser's own files, and when that is
 * cancelled: the seconds an export took, the tasks of the main thread over 50 ms and the longest of them in milliseconds,
 * the memory of all of Chromium's processes before and at most, in bytes (undefined where the system does not say), and the
 * milliseconds from the press of a button that discards a run to the end of its last worker.
 */
export function browserExport(folder, scale) {
  return withTemplate(folder, 'Small shop', async (page, browser) => {
    await page.getByRole('textbox', { name: 'Scale' }).fill(String(scale));
    await beginExport(page, 3000);
    await page.evaluate(watchTasks);
    const memory = await watchMemory(browser);
    const start = performance.now();
    const download = page.waitForEvent('download', { timeout: 300_000 });
    await exportButton(page).click();
    await download;
    const seconds = (performance.now() - start) / 1000;
    const tasks = await page.evaluate(() => window.longTasks);
    memory.stop();
    const cancelMs = await cancelled(page);
    const { restBytes, peakBytes } = memory;
    return { seconds, count: tasks.length, longestMs: Math.max(0, ...tasks), restBytes, peakBytes, cancelMs };
  });
}

/** Opens the drawer, and waits until nothing is left of what that took. */
async function beginExport(page, quietMs) {
  await openExport(page);
  await page.waitForTimeout(quietMs);
}

/** Begins the export again, discards it while its workers are busy, and times their end. */
async function cancelled(page) {
  await beginExport(page, 500);
  const before = new Set(page.workers());
  await exportButton(page).click();
  const runs = page.getByRole('region', { name: 'Runs' });
  if (!(await runs.isVisible())) await page.getByRole('button', { name: /^Runs \d+$/ }).click();
  await runs.getByText(/rows\/s/).waitFor();
  const ended = page
    .workers()
    .filter((worker) => !before.has(worker))
    .map((worker) => new Promise((resolve) => worker.once('close', () => resolve(Date.now()))));
  if (ended.length === 0) throw new Error('the export has no workers of its own');
  await runs.getByRole('button', { name: 'Cancel', exact: true }).click();
  const discard = runs.getByRole('button', { name: 'Discard it', exact: true });
  await discard.waitFor();
  // From the press as the page hears it: what the driver does to find the button is not the studio's.
  await page.evaluate(() => {
    const heard = () => {
      window.pressedAt = Date.now();
    };
    addEventListener('click', heard, { capture: true, once: true });
  });
  await discard.click();
  const lastEnd = Math.max(...(await Promise.all(ended)));
  return lastEnd - (await page.evaluate(() => window.pressedAt));
}

/** Runs in the page: from now on `longTasks` collects the tasks that the browser reports as long, in milliseconds. */
function watchTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Adds up the resident memory of the browser's processes until told to stop. */
async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ids = processInfo.map(({ id }) => id);
  const watched = { restBytes: residentBytes(ids), peakBytes: undefined, stop: () => clearInterval(poll) };
  const poll = setInterval(() => {
    const bytes = residentBytes(ids);
    if (bytes !== undefined) watched.peakBytes = Math.max(watched.peakBytes ?? 0, bytes);
  }, POLL_MS);
  return watched;
}

/** What processes hold of their own, as Linux counts it: pages shared between them are left out. */
function residentBytes(ids) {
  try {
    return ids.reduce((sum, id) => {
      const [, kilobytes] = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      return sum + Number(kilobytes) * 1024;
    }, 0);
  } catch {
    return undefined;
  }
}
