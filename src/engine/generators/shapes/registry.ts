import { growthShape } from './growth.ts';
import { logisticShape } from './logistic.ts';
import type { ShapeKind } from './shape-kind.ts';
import { uniformShape } from './uniform.ts';

/** The shapes of a moment's density; a new one is one file and one line here. */
export const SHAPES: readonly ShapeKind[] = [uniformShape, logisticShape, growthShape];
