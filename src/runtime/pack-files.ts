import type { JsonValue } from '../schema/json-value.ts';

const files = import.meta.glob<JsonValue>('../../domains/*/pack.json', { import: 'default' });

/** What loads the text of each pack that comes with Semblance, by the names of the packs, in their order. */
export const PACK_FILES: ReadonlyMap<string, () => Promise<JsonValue>> = new Map(
  Object.entries(files)
    .map(([path, load]) => [path.replace(/^.*domains\/(.+)\/pack\.json$/, '$1'), load] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
