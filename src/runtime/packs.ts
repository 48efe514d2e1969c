import { PACK_SCHEMA } from '../engine/pack-schema.ts';
import type { JsonValue } from '../schema/json-value.ts';
import type { Pack } from '../schema/packs/pack-model.ts';

/** A pack that comes with Semblance, loaded when it is wanted. */
export interface PackSource {
  /** The name of its folder, which is that of the pack. */
  readonly id: string;
  /** @throws ZodError when the file is no pack. */
  load(): Promise<Pack>;
}

const files = import.meta.glob<JsonValue>('../../domains/*/pack.json', { import: 'default' });

/** Every pack of the domains, in the order of their names. */
export const packSources: readonly PackSource[] = Object.entries(files)
  .map(([path, load]) => ({
    id: path.replace(/^.*domains\/(.+)\/pack\.json$/, '$1'),
    load: async () => PACK_SCHEMA.parse(await load()),
  }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
