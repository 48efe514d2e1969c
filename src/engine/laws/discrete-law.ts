import type { NumericLaw } from './law.ts';

/** One value a discrete law can take, and how likely it is. */
export interface Atom {
  readonly value: number;
  readonly probability: number;
}

/** The law of finitely many numbers. */
export function discreteLaw(atoms: readonly Atom[], step: number): NumericLaw {
  const sorted = [...atoms].sort((a, b) => a.value - b.value);
  const mean = sorted.reduce((sum, { value, probability }) => sum + value * probability, 0);
  const variance = sorted.reduce(
    (sum, { value, probability }) => sum + (value - mean) * (value - mean) * probability,
    0,
  );
  return {
    kind: 'numeric',
    mean,
    sd: Math.sqrt(variance),
    step,
    cdf: (x) => sorted.reduce((sum, { value, probability }) => (value <= x ? sum + probability : sum), 0),
  };
}
