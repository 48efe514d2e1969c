import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * The files a built page makes the browser fetch before any of its code runs: `index.html`, what it names, and what
 * those modules import statically, whether it is there or not. Paths are relative to `folder`, with forward slashes.
 */
export function filesLoadedFirst(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
  const files = new Set(['index.html', ...named.map((path) => posix.normalize(path))]);
  for (const file of files) for (const next of importsOf(folder, file)) files.add(next);
  return [...files];
}

/** The fonts that the style sheets among some files name: their text is set in them. */
export function fontsOf(folder, files) {
  const sheets = files.filter((file) => file.endsWith('.css'));
  return sheets.flatMap((file) => {
    const urls = readFileSync(join(folder, file), 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g);
    return [...urls].map(([, url]) => posix.join(posix.dirname(file), url.replace(/['"]/g, '')));
  });
}

/** What the workbench makes a browser fetch besides the first load, before it can be shown; nothing where there is none. */
export function filesOfWorkbench(folder) {
  const files = new Set(filesBelow(folder).filter((file) => /^assets\/Workbench-[^/]*\.(js|css)$/.test(file)));
  for (const file of files) for (const next of importsOf(folder, file)) files.add(next);
  const first = filesLoadedFirst(folder);
  return [...files].filter((file) => !first.includes(file));
}

/** What a built module imports statically, as paths relative to `folder`; nothing for any other file. */
export function importsOf(folder, file) {
  if (!file.endsWith('.js') || !existsSync(join(folder, file))) return [];
  const { module } = parseSync(file, readFileSync(join(folder, file), 'utf8'));
  const reexported = module.staticExports.flatMap(({ entries }) => entries.flatMap((e) => e.moduleRequest ?? []));
  const requests = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...reexported];
  return requests.map(({ value }) => posix.join(posix.dirname(file), value));
}

/** The paths of the sources bundled into a built file, from its source map; none where it has no map. */
export function sourcesOf(folder, file) {
  const map = join(folder, `${file}.map`);
  return existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')).sources : [];
}

/** Every file below a folder, relative to it, with forward slashes. */
export function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name).replaceAll('\\', '/')));
}
