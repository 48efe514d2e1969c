/** The nearest whole number, a half away from zero; never -0. */
export function roundHalfAway(value: number): number {
  const whole = Math.trunc(value);
  return (Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole) + 0;
}
