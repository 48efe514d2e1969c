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
  let mean: number | undefined;
  let sd: number | undefined;
  let isAveraged = false;
  // The moments of a part can take milliseconds, and charts ask for the distribution function alone.
  const average = () => {
    if (isAveraged) return;
    isAveraged = true;
    const centre = over((law) => law.mean);
    mean = centre;
    const variance = over((law) =>
      centre === undefined || law.mean === undefined || law.sd === undefined
        ? undefined
        : law.sd * law.sd + (law.mean - centre) * (law.mean - centre),
    );
    sd = variance === undefined ? undefined : Math.sqrt(variance);
  };
  return {
    kind: 'numeric',
    cdf: (x) => parts.reduce((sum, { law, share }) => sum + share * law.cdf(x), 0),
    step: laws.reduce((step, law) => Math.min(step, law.step), Infinity),
    get mean() {
      average();
      return mean;
    },
    get sd() {
      average();
      return sd;
    },
  };
}
