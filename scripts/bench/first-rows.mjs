import { inStudio } from './in-studio.mjs';

/** How long a person looks at the gallery at least, from the first move of the pointer on. */
export const LOOK_MS = 1500;
/** As a person's pointer rests on a card before it presses its button. */
const REST_MS = 400;

/**
 * Milliseconds from the press of "Use" on a template of the gallery until rows of it stand in the grid, in Chromium on the
 * built studio whose page has a processor that is so many times slower; each time in a browser that has seen nothing yet.
 */
export async function firstRows(folder, { template, slowdown, times }) {
  const delays = [];
  for (let time = 0; time < times; time++)
    delays.push(await inStudio(folder, (page) => once(page, template, slowdown)));
  return delays;
}

async function once(page, template, slowdown) {
  const button = page.getByRole('button', { name: `Use template ${template}` });
  await button.waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(installMeasure);
  await page.mouse.move(1, 1);
  await page.waitForTimeout(LOOK_MS);
  await button.hover();
  await page.waitForTimeout(REST_MS);
  await button.click();
  return page.evaluate(() => window.firstRows);
}

/** Runs in the page: `firstRows` becomes the time from the next click to the frame behind the one in which cells are filled. */
function installMeasure() {
  window.firstRows = new Promise((resolve) => {
    const measure = ({ timeStamp }) => {
      const look = () => {
        const cell = document.querySelector('[role=grid] tbody td');
        if ((cell?.textContent ?? '') === '') requestAnimationFrame(look);
        else requestAnimationFrame((shown) => resolve(shown - timeStamp));
      };
      requestAnimationFrame(look);
    };
    document.addEventListener('click', measure, { once: true, capture: true });
  });
}
