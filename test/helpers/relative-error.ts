/**
 * The largest relative error of f over rows [...arguments, expected]; where 0 is expected, the absolute error counts.
 */
export function worstRelativeError(
  rows: readonly (readonly number[])[],
  f: (...values: readonly [number, number]) => number,
): number {
  let worst = 0;
  for (const row of rows) {
    const expected = row.at(-1) ?? Number.NaN;
    const error = Math.abs(f(row[0] ?? Number.NaN, row[1] ?? Number.NaN) - expected);
    const relative = expected === 0 ? error : error / Math.abs(expected);
    worst = relative <= worst ? worst : relative;
  }
  return worst;
}
