import { PLAIN_SHAPES } from './plain-shapes.ts';
import { profileShape } from './profile.ts';
import type { ShapeKind } from './shape-kind.ts';

/** The shapes of a moment's density; a new one is one file and one line here, or among those that nest no other. */
export const SHAPES: readonly ShapeKind[] = [...PLAIN_SHAPES, profileShape];
