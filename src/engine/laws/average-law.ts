import type { CategoricalLaw, Law, NumericLaw } from './law.ts';
import { mixedLaw } from './mixed-law.ts';

/** So many rows, evenly spread, stand for all: each may have a law of its own, and every bar of a chart asks all of them. */
const MOST_ROWS = 1024;

/** The law of a value of a row chosen at random among rows that have laws of their own (R8). */
export function averageLaw(laws: readonly (Law | undefined)[]): Law {
  const present = laws.filter((law) => law !== undefined);
  const step = Math.max(1, Math.ceil(present.length / MOST_ROWS));
  const rows = new Map<Law, number>();
  const distinct = new Set(present);
  present.forEach((law, i) => {
    if (distinct.size > MOST_ROWS && i % step !== 0) return;
    rows.set(law, (rows.get(law) ?? 0) + 1);
  });
  const weights = [...rows.values()];
  const numeric = [...rows.keys()].filter((law): law is NumericLaw => law.kind === 'numeric');
  if (numeric.length === rows.size) return mixedLaw(numeric, weights);
  return averageShares(
    [...rows.keys()].filter((law): law is CategoricalLaw => law.kind === 'categorical'),
    weights,
  );
}

function averageShares(laws: readonly CategoricalLaw[], weights: readonly number[]): CategoricalLaw {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const values = [...new Set(laws.flatMap((law) => law.values))];
  const shareOf = (value: string) =>
    laws.reduce((sum, law, i) => sum + (law.shares[law.values.indexOf(value)] ?? 0) * (weights[i] ?? 0), 0) / total;
  return { kind: 'categorical', values, shares: values.map(shareOf) };
}
