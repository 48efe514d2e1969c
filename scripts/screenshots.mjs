// Takes the pictures of the README in both themes, from the studio as it is built.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { serve } from './bench/serve.mjs';
import { ensureBrowser } from './ensure-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'node_modules', '.cache', 'semblance', 'dist-of-screenshots');
const target = join(root, 'public', 'tour');
/** Long enough for charts, sparklines and the rows of a card to be there. */
const SETTLED_MS = 2500;

/** A picture's name and how to come to what it shows. */
const PICTURES = [
  { name: 'start', reach: (page) => page.getByRole('heading', { name: 'Templates' }).waitFor() },
  { name: 'rows', reach: useOnlineShop },
  { name: 'diagram', reach: (page) => showView(page, 'Diagram') },
  { name: 'charts', reach: (page) => showView(page, 'Charts') },
  { name: 'report', reach: showReport },
  { name: 'wizard', reach: openWizard },
];

mkdirSync(target, { recursive: true });
await build({ root, logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
const server = await serve(built);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: ensureBrowser() });
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
    await page.goto(origin);
    for (const { name, reach } of PICTURES) {
      await reach(page);
      await page.waitForTimeout(SETTLED_MS);
      await page.screenshot({ path: join(target, `${name}-${colorScheme}.png`) });
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

async function useOnlineShop(page) {
  await page.getByRole('button', { name: 'Use template Online shop' }).click();
  await page.getByRole('grid').waitFor();
}

function showView(page, name) {
  return page.getByRole('radiogroup').getByText(name, { exact: true }).click();
}

async function showReport(page) {
  await page.getByRole('button', { name: /^Report \d/ }).waitFor({ timeout: 120_000 });
  await showView(page, 'Report');
}

async function openWizard(page) {
  await page.goto(`${origin}/#/wizard/relations`);
  await page.getByText('Live rows').waitFor();
}
