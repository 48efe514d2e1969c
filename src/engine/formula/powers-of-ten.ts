const powers: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
];

/** Ten to a whole power from 0 to 18; a double holds each of them exactly. */
export function powerOfTen(exponent: number): number {
  const power = powers[exponent];
  if (power === undefined) throw new Error(`powerOfTen: exponent ${exponent} is not a whole number from 0 to 18`);
  return power;
}
