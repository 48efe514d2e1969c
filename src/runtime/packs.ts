import { PACK_SCHEMA } from '../engine/pack-schema.ts';
import type { Pack } from '../schema/packs/pack-model.ts';
import { PACK_FILES } from './pack-files.ts';

/** A pack that comes with Semblance, loaded when it is wanted. */
export interface PackSource {
  /** The name of its folder, which is that of the pack. */
  readonly id: string;
  /** @throws ZodError when the file is no pack. */
  load(): Promise<Pack>;
}

/** Every pack of the domains, in the order of their names. */
export const packSources: readonly PackSource[] = [...PACK_FILES].map(([id, load]) => ({
  id,
  load: async () => PACK_SCHEMA.parse(await load()),
}));
