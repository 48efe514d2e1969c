// Runs the journeys of e2e/ against dist/ in Chromium, and those tagged @firefox in Firefox where there is one.
// Parameters are handed on to `playwright test`. The port is a free one, so that it never tests another server's pages.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './ensure-browser.mjs';
import { findOnPath } from './executables.mjs';
import { freePort } from './free-port.mjs';
import { packageBin } from './package-bin.mjs';

const env = { ...process.env, CHROME_PATH: ensureBrowser(), E2E_PORT: String(await freePort()) };
const firefox = process.env.FIREFOX_PATH || findOnPath(['firefox-esr']);
if (firefox) env.FIREFOX_PATH = firefox;
console.log(`Browsers: ${[env.CHROME_PATH, firefox ?? 'no firefox-esr, so Chromium only'].join(', ')}`);

const { status } = spawnSync(process.execPath, [packageBin('playwright'), 'test', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);
