// The terminal: bundles src/cli when it changed, and runs it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleTerminal, isTerminalBundled } from './terminal-bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// A reader that has seen enough, as `head` does, is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
const breakOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => breakOff.abort());

// A bundle stands beside the installed packages and knows their lock, so where there is one they are right.
if (!isTerminalBundled()) ensurePackages();
const folder = await bundleTerminal();
const { main } = await import(pathToFileURL(join(folder, 'main.js')).href);
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  signal: breakOff.signal,
  workerFile: join(folder, 'engine.js'),
  version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
});

/** Whatever npm says goes to stderr: stdout is for the results. */
function ensurePackages() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/ensure-deps.mjs')], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
