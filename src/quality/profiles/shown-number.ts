/** A number for people: four significant digits, and no fewer than its whole part. */
export function shownNumber(x: number): string {
  const size = Math.abs(x);
  if (size >= 1000) return x.toFixed(size >= 100000 ? 0 : 1);
  return String(Number(x.toPrecision(4)));
}
