/** A smooth function of one number as cubics: one for each of many equal cells, each with the function's values and slopes at its ends. */
export interface CubicCells {
  /** The function near 0 <= x <= length; beyond, its first or last cubic goes on. */
  readonly at: (x: number) => number;
}

/**
 * Hermite's interpolation of a function on [0, length]. Its error is at most h^4 / 384 times the greatest fourth derivative,
 * h being the width of a cell.
 *
 * @param valueAt gives the function and its slope at a place
 * @param cells how many, at least 1
 */
export function cubicCells(
  valueAt: (x: number) => { readonly value: number; readonly slope: number },
  length: number,
  cells: number,
): CubicCells {
  const width = length / cells;
  const perUnit = cells / length;
  const coefficients = new Float64Array(4 * cells);
  let low = valueAt(0);
  for (let cell = 0; cell < cells; cell++) {
    const high = valueAt((cell + 1) * width);
    const [rise, slopeLow, slopeHigh] = [high.value - low.value, low.slope * width, high.slope * width];
    coefficients.set(
      [low.value, slopeLow, 3 * rise - 2 * slopeLow - slopeHigh, slopeLow + slopeHigh - 2 * rise],
      4 * cell,
    );
    low = high;
  }
  return {
    at(x) {
      const scaled = x * perUnit;
      const cell = Math.min(Math.max(Math.trunc(scaled), 0), cells - 1);
      const within = scaled - cell;
      const first = 4 * cell;
      return (
        (coefficients[first] as number) +
        within *
          ((coefficients[first + 1] as number) +
            within * ((coefficients[first + 2] as number) + within * (coefficients[first + 3] as number)))
      );
    },
  };
}
