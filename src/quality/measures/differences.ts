import type { Vector } from '../../engine/columns/vector.ts';
import { fingerprints } from '../statistics/fingerprints.ts';

/** Other programs write floats with fewer digits than they have. */
const LEAST_DIFFERENCE = 1e-9;

/** The places where two columns hold something else. @param isFloat whether the last digits of numbers do not matter */
export function differences(held: Vector, expected: Vector, count: number, isFloat: boolean): readonly number[] {
  const [mine, theirs] = [fingerprints([held], count), fingerprints([expected], count)];
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const [isHeld, isExpected] = [held.valid?.[i] !== 0, expected.valid?.[i] !== 0];
    if (isHeld === isExpected) {
      if (!isHeld || (mine.lanes0[i] === theirs.lanes0[i] && mine.lanes1[i] === theirs.lanes1[i])) continue;
      if (isFloat && isNear(held, expected, i)) continue;
    }
    found.push(i);
  }
  return found;
}

function isNear(held: Vector, expected: Vector, row: number): boolean {
  if (held.storage !== 'number' || expected.storage !== 'number') return false;
  const [a, b] = [held.values[row] as number, expected.values[row] as number];
  return Math.abs(a - b) <= LEAST_DIFFERENCE * Math.max(Math.abs(a), Math.abs(b));
}
