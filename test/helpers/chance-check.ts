import { chiSquarePValue, chiSquareStatistic } from './chi-square.ts';

/** How counts compare with what is expected of them. */
export interface CountTest {
  readonly p: number;
  /** The largest distance of the two distribution functions. */
  readonly distance: number;
}

const LEAST_EXPECTED = 8;

/** Pearson's test of counts against probabilities; neighbours are put together until each expects at least 8. */
export function testCounts(observed: ArrayLike<number>, probabilities: ArrayLike<number>): CountTest {
  let total = 0;
  for (let i = 0; i < observed.length; i++) total += observed[i] as number;
  const seen: number[] = [];
  const expected: number[] = [];
  let [heldSeen, heldExpected, cumulative, distance] = [0, 0, 0, 0];
  for (let i = 0; i < probabilities.length; i++) {
    heldSeen += observed[i] ?? 0;
    heldExpected += total * (probabilities[i] as number);
    cumulative += (observed[i] ?? 0) / total - (probabilities[i] as number);
    distance = Math.max(distance, Math.abs(cumulative));
    if (heldExpected < LEAST_EXPECTED) continue;
    seen.push(heldSeen);
    expected.push(heldExpected);
    heldSeen = heldExpected = 0;
  }
  const last = seen.length - 1;
  seen[last] = (seen[last] ?? 0) + heldSeen;
  expected[last] = (expected[last] ?? 0) + heldExpected;
  return { p: chiSquarePValue(chiSquareStatistic(seen, expected), last), distance };
}
