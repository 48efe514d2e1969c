import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The absolute path of an installed package's command, to run with `process.execPath`: no shell, no npx. */
export function packageBin(packageName, command = packageName) {
  const folder = new URL(`../node_modules/${packageName}/`, import.meta.url);
  const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`packageBin: ${packageName} has no command "${command}"`);
  return fileURLToPath(new URL(file, folder));
}
