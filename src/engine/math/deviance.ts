import { log } from './log.ts';

/**
 * The deviance part x log(x / mean) + mean - x, for x > 0 and mean > 0, without the cancellation near x = mean.
 *
 * Source: Loader (2000), `bd0`; the series serves up to a ratio of 3 instead of 1.2, where the logarithm would still cost
 * three digits.
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const total = x + mean;
  if (Math.abs(difference) >= 0.5 * total) return x * log(x / mean) + mean - x;
  const v = difference / total;
  const v2 = v * v;
  let sum = difference * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v2;
    const next = sum + power / odd;
    if (next === sum) return next;
    sum = next;
  }
}
