const SLICES = 1024;
/** Uniforms are odd multiples of 2^-53. */
const CELLS = 4503599627370496;
const CELL = 2.220446049250313e-16;
const MOST_STEPS = 256;
/** So many draws pay for the search of the steps. */
const DRAWS_BEFORE = 16384;

/**
 * Draws counts of one law whose mean does not change: by the law itself at first, and where many are drawn by a table of
 * the uniforms at which it steps up, which are searched to the last bit so that both give the same counts.
 *
 * @param count never falls when its uniform rises
 */
export function steppedCounts(count: (u: number) => number): (uniforms: Float64Array, out: Int32Array) => void {
  let drawn = 0;
  let table: ReturnType<typeof tableOf>;
  return (uniforms, out) => {
    drawn += out.length;
    if (table === undefined && drawn >= DRAWS_BEFORE) {
      table = tableOf(count);
      if (table === undefined) drawn = Number.NEGATIVE_INFINITY;
    }
    if (table === undefined) for (let i = 0; i < out.length; i++) out[i] = count(uniforms[i] as number);
    else table(uniforms, out);
  };
}

/** Undefined where the law has too many steps for a table. */
function tableOf(count: (u: number) => number) {
  const at = (cell: number) => count((cell + 0.5) * CELL);
  const most = at(CELLS - 1);
  const values = [at(0)];
  if (!(most - (values[0] as number) <= MOST_STEPS)) return undefined;
  const steps: number[] = [];
  for (let value = values[0] as number, from = 0; value !== most; ) {
    const cell = firstAbove(at, value, from);
    value = at(cell);
    steps.push((cell + 0.5) * CELL);
    values.push(value);
    from = cell;
  }
  const guide = new Uint16Array(SLICES);
  for (let slice = 0, step = 0; slice < SLICES; slice++) {
    while (step < steps.length && (steps[step] as number) <= slice / SLICES) step++;
    guide[slice] = step;
  }
  const ends = Float64Array.of(...steps, 1);
  const counts = Int32Array.from(values);
  return (uniforms: Float64Array, out: Int32Array): void => {
    for (let i = 0; i < out.length; i++) {
      const u = uniforms[i] as number;
      let step = guide[(u * SLICES) | 0] as number;
      while ((ends[step] as number) <= u) step++;
      out[i] = counts[step] as number;
    }
  };
}

/** The first cell whose count is above a value; the last cell's is. */
function firstAbove(at: (cell: number) => number, value: number, from: number): number {
  let low = from;
  let high = CELLS - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
