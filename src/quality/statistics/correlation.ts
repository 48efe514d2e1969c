/** Numbers around their mean. */
export interface Centred {
  readonly values: Float64Array;
  readonly squares: number;
  readonly cubes: number;
}

/** How far two lists of numbers go together. */
export interface Correlation {
  /** Pearson's coefficient, from -1 to 1. */
  readonly value: number;
  /** The skewness of that value over all ways to pair the numbers. */
  readonly skewness: number;
}

/** Numbers with their mean taken away. */
export function centred(numbers: Float64Array): Centred {
  const values = numbers.slice();
  const shift = values[0] ?? 0;
  let sum = 0;
  for (const value of values) sum += value - shift;
  const mean = shift + sum / values.length;
  let [squares, cubes] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] as number) - mean;
    values[i] = value;
    squares += value * value;
    cubes += value * value * value;
  }
  return { values, squares, cubes };
}

/** Correlates numbers, one of each list a pair; undefined where those of one list are all alike. */
export function correlation(one: Centred, other: Centred): Correlation | undefined {
  const n = one.values.length;
  const size = Math.sqrt(one.squares) * Math.sqrt(other.squares);
  if (!(size > 0 && size < Infinity) || n < 3) return undefined;
  let products = 0;
  for (let i = 0; i < n; i++) products += (one.values[i] as number) * (other.values[i] as number);
  // The exact third moment over all permutations, in units of their deviation.
  const skewness = (skewOf(one, n) * skewOf(other, n) * Math.sqrt(n - 1)) / (n - 2);
  return { value: Math.min(1, Math.max(-1, products / size)), skewness };
}

function skewOf({ cubes, squares }: Centred, n: number): number {
  return (cubes / squares) * Math.sqrt(n / squares);
}
