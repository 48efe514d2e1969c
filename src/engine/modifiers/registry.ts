import { add } from './add.ts';
import { mapValues } from './map-values.ts';
import { missing } from './missing.ts';
import type { ModifierKind } from './modifier-kind.ts';
import { multiply } from './multiply.ts';
import { round } from './round.ts';

/** What can happen to the values of a column; a new one is one file and one line here. */
export const MODIFIERS: readonly ModifierKind[] = [missing, mapValues, round, multiply, add];
