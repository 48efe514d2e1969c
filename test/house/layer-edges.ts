import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { moduleReferences } from './module-references.ts';
import type { SourceFile } from './source-files.ts';

/** The folders of `src` by rank: a file may import its own folder and every folder of a lower rank, nothing else. */
const ranks = new Map([
  ['schema', 0],
  ['engine', 1],
  ['simulate', 2],
  ['quality', 2],
  ['formats', 2],
  ['imports', 2],
  ['runtime', 3],
  ['studio', 4],
  ['cli', 4],
  ['main', 5],
]);

/** The packages of the layers which may not choose freely. */
const packagesOf = new Map([
  ['schema', ['zod']],
  ['engine', []],
]);
const layersOnNode = ['runtime', 'cli'];

/** Every reference between sources that breaks the house's rules, as `path:line reason`; empty where all is well. */
export function wrongEdges(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((file) =>
    moduleReferences(file).flatMap(({ name, line }) => {
      const reason = name === undefined ? 'names a module that cannot be read here' : faultOf(file.path, name);
      return reason === undefined ? [] : [`${file.path}:${line} ${reason}`];
    }),
  );
}

function faultOf(from: string, name: string): string | undefined {
  const layer = layerOf(from);
  const rank = ranks.get(layer);
  if (rank === undefined) return `is in no layer of the house (${layer})`;
  if (/^(@\/|~|#)/.test(name)) return `imports ${name}: an alias, where paths are relative`;
  if (/^[a-z]+:\/\//i.test(name)) return `imports ${name} from a foreign host`;
  if (!/^[./]/.test(name)) return packageFault(layer, name);

  const target = targetOf(from, name);
  if (target.startsWith('domains/')) return domainFault(layer, target);
  if (!target.startsWith('src/')) return `imports ${name}, outside src`;
  const targetLayer = layerOf(target);
  const targetRank = ranks.get(targetLayer);
  if (targetRank === undefined) return `imports ${name}, in no layer of the house`;
  if (targetLayer !== layer && targetRank >= rank) return `imports ${name}: ${layer} may not know ${targetLayer}`;
  return featureFault(from, target);
}

function packageFault(layer: string, name: string): string | undefined {
  if (isBuiltin(name) && !layersOnNode.includes(layer)) return `imports ${name}: ${layer} may not know Node`;
  const packageName = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const isAllowed = packagesOf.get(layer)?.includes(packageName) ?? true;
  return isAllowed ? undefined : `imports package ${packageName}: ${layer} may not`;
}

function domainFault(layer: string, target: string): string | undefined {
  if (layer !== 'runtime') return `imports ${target}: only runtime reads domains`;
  return target.endsWith('.json') ? undefined : `imports ${target}: domains hold JSON only`;
}

function featureFault(from: string, target: string): string | undefined {
  const own = featureOf(from);
  if (own === undefined) return undefined;
  const other = featureOf(target);
  const reachesAll = target.includes('*') && 'src/studio/features/'.startsWith(target.slice(0, target.indexOf('*')));
  if (other === own || (other === undefined && !reachesAll)) return undefined;
  return `imports feature ${other ?? 'by feature'}: features do not know each other`;
}

/** The path a reference leads to, without its query; for a glob its fixed folder, then `*`, then its extension. */
function targetOf(from: string, name: string): string {
  const special = name.search(/[*{[(!]/);
  const written =
    special === -1
      ? name.replace(/\?.*$/, '')
      : `${name.slice(0, name.lastIndexOf('/', special) + 1)}*${posix.extname(name)}`;
  return written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(from), written);
}

/** The layer of a path below `src`; a file directly in `src` is the page's entry, `main`. */
function layerOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  const isFile = rest.length === 0 && folder.includes('.') && !folder.includes('*');
  return isFile ? 'main' : folder;
}

function featureOf(path: string): string | undefined {
  const match = /^src\/studio\/features\/([^/*]+)\//.exec(path);
  return match?.[1];
}
