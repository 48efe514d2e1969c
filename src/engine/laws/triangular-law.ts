import type { ContinuousLaw } from './continuous-law.ts';

/** The triangular law on [lower, upper] with its peak at the mode, which may be one of the ends. */
export function triangularLaw(lower: number, mode: number, upper: number): ContinuousLaw {
  const width = upper - lower;
  const rise = mode - lower;
  const fall = upper - mode;
  const atMode = rise / width;
  const below = (x: number) => ((x - lower) / width) * ((x - lower) / rise);
  const above = (x: number) => ((upper - x) / width) * ((upper - x) / fall);
  return {
    cdf: (x) => (x <= lower ? 0 : x >= upper ? 1 : x < mode ? below(x) : 1 - above(x)),
    survival: (x) => (x <= lower ? 1 : x >= upper ? 0 : x < mode ? 1 - below(x) : above(x)),
    quantile: (p, q) => (p < atMode ? lower + Math.sqrt(p * width * rise) : upper - Math.sqrt(q * width * fall)),
    mean: lower + (width + rise) / 3,
    sd: Math.sqrt((width * width - rise * fall) / 18),
    lower,
    upper,
    bends: rise > 0 && fall > 0 ? [mode] : [],
  };
}
