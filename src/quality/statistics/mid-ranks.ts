import { firstAtLeast } from '../../engine/columns/first-at-least.ts';

/** The rank of each number among all of them, from 1; those that are alike share the middle of their ranks. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const different: number[] = [];
  const ranks: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    different.push(sorted[from] as number);
    ranks.push((from + 1 + to) / 2);
    from = to;
  }
  return Float64Array.from(values, (value) => ranks[firstAtLeast(different, value)] ?? Number.NaN);
}
