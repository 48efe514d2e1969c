/** A continuous law on the line: what its truncation, rounding and drawing need of it. */
export interface ContinuousLaw {
  /** P(X <= x). */
  readonly cdf: (x: number) => number;
  /** P(X > x), with its own digits where it is small. */
  readonly survival: (x: number) => number;
  /** The x with P(X <= x) = p and P(X > x) = q = 1 - p, for p in (0, 1); both are given, the smaller one is exact. */
  readonly quantile: (p: number, q: number) => number;
  /** Mean and standard deviation of the whole law; undefined where there is none. */
  readonly mean: number | undefined;
  readonly sd: number | undefined;
  /** The ends of the support; infinite where it has none. */
  readonly lower: number;
  readonly upper: number;
  /** Points inside the support at which the density jumps or bends. */
  readonly bends?: readonly number[];
}
