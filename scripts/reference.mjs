// Writes the JSON Schema and the reference page; with --check it says which are stale instead and ends with 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await bundle('reference', { files: 'scripts/reference/files.ts' });
const { referenceFiles } = await import(pathToFileURL(join(folder, 'files.js')).href);
const stale = referenceFiles().filter(({ path, text }) => textOf(join(root, path)) !== text);

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is stale: run node scripts/reference.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, text } of stale) {
    writeFileSync(join(root, path), text);
    console.log(`Wrote ${path}`);
  }
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
