/** The Kolmogorov-Smirnov distance between a sample sorted in ascending order and a continuous law. */
export function ksStatistic(sorted: ArrayLike<number>, cdf: (x: number) => number): number {
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const expected = cdf(sorted[i] as number);
    distance = Math.max(distance, (i + 1) / n - expected, expected - i / n);
  }
  return distance;
}

/**
 * The chance of a Kolmogorov-Smirnov distance of at least d in a sample of n, by Stephens's correction of the limiting
 * law (1970), good to about 1e-3 from n = 35 on.
 */
export function ksPValue(d: number, n: number): number {
  const root = Math.sqrt(n);
  const lambda = (root + 0.12 + 0.11 / root) * d;
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let j = 1; j <= 100; j++) {
    const term = Math.exp(-2 * j * j * lambda * lambda);
    sum += j % 2 === 1 ? term : -term;
    if (term < 1e-18) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}
