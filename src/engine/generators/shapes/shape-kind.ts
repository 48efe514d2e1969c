import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';
import type { BindContext } from '../../plan/column-context.ts';

/** A density over an interval of time, as a law on 0 to 1. */
export interface BoundShape {
  readonly cdf: (position: number) => number;
  /** Positions of the first `count` uniforms, in place. */
  readonly fillQuantile: (uniforms: Float64Array, count: number) => void;
}

/** A shape of a moment's density; the window's length turns rates in time into rates over 0 to 1. */
export type ShapeKind = BindableKind<[context: BindContext, windowMs: number], BoundShape>;

/** States a shape. */
export const defineShape = kindDefiner<[context: BindContext, windowMs: number], BoundShape>();
