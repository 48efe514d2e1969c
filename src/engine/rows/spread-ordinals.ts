/** The ordinals of evenly spread runs; all of them where they would touch. */
export function spreadOrdinals(count: number, runs: number, runRows: number): Float64Array {
  const rows = Math.min(count, runs * runRows);
  const ordinals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (rows === count) {
      ordinals[i] = i;
      continue;
    }
    const run = Math.floor(i / runRows);
    const start = runs === 1 ? 0 : Math.floor((run * (count - runRows)) / (runs - 1));
    ordinals[i] = start + (i % runRows);
  }
  return ordinals;
}
