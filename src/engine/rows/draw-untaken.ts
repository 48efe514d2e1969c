import { firstAtLeast } from '../columns/first-at-least.ts';

/** Places in a row, each with a mass: how likely it is to be drawn, relative to the others. */
export interface MassLine {
  /** The first place that may be drawn. */
  readonly start: number;
  /** The first place behind those that may be drawn. */
  readonly end: number;
  /** The mass of the places from `start` to `place`, that one excluded. */
  readonly before: (place: number) => number;
  /** The place at which the mass from `start` on reaches beyond a value. */
  readonly at: (mass: number) => number;
  /** Whether a place may be drawn at all, however small its mass. */
  readonly isPossible: (place: number) => boolean;
}

/** Up to so many taken places are walked past; among more, drawing again is sooner done. */
const FEW_TAKEN = 64;
const MOST_REDRAWS = 64;

/**
 * Draws a place among those that are not taken, each by its mass, and -1 where none is left: the law of drawing again and
 * again until the place is a new one.
 *
 * A uniform laid over the mass that is left walks past the taken places it meets, and so needs no second one. Where many
 * are taken it is drawn again first, so that a walk comes only where nearly all of the mass is taken. Rounding may let a
 * walk end on a taken place; then the next possible one is drawn instead, or else the last before it.
 *
 * @param uniformOf the uniform of each attempt, strictly between 0 and 1
 * @param taken places in rising order; those outside of the line do not count
 */
export function drawUntaken(uniformOf: (attempt: number) => number, line: MassLine, taken: readonly number[]): number {
  const { start, end, before, at, isPossible } = line;
  const from = firstAtLeast(taken, start);
  const to = firstAtLeast(taken, end);
  if (to - from >= end - start) return -1;
  const inside = (place: number) => Math.min(Math.max(place, start), end - 1);
  const fits = (place: number) => isPossible(place) && !isTaken(taken, place);
  let left = before(end);
  if (to - from > FEW_TAKEN)
    for (let attempt = 1; attempt <= MOST_REDRAWS; attempt++) {
      const place = inside(at(uniformOf(attempt) * left));
      if (fits(place)) return place;
    }
  const massOf = (place: number) => before(place + 1) - before(place);
  for (let i = from; i < to; i++) left -= massOf(taken[i] as number);
  let mass = uniformOf(0) * Math.max(left, 0);
  for (let i = from; i < to && before(taken[i] as number) <= mass; i++) mass += massOf(taken[i] as number);
  const landed = inside(at(mass));
  for (let place = landed; place < end; place++) if (fits(place)) return place;
  for (let place = landed - 1; place >= start; place--) if (fits(place)) return place;
  return -1;
}

/** Adds a place to a list of places in rising order. */
export function take(taken: number[], place: number): void {
  taken.splice(firstAtLeast(taken, place), 0, place);
}

function isTaken(taken: readonly number[], place: number): boolean {
  return taken[firstAtLeast(taken, place)] === place;
}
