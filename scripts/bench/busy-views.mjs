import { exportButton, openExport } from './export-drawer.mjs';
import { withTemplate } from './in-studio.mjs';

const VIEWS = ['Charts', 'Diagram', 'Rows'];
const WATCHED_MS = 5000;
const LONG_MS = 50;
/** How long a person holds a button down. */
const PRESS_MS = 80;

/**
 * What the page's main thread does while two workers write a template at a scale into the browser's own files and a view is
 * opened and looked at for five seconds: for each view the tasks that took more than 50 ms by the clock, the longest of
 * them, and the most processor time one task took, in milliseconds. With as many cores as workers the clock also counts
 * how long the page waited for its turn.
 */
export function busyViews(folder, template, scale) {
  return withTemplate(folder, template, async (page, browser) => {
    await page.getByRole('textbox', { name: 'Scale' }).fill(String(scale));
    await openExport(page);
    await exportButton(page).click();
    await page
      .getByRole('contentinfo')
      .getByText(/rows\/s/)
      .waitFor({ timeout: 120_000 });
    const found = [];
    for (const view of VIEWS) found.push({ view, ...(await tasksOf(page, browser, view)) });
    await page
      .getByRole('contentinfo')
      .getByText(/rows\/s/)
      .waitFor({ timeout: 1000 });
    return found;
  });
}

async function tasksOf(page, browser, view) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(`bench ${name}`), view);
  await page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click({ delay: PRESS_MS });
  await page.waitForTimeout(WATCHED_MS);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const mark = traceEvents.find(({ name }) => name === `bench ${view}`);
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, tdur }) =>
      name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid && ts > mark.ts && tdur !== undefined,
  );
  const clocked = tasks.map(({ dur }) => dur / 1000);
  return {
    count: clocked.filter((ms) => ms > LONG_MS).length,
    longestMs: Math.max(0, ...clocked),
    mostProcessorMs: Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000)),
  };
}
