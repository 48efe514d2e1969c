/** Count, mean and sum of squared deviations: of a block, or of blocks folded in their order. */
export interface Moments {
  count: number;
  mean: number;
  squares: number;
}

/** Adds the moments of the rows behind (Chan, Golub and LeVeque 1979). In another order other last digits come out. */
export function foldMoments(total: Moments, next: Moments): void {
  if (next.count === 0) return;
  const count = total.count + next.count;
  const step = next.mean - total.mean;
  total.mean += (step * next.count) / count;
  total.squares += next.squares + (step * step * total.count * next.count) / count;
  total.count = count;
}

/** The standard deviation of the rows. */
export function deviationOf({ count, squares }: Moments): number {
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
}
