import type { Vector } from '../../engine/columns/vector.ts';
import type { Law } from '../../engine/laws/law.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { valueTexts } from './value-texts.ts';

type Shown = Pick<ColumnProfile, 'nulls' | 'chart' | 'facts'>;

const MOST_BARS = 12;
const MOSTLY_DIFFERENT = 0.5;

/** Chart and facts of a column whose values are told apart rather than ordered: the most frequent ones. */
export function profileTexts(
  vector: Vector,
  count: number,
  column: BoundColumn,
  law: Law | undefined,
  bins: number,
): Shown {
  const texts = valueTexts(vector, count, column);
  const tally = new Map<string, number>();
  let nulls = 0;
  for (const text of texts) {
    if (text === null) nulls++;
    else tally.set(text, (tally.get(text) ?? 0) + 1);
  }
  const facts = [{ label: 'different values', sample: String(tally.size) }];
  const known = law?.kind === 'categorical' && law.values.length <= bins ? law : undefined;
  const shares = new Map(known?.values.map((value, i) => [value, known.shares[i] ?? 0]));
  for (const value of shares.keys()) if (!tally.has(value)) tally.set(value, 0);
  if (known === undefined && tally.size > MOSTLY_DIFFERENT * (count - nulls)) {
    return {
      nulls,
      facts,
      chart: { kind: 'none', reason: `Nearly every value is different: ${tally.size} in ${count - nulls} rows.` },
    };
  }
  const ranked =
    known === undefined
      ? [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_BARS)
      : [...shares.keys()].map((value) => [value, tally.get(value) ?? 0] as const);
  const drawn = ranked.reduce((sum, [, rows]) => sum + rows, 0);
  return {
    nulls,
    facts,
    chart: {
      kind: 'categories',
      labels: ranked.map(([label]) => label),
      counts: ranked.map(([, rows]) => rows),
      otherRows: count - nulls - drawn,
      ...(known !== undefined && { expected: ranked.map(([label]) => (count - nulls) * (shares.get(label) ?? 0)) }),
    },
  };
}
