// Runs before start, dev and test, when node_modules may not exist: only node: modules and files beside this one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeInRange } from './node-range.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;

const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
if (!nodeInRange(process.versions.node, engines.node)) {
  console.error(`Semblance needs Node ${engines.node}; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing the locked packages (npm ci)');
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const flags = ['ci', '--no-audit', '--no-fund'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed; its message is above.');
    process.exit(1);
  }
}
