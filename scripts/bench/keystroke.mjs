import { withShop } from './with-shop.mjs';

const WARM_UPS = 3;

/**
 * Milliseconds from a keystroke in a number of the inspector until both the rows and the big chart on the page are others,
 * in Chromium on the built studio: the age of the small shop's customers.
 */
export function keystrokes(folder, edits) {
  return withShop(folder, async (page) => {
    const line = page.getByRole('tree', { name: 'Tables and columns' }).getByRole('treeitem', { name: /^age,/ });
    await line.click({ position: { x: 60, y: 12 } });
    const field = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Mean', exact: true });
    await field.click();
    await field.press('End');
    await page.evaluate(installMeasure);
    const delays = [];
    for (let edit = 0; edit < WARM_UPS + edits; edit++) {
      await page.keyboard.press('Shift+ArrowLeft');
      await page.evaluate(() => window.watchRefresh());
      await page.keyboard.press(String(1 + (edit % 8)));
      const delay = await page.evaluate(() => window.refreshed);
      if (edit >= WARM_UPS) delays.push(delay);
      await page.waitForTimeout(300);
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
