const TWO_26 = 67108864;
const TWO_MINUS_52 = 2.220446049250313e-16;

/** The uniform of a draw: 52 of its 64 bits as an odd multiple of 2^-53, hence never 0 or 1, and 1 - u is exact. */
export function uniformOf(lane0: number, lane1: number): number {
  return ((lane0 >>> 6) * TWO_26 + (lane1 >>> 6) + 0.5) * TWO_MINUS_52;
}
