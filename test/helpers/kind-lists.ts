import { DELAYS } from '../../src/engine/generators/delays/registry.ts';
import { PICKS } from '../../src/engine/generators/picks/registry.ts';
import { GENERATORS } from '../../src/engine/generators/registry.ts';
import { SHAPES } from '../../src/engine/generators/shapes/registry.ts';
import { WEIGHTINGS } from '../../src/engine/generators/weightings/registry.ts';
import { MECHANISMS } from '../../src/engine/modifiers/mechanisms/registry.ts';
import { MODIFIERS } from '../../src/engine/modifiers/registry.ts';
import { COUNT_LAWS } from '../../src/engine/rows/counts/registry.ts';
import { ROW_SOURCES } from '../../src/engine/rows/registry.ts';
import type { Kind } from '../../src/schema/kind.ts';
import type { KindList } from './kind-documents.ts';

/** Every kind that a document can name, by the list it is in. */
export const KIND_LISTS: Readonly<Record<KindList, readonly Kind[]>> = {
  generators: GENERATORS,
  rowSources: ROW_SOURCES,
  countLaws: COUNT_LAWS,
  shapes: SHAPES,
  delays: DELAYS,
  picks: PICKS,
  weightings: WEIGHTINGS,
  modifiers: MODIFIERS,
  mechanisms: MECHANISMS,
};
