import type { ChildRows } from '../../engine/rows/bound-rows.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

const HALVINGS = 26;
/** Chances below this are none. */
const LEAST_CHANCE = 1e-7;
/** Fractions of scaled draws are settled by a second uniform; so many of those, evenly spread, stand for all. */
const SECONDS = 32;

/** Of each parent's own law, the chance of fewer children than it has, and of no more; nearly the same for a rare number. */
export interface CountPlaces {
  readonly below: Float64Array;
  readonly upTo: Float64Array;
  /** 1 where the law can give what the parent has. */
  readonly isPossible: Uint8Array;
}

/** Where counts lie in the laws of their parents (R8); undefined where counts follow no law. */
export function countPlaces(
  { countsAt }: ChildRows,
  parents: RowSet,
  counts: ArrayLike<number>,
): CountPlaces | undefined {
  if (countsAt === undefined) return undefined;
  const at = (u: number, v: number) =>
    countsAt(parents, new Float64Array(parents.count).fill(u), new Float64Array(parents.count).fill(v));
  const [least, most] = [at(LEAST_CHANCE, LEAST_CHANCE), at(1 - LEAST_CHANCE, 1 - LEAST_CHANCE)];
  // Where parents have no choice, there is nothing to look for.
  if (least.every((count, p) => count === most[p])) {
    return {
      below: Float64Array.from(least, (count, p) => ((counts[p] as number) <= count ? 0 : 1)),
      upTo: Float64Array.from(least, (count, p) => ((counts[p] as number) < count ? 0 : 1)),
      isPossible: Uint8Array.from(least, (count, p) => (counts[p] === count ? 1 : 0)),
    };
  }
  const isSettled = [0.1, 0.5, 0.9].every((u) => {
    const [low, high] = [at(u, 1e-6), at(u, 1 - 1e-6)];
    return low.every((count, p) => count === high[p]);
  });
  const seconds = isSettled ? [0.5] : Array.from({ length: SECONDS }, (_, i) => (i + 0.5) / SECONDS);
  const placesAt = (second: number) => {
    const fixed = new Float64Array(parents.count).fill(second);
    const reached = (more: number) => {
      const low = new Float64Array(parents.count);
      const high = new Float64Array(parents.count).fill(1);
      const middle = new Float64Array(parents.count);
      for (let i = 0; i < HALVINGS; i++) {
        for (let p = 0; p < parents.count; p++) middle[p] = ((low[p] as number) + (high[p] as number)) / 2;
        const drawn = countsAt(parents, middle, fixed);
        for (let p = 0; p < parents.count; p++) {
          const side = (drawn[p] as number) >= (counts[p] as number) + more ? high : low;
          side[p] = middle[p] as number;
        }
      }
      // What is never reached, or always, is so to the last digit.
      return high.map((u, p) => ((low[p] as number) === 0 ? 0 : u > 1 - LEAST_CHANCE ? 1 : u));
    };
    return [reached(0), reached(1)] as const;
  };
  const below = new Float64Array(parents.count);
  const upTo = new Float64Array(parents.count);
  for (const second of seconds) {
    const [from, to] = placesAt(second);
    for (let p = 0; p < parents.count; p++) {
      below[p] = (below[p] as number) + (from[p] as number) / seconds.length;
      upTo[p] = (upTo[p] as number) + (to[p] as number) / seconds.length;
    }
  }
  const isPossible = Uint8Array.from(below, (chance, p) => ((upTo[p] as number) > chance ? 1 : 0));
  // A number that only a second uniform near 0 or 1 gives lies between those that stand for all.
  if (!isSettled && isPossible.includes(0)) {
    for (const [from, to] of [placesAt(LEAST_CHANCE), placesAt(1 - LEAST_CHANCE)])
      for (let p = 0; p < parents.count; p++) if ((to[p] as number) > (from[p] as number)) isPossible[p] = 1;
  }
  return { below, upTo, isPossible };
}
