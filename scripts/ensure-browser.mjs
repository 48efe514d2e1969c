import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findOnPath, isExecutable } from './executables.mjs';
import { packageBin } from './package-bin.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsRoots.flatMap((root) => [
    join(root, 'Google/Chrome/Application/chrome.exe'),
    join(root, 'Chromium/Application/chrome.exe'),
    join(root, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** The path of a Chromium to test in: one that is there, else one it installs. Throws when there is no way. */
export function ensureBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked && !isExecutable(asked)) throw new Error(`CHROME_PATH is "${asked}", which cannot be run.`);
  return asked || installedBrowser() || playwrightBrowser() || downloadedBrowser() || packagedBrowser() || fail();
}

function installedBrowser() {
  return findOnPath(commands) ?? (usualPlaces[process.platform] ?? []).find(isExecutable);
}

function playwrightBrowser() {
  const path = chromium.executablePath();
  return isExecutable(path) ? path : undefined;
}

function downloadedBrowser() {
  console.error('No Chromium found; asking Playwright to download one');
  run(process.execPath, [packageBin('playwright'), 'install', 'chromium']);
  return playwrightBrowser();
}

function packagedBrowser() {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isRootOnDebian) return undefined;
  console.error('Installing the chromium package with apt-get');
  const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], quietly);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quietly);
  return installedBrowser();
}

/** Output goes to stderr: stdout carries the path and nothing else. */
function run(command, parameters, env = process.env) {
  spawnSync(command, parameters, { env, stdio: ['ignore', 2, 2] });
}

function fail() {
  throw new Error('No Chromium to test in. Install Chrome or Chromium, or set CHROME_PATH to one.');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
