import { withTemplate } from './in-studio.mjs';

const WARM_UPS = 3;
const PAUSE_MS = 300;

/**
 * Milliseconds from a keystroke in a number of the inspector until both the rows and the big chart on the page are others,
 * in Chromium on the built studio. The number is that of `field` of a column; its digit at `place` (from 0) is typed over.
 */
export function keystrokes(folder, edits, { template, table, column, field, place }) {
  return withTemplate(folder, template, async (page) => {
    const tree = page.getByRole('tree', { name: 'Tables and columns' });
    await tree.getByRole('treeitem', { name: new RegExp(`^${table},`) }).click({ position: { x: 60, y: 12 } });
    await page.keyboard.press('ArrowRight');
    const line = tree.getByRole('treeitem', { name: new RegExp(`^${column},`) });
    await line.click({ position: { x: 60, y: 12 } });
    const input = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: field, exact: true });
    await input.focus();
    await page.locator('figure path').first().waitFor();
    await page.waitForTimeout(PAUSE_MS);
    await page.evaluate(installMeasure);
    const delays = [];
    for (let edit = 0; edit < WARM_UPS + edits; edit++) {
      await input.evaluate((element, at) => element.setSelectionRange(at, at + 1), place);
      await page.evaluate(() => window.watchRefresh());
      await page.keyboard.press(String(1 + ((edit * 5) % 9)));
      const delay = await page.evaluate(() => window.refreshed);
      if (edit >= WARM_UPS) delays.push(delay);
      await page.waitForTimeout(PAUSE_MS);
    }
    return delays;
  });
}

/**
 * Runs in the page: after `watchRefresh()`, `refreshed` becomes the time from the next keystroke to the frame behind the
 * one in which rows and chart are others.
 */
function installMeasure() {
  const rows = () => document.querySelector('[role=grid] tbody')?.textContent ?? '';
  const chart = () => [...document.querySelectorAll('figure path')].map((path) => path.getAttribute('d')).join();
  window.watchRefresh = () => {
    const [rowsBefore, chartBefore] = [rows(), chart()];
    window.refreshed = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('rows and chart stayed what they were for ten seconds')), 10_000);
      const measure = ({ timeStamp }) => {
        const look = () => {
          if (rows() === rowsBefore || chart() === chartBefore) requestAnimationFrame(look);
          else requestAnimationFrame((shown) => resolve(shown - timeStamp));
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('keydown', measure, { once: true, capture: true });
    });
  };
}
