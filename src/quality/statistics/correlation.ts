/** How far two lists of numbers go together. */
export interface Correlation {
  /** Pearson's coefficient, from -1 to 1. */
  readonly value: number;
  /** The skewness of that value over all ways to pair the numbers. */
  readonly skewness: number;
}

/** Correlates numbers, one of each list a pair; undefined where those of one list are all alike. */
export function correlation(first: ArrayLike<number>, second: ArrayLike<number>): Correlation | undefined {
  const n = first.length;
  const [meanA, meanB] = [meanOf(first), meanOf(second)];
  let [squaresA, squaresB, products, cubesA, cubesB] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [a, b] = [(first[i] as number) - meanA, (second[i] as number) - meanB];
    products += a * b;
    squaresA += a * a;
    squaresB += b * b;
    cubesA += a * a * a;
    cubesB += b * b * b;
  }
  const size = Math.sqrt(squaresA) * Math.sqrt(squaresB);
  if (!(size > 0 && size < Infinity) || n < 3) return undefined;
  const skewOf = (cubes: number, squares: number) => (cubes / n / (squares / n)) * Math.sqrt(n / squares);
  // The exact third moment over all permutations, in units of their deviation.
  const skewness = (skewOf(cubesA, squaresA) * skewOf(cubesB, squaresB) * Math.sqrt(n - 1)) / (n - 2);
  return { value: Math.min(1, Math.max(-1, products / size)), skewness };
}

function meanOf(values: ArrayLike<number>): number {
  const shift = values[0] ?? 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) - shift;
  return shift + sum / values.length;
}
