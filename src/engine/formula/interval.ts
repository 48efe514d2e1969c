import type { NumberLoop } from './convert-number.ts';
import type { PairLoop } from './number-expression.ts';

/** The numbers from one to another, both included; the ends may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Every number there is. */
export const ANY_NUMBER: Interval = { low: -Infinity, high: Infinity };

/** The least interval that holds all of them; there must be one. */
export function hull(intervals: readonly Interval[]): Interval {
  return intervals.reduce((all, { low, high }) => ({ low: Math.min(all.low, low), high: Math.max(all.high, high) }));
}

/**
 * What a loop that never falls makes of an interval. Doubles round in order, so that the images of the ends hold the image
 * of everything between them without a margin.
 */
export function rising(loop: NumberLoop): (of: Interval) => Interval {
  return (of) => {
    const [low, high] = endsOf(loop, of);
    return { low: Number.isNaN(low) ? -Infinity : low, high: Number.isNaN(high) ? Infinity : high };
  };
}

/** What a loop that never rises makes of an interval. */
export function falling(loop: NumberLoop): (of: Interval) => Interval {
  return (of) => {
    const [high, low] = endsOf(loop, of);
    return { low: Number.isNaN(low) ? -Infinity : low, high: Number.isNaN(high) ? Infinity : high };
  };
}

function endsOf(loop: NumberLoop, { low, high }: Interval): readonly [number, number] {
  const to = new Float64Array(2);
  loop(Float64Array.of(low, high), to, 2);
  return [to[0] as number, to[1] as number];
}

/**
 * What a loop makes of two intervals, of which it never turns round in either while the other is held: its least and
 * greatest value stand at corners. Where a corner has no value (0 times infinity) nothing comes near to it but 0.
 */
export function corners(loop: PairLoop): (left: Interval, right: Interval) => Interval {
  return (left, right) => {
    const to = new Float64Array(4);
    loop(
      Float64Array.of(left.low, left.low, left.high, left.high),
      Float64Array.of(right.low, right.high, right.low, right.high),
      to,
      4,
    );
    const values = Array.from(to, (value) => (Number.isNaN(value) ? 0 : value));
    return { low: Math.min(...values), high: Math.max(...values) };
  };
}

/** Whether both ends are finite. */
export function isBounded({ low, high }: Interval): boolean {
  return low > -Infinity && high < Infinity;
}
