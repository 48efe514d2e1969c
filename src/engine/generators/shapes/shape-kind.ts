import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';
import type { BindContext } from '../../plan/column-context.ts';

/** A density over an interval of time, as a law on 0 to 1. */
export interface BoundShape {
  readonly cdf: (position: number) => number;
  /** Positions of the first `count` uniforms, in place. */
  readonly fillQuantile: (uniforms: Float64Array, count: number) => void;
}

/** The interval a shape is laid over, in milliseconds; it turns rates in time into rates over 0 to 1. */
export interface Span {
  readonly startMs: number;
  readonly lengthMs: number;
}

type Surroundings = [context: BindContext, span: Span, at: string];

/** A shape of a moment's density; its spec stands at `at` below the generator's. */
export type ShapeKind = BindableKind<Surroundings, BoundShape>;

/** States a shape. */
export const defineShape = kindDefiner<Surroundings, BoundShape>();
