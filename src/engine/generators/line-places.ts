import { firstAtLeast } from '../columns/first-at-least.ts';
import { type MassLine, take } from '../rows/draw-untaken.ts';
import type { RowSet } from '../rows/row-set.ts';

/** Where a place lies among the mass of a line; -1 where it may not be drawn. For a row without one, NaN where it is none. */
export function linePlace({ start, end, before, isPossible }: MassLine, place: number, u: number): number {
  const whole = before(end);
  if (place < 0) return start === end || !(whole > 0) ? Number.NaN : -1;
  if (place < start || place >= end || !isPossible(place)) return -1;
  const below = before(place);
  return (below + u * (before(place + 1) - below)) / whole;
}

/**
 * As `linePlace`, where the rows of one parent draw different places: each among what its siblings before it left. Families
 * of which the set does not hold the first row say nothing.
 *
 * @param drawn the place of each row, -1 for none
 * @param places holds a uniform a row, and takes up where each lies
 */
export function siblingPlaces(
  rows: RowSet,
  drawn: Float64Array,
  places: Float64Array,
  lineOf: (row: number) => MassLine,
): void {
  const { parentIndex, ranks } = rows.family();
  let parent = -1;
  let taken: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const isNext = parentIndex[row] === parent;
    if (!isNext) {
      parent = ranks[row] === 0 ? (parentIndex[row] as number) : -1;
      taken = [];
    }
    if (parent < 0) {
      places[row] = Number.NaN;
      continue;
    }
    const place = drawn[row] as number;
    places[row] = untakenPlace(lineOf(row), taken, place, places[row] as number);
    if (place >= 0) take(taken, place);
  }
}

function untakenPlace(line: MassLine, taken: readonly number[], place: number, u: number): number {
  const { start, end, before, isPossible } = line;
  if (taken.length === 0) return linePlace(line, place, u);
  const [from, to] = [firstAtLeast(taken, start), firstAtLeast(taken, end)];
  let [left, below] = [before(end), before(place)];
  for (let i = from; i < to; i++) {
    const other = taken[i] as number;
    if (other === place) return -1;
    const mass = before(other + 1) - before(other);
    left -= mass;
    if (other < place) below -= mass;
  }
  const hasNone = to - from >= end - start || !(left > 0);
  // What is left of a sum of masses may be nothing but its rounding.
  if (place < 0) return hasNone || left < 1e-9 * before(end) ? Number.NaN : -1;
  if (place < start || place >= end || !isPossible(place)) return -1;
  return hasNone ? Number.NaN : Math.min(1, (below + u * (before(place + 1) - before(place))) / left);
}
