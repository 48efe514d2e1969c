import type { RowSet } from '../../engine/rows/row-set.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { familyLaw } from './family-law.ts';
import { histogram } from './histogram.ts';
import { shownNumber } from './shown-number.ts';

type Shown = Pick<ColumnProfile, 'nulls' | 'caption' | 'chart' | 'facts'>;

/** Chart and facts of the column that says whom a row belongs to: how many rows a parent has, parents without any included. */
export function profileFamilies(rows: RowSet, bins: number): Shown {
  const { source, parents } = rows.family();
  const counts = Float64Array.from(source.counts(parents)).sort();
  const parent = source.parent;
  const childless = counts.filter((count) => count === 0).length;
  // Of very large families the sample holds a part, so that the rows are not counted but the children.
  const children = counts.reduce((sum, count) => sum + count, 0);
  const law = familyLaw(source, parents);
  return {
    nulls: 0,
    caption: `rows per ${parent}`,
    chart: histogram(counts, law, 1, bins, 'number').chart,
    facts: [
      {
        label: `mean per ${parent}`,
        sample: shownNumber(children / parents.count),
        ...(law?.mean !== undefined && { law: shownNumber(law.mean) }),
      },
      { label: 'most', sample: String(counts[counts.length - 1] ?? 0) },
      {
        label: `${parent} rows without any`,
        sample: `${childless} of ${parents.count}`,
        ...(law !== undefined && { law: shownNumber(parents.count * law.cdf(0)) }),
      },
    ],
  };
}
