import { packModel } from '../schema/packs/pack-model.ts';
import { GENERATORS } from './generators/registry.ts';
import { MODIFIERS } from './modifiers/registry.ts';
import { ROW_SOURCES } from './rows/registry.ts';

/** The model of a pack over all kinds there are. */
export const PACK_SCHEMA = packModel({ generators: GENERATORS, rowSources: ROW_SOURCES, modifiers: MODIFIERS });
