import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'semblance');
/** What bundles are made of; the studio is in none of them. */
const sources = ['src', 'domains', 'scripts', 'package-lock.json'];
const notBundled = /^src[\\/]studio/;
const HOUR_MS = 3_600_000;
const KEPT_BUNDLES = 3;

/** Where the bundle of a name is, or will be: the folder changes with every source and with the version of Node. */
export function bundleFolder(name, entries) {
  const hash = createHash('sha256').update(JSON.stringify([process.versions.node, entries]));
  for (const file of sources.flatMap(filesOf)) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return join(cache, `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/**
 * Bundles TypeScript for this Node, packages included, unless that was done before; gives the folder, in which every entry
 * is `<its name>.js`. Older bundles of the name, not used for an hour, are deleted.
 */
export async function bundle(name, entries, external = []) {
  const folder = bundleFolder(name, entries);
  if (existsSync(folder)) return touched(folder);
  const { build } = await import('vite');
  const part = `${folder}.${process.pid}.part`;
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external },
      build: {
        ssr: true,
        target: 'node20',
        outDir: part,
        copyPublicDir: false,
        rollupOptions: {
          input: Object.fromEntries(Object.entries(entries).map(([key, path]) => [key, join(root, path)])),
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    });
    // Else Node reads every file twice to find out that it is a module.
    writeFileSync(join(part, 'package.json'), '{ "type": "module" }\n');
    moveInto(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  deleteUnused(name);
  return folder;
}

function filesOf(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true }).map((entry) => join(path, entry.name));
  return entries
    .filter((entry) => !notBundled.test(entry))
    .sort()
    .flatMap(filesOf);
}

function touched(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Another process may have made the same bundle meanwhile. */
function moveInto(part, folder) {
  mkdirSync(cache, { recursive: true });
  try {
    renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function deleteUnused(name) {
  const bundles = readdirSync(cache)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => ({ path: join(cache, entry), usedMs: statSync(join(cache, entry)).mtimeMs }))
    .sort((a, b) => b.usedMs - a.usedMs);
  for (const { path, usedMs } of bundles.slice(KEPT_BUNDLES)) {
    if (Date.now() - usedMs > HOUR_MS) rmSync(path, { recursive: true, force: true });
  }
}
