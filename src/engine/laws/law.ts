/** The exact law of a numeric column, in the units a person reads (decimals unscaled, times in milliseconds). */
export interface NumericLaw {
  readonly kind: 'numeric';
  /** P(X <= x), after truncation and rounding to the column's type. */
  readonly cdf: (x: number) => number;
  /** Mean and standard deviation after truncation; undefined where no closed form is known. */
  readonly mean: number | undefined;
  readonly sd: number | undefined;
  /** The distance between neighbouring values; 0 where values are not on a grid. */
  readonly step: number;
  /** The least and the greatest value there can be, infinite where there is none; left out where nobody has asked. */
  readonly ends?: LawEnds;
}

/** Where a law ends. */
export interface LawEnds {
  readonly least: number;
  readonly greatest: number;
}

/** The exact law of a column with few values: the share of each, in the order of the document. */
export interface CategoricalLaw {
  readonly kind: 'categorical';
  readonly values: readonly string[];
  readonly shares: readonly number[];
}

export type Law = NumericLaw | CategoricalLaw;
