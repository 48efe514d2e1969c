import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesLoadedFirst, filesOfWorkbench, fontsOf } from '../built-modules.mjs';

/** Gzipped bytes by kind: what the start page loads, fonts included, and what the workbench loads besides. */
export function pageWeight(folder) {
  const start = filesLoadedFirst(folder);
  return {
    start: weigh(folder, [...start, ...fontsOf(folder, start)]),
    workbench: weigh(folder, filesOfWorkbench(folder)),
  };
}

function weigh(folder, files) {
  const sum = (isMeant) =>
    files.filter(isMeant).reduce((bytes, file) => bytes + gzipSync(readFileSync(join(folder, file))).length, 0);
  const isScript = (file) => file.endsWith('.js');
  const isStyle = (file) => file.endsWith('.css');
  return {
    files: files.length,
    javaScript: sum(isScript),
    css: sum(isStyle),
    others: sum((file) => !isScript(file) && !isStyle(file)),
  };
}
