// Runs before start, dev and test, when node_modules may not exist: only node: modules and files beside this one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isLockOf, unlockedOptionals } from './lockfile.mjs';
import { nodeInRange } from './node-range.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockPath = `${root}package-lock.json`;
const installedPath = `${root}node_modules/.package-lock.json`;
const manifest = readJson(`${root}package.json`);

if (!nodeInRange(process.versions.node, manifest.engines.node)) {
  stop(`Semblance needs Node ${manifest.engines.node}; this is ${process.versions.node}.`);
}
if (!existsSync(installedPath) || statSync(installedPath).mtimeMs < statSync(lockPath).mtimeMs) install();

/** `npm ci`; where the lock lacks other platforms' packages, which that refuses, an install that keeps to the lock. */
function install() {
  const lock = readJson(lockPath);
  if (!isLockOf(lock, manifest)) stop('package.json and package-lock.json differ; run npm install.');
  const command = unlockedOptionals(lock).length > 0 ? ['install', '--no-save'] : ['ci'];
  console.log(`Installing the locked packages (npm ${command.join(' ')})`);
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const parameters = [...command, '--no-audit', '--no-fund'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) stop('npm could not install the packages; its message is above.');
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
