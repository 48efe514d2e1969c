/** A number in at most four significant digits, for messages. */
export function shortNumber(x: number): string {
  return String(Number(x.toPrecision(4)));
}
