import { type BindableKind, kindDefiner } from '../../schema/kind.ts';
import type { BindContext } from '../plan/column-context.ts';

/** A law of how many children a parent has, whose mean follows each parent's exposure. */
export interface BoundCountLaw {
  /** The mean the document states. */
  readonly mean: number;
  /**
   * The number of children of a parent whose mean is `mean`; never falls when the mean rises (R4).
   *
   * @param u the parent's uniform
   * @param v a second one, which settles the fraction of a law that has no mean parameter
   */
  readonly count: (u: number, v: number, mean: number) => number;
  /** The same counts of many parents, cut to `most`; where a law knows to draw them at one go. */
  readonly fill?: (uniforms: Float64Array, means: Float64Array, most: number, out: Int32Array) => void;
  /** Whether `v` matters where the mean is not the stated one. */
  readonly needsSecond: boolean;
}

/** A kind of law of how many children a parent has; `at` is where its spec stands below the row source's. */
export type CountLawKind = BindableKind<[context: BindContext, at: string], BoundCountLaw>;

/** States a count law. */
export const defineCountLaw = kindDefiner<[context: BindContext, at: string], BoundCountLaw>();
