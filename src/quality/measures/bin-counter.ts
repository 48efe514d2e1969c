import type { NumberVector } from '../../engine/columns/vector.ts';

const CELLS = 1024;

/** Counts values into the bins between rising edges: one look into a table, and seldom a step more. */
export function binCounter(edges: Float64Array): (vector: NumberVector, count: number, counts: Float64Array) => void {
  const last = edges.length;
  const low = edges[0] ?? 0;
  const width = (edges[last - 1] ?? 0) - low;
  const scale = width > 0 ? CELLS / width : 0;
  const guide = new Int32Array(CELLS);
  for (let cell = 0, bin = 0; cell < CELLS; cell++) {
    // One cell early, so that rounding never skips an edge.
    while (bin < last - 1 && (edges[bin] as number) < low + ((cell - 1) / CELLS) * width) bin++;
    guide[cell] = cell === 0 ? 0 : bin;
  }
  return ({ values, valid }, count, counts) => {
    for (let i = 0; i < count; i++) {
      if (valid !== undefined && valid[i] === 0) continue;
      const value = values[i] as number;
      const place = (value - low) * scale;
      let bin = guide[place <= 0 ? 0 : place >= CELLS ? CELLS - 1 : place | 0] as number;
      while (bin < last && (edges[bin] as number) < value) bin++;
      counts[bin] = (counts[bin] as number) + 1;
    }
  };
}
