import type { NumericLaw } from './law.ts';

/**
 * The law of a value that lies in one of several ranges, evenly inside each: ranges are half-open, and hold the values of
 * the grid where there is one.
 *
 * @param edges one more than there are weights, rising, on the grid
 * @param step 0 for no grid
 */
export function binnedLaw(edges: readonly number[], weights: readonly number[], step: number): NumericLaw {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const start = (bin: number) => edges[bin] as number;
  const width = (bin: number) => start(bin + 1) - start(bin);
  // The mean of a range's values, and their variance: of the interval, or of the grid values from its start on.
  const centre = (bin: number) => start(bin) + (width(bin) - step) / 2;
  const spread = (bin: number) => (width(bin) * width(bin) - step * step) / 12;
  const mean = shares.reduce((sum, share, bin) => sum + share * centre(bin), 0);
  const variance = shares.reduce(
    (sum, share, bin) => sum + share * (spread(bin) + (centre(bin) - mean) * (centre(bin) - mean)),
    0,
  );
  const cumulative = shares.map((_, bin) => shares.slice(0, bin).reduce((sum, share) => sum + share, 0));
  const last = shares.length;
  return {
    kind: 'numeric',
    mean,
    sd: Math.sqrt(variance),
    step,
    cdf(x) {
      // On a grid, the chance up to a value is that of everything below the next one.
      const end = step === 0 ? x : (Math.floor(x / step + 1e-9) + 1) * step;
      if (end <= start(0)) return 0;
      if (end >= start(last) - step / 4) return 1;
      const bin = edges.findIndex((edge) => edge > end + step * 1e-9) - 1;
      return (cumulative[bin] as number) + ((shares[bin] as number) * (end - start(bin))) / width(bin);
    },
  };
}
