import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesLoadedFirst, importsOf } from '../built-modules.mjs';

/**
 * Gzipped bytes of JavaScript and CSS: what the start page loads, and what the workbench loads besides before it can be
 * shown (its chunk, with all it imports statically and the styles of the same chunks).
 */
export function pageWeight(folder) {
  const start = filesLoadedFirst(folder).filter(isCode);
  const assets = readdirSync(join(folder, 'assets')).map((name) => posix.join('assets', name));
  const workbench = new Set(assets.filter((file) => /^assets\/Workbench-[^/]*\.(js|css)$/.test(file)));
  if (workbench.size === 0) throw new Error(`pageWeight: ${folder} has no workbench`);
  for (const file of workbench) for (const next of importsOf(folder, file)) workbench.add(next);
  const added = [...workbench].filter((file) => !start.includes(file));
  return { start: weigh(folder, start), workbench: weigh(folder, added) };
}

function weigh(folder, files) {
  const sum = (ending) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((bytes, file) => bytes + gzipSync(readFileSync(join(folder, file))).length, 0);
  return { files: files.length, javaScript: sum('.js'), css: sum('.css') };
}

function isCode(file) {
  return file.endsWith('.js') || file.endsWith('.css');
}
