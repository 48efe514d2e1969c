import type { NumericLaw } from './law.ts';

/** The law of a value that follows one of several laws, chosen by weight, on the finest of their grids. */
export function mixedLaw(laws: readonly NumericLaw[], weights: readonly number[]): NumericLaw {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = laws.map((law, i) => ({ law, share: (weights[i] ?? 0) / total }));
  const over = (of: (law: NumericLaw) => number | undefined) =>
    parts.reduce<number | undefined>((sum, { law, share }) => {
      const value = of(law);
      return sum === undefined || value === undefined ? undefined : sum + share * value;
    }, 0);
  const mean = over((law) => law.mean);
  const variance = over(({ mean: centre, sd }) =>
    mean === undefined || centre === undefined || sd === undefined
      ? undefined
      : sd * sd + (centre - mean) * (centre - mean),
  );
  return {
    kind: 'numeric',
    cdf: (x) => parts.reduce((sum, { law, share }) => sum + share * law.cdf(x), 0),
    mean,
    sd: variance === undefined ? undefined : Math.sqrt(variance),
    step: laws.reduce((step, law) => Math.min(step, law.step), Infinity),
  };
}
