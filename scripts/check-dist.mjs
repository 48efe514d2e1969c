// Checks the built page: its first load carries neither editor nor charts, its policy stands first, no code from afar.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow, filesLoadedFirst, filesOfWorkbench, fontsOf, sourcesOf } from './built-modules.mjs';

const folder = process.argv[2] ?? 'dist';
const monaco = /node_modules\/(monaco-editor|@monaco-editor)\//;
const faker = /node_modules\/@faker-js\//;
const lateModules = [
  ['the editor', monaco],
  ['the charts', /node_modules\/recharts\//],
  ['faker', faker],
  ['zod', /node_modules\/zod\//],
];
/** All that the start page makes a browser fetch, fonts included. */
const mostFirstBytes = 190 * 1024;
const mostWorkbenchBytes = 130 * 1024;
/** Helpers the bundler writes itself: they have no sources. */
const bundlersOwn = /^assets\/(?:preload-helper|rolldown-runtime)-[\w-]+\.js$/;
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self';`;
/** An address of something a page would run or apply: a script, style, font or WebAssembly file, or any CDN path. */
const foreignCode =
  /(?:https?:)?\/\/(?:(?:cdn|unpkg|esm|fonts|ajax|static)[.\w-]*\.\w+\/[^\s'"`)]*|[\w-]+(?:\.[\w-]+)+\/[^\s'"`)]*\.(?:m?js|css|wasm|woff2?|ttf)\b)/g;

const faults = existsSync(join(folder, 'index.html'))
  ? [...firstLoad(), ...workbenchLoad(), ...policyFirst(), ...fromAfar()]
  : ['no page'];
for (const fault of faults) console.error(`${folder}: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function firstLoad() {
  const files = filesLoadedFirst(folder);
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) return missing.map((file) => `index.html leads to ${file}, which is not there`);
  const scripts = files.filter((file) => file.startsWith('assets/') && file.endsWith('.js'));
  const fetched = [...files, ...fontsOf(folder, files)];
  const bytes = weightOf(fetched);
  console.log(`First load: ${fetched.length} files, ${(bytes / 1024).toFixed(1)} KiB gzipped`);
  const weight = bytes > mostFirstBytes ? [`the first load is heavier than ${mostFirstBytes / 1024} KiB`] : [];
  const carried = scripts.flatMap((file) => {
    const sources = sourcesOf(folder, file);
    if (sources.length === 0 && bundlersOwn.test(file)) return [];
    if (sources.length === 0) return [`${file} has no source map to look into`];
    return lateModules
      .filter(([, pattern]) => sources.some((source) => pattern.test(source)))
      .map(([what]) => `the first load carries ${what}, in ${file}`);
  });
  return [...weight, ...carried];
}

/** What the workbench brings along before editor, charts and lists of names are asked for. */
function workbenchLoad() {
  const files = filesOfWorkbench(folder);
  if (files.length === 0) return ['there is no workbench'];
  const bytes = weightOf(files);
  console.log(`Workbench: ${files.length} files more, ${(bytes / 1024).toFixed(1)} KiB gzipped`);
  return bytes > mostWorkbenchBytes ? [`the workbench is heavier than ${mostWorkbenchBytes / 1024} KiB`] : [];
}

function weightOf(files) {
  return files.map((file) => gzipSync(readFileSync(join(folder, file))).length).reduce((a, b) => a + b, 0);
}

function policyFirst() {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const at = page.indexOf(policy);
  if (at === -1) return ['index.html has no Content Security Policy'];
  return at < page.indexOf('<script') ? [] : ['a script stands before the Content Security Policy'];
}

/**
 * Monaco's loader names its CDN as a default, which the studio overrides, and faker addresses of pictures, which no
 * document can ask for; nothing else may name a foreign host.
 */
function fromAfar() {
  const files = filesBelow(folder).filter((file) => /\.(js|css|html|svg)$/.test(file));
  return files
    .filter((file) => !sourcesOf(folder, file).some((source) => monaco.test(source) || faker.test(source)))
    .flatMap((file) => {
      const addresses = readFileSync(join(folder, file), 'utf8').match(foreignCode) ?? [];
      return addresses.map((address) => `${file} names ${address}`);
    });
}
