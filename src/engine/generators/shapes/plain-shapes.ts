import { bassShape } from './bass.ts';
import { growthShape } from './growth.ts';
import { logisticShape } from './logistic.ts';
import type { ShapeKind } from './shape-kind.ts';
import { uniformShape } from './uniform.ts';

/** The shapes that nest no other. */
export const PLAIN_SHAPES: readonly ShapeKind[] = [uniformShape, logisticShape, growthShape, bassShape];
