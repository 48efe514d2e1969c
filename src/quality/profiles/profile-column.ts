import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { profileFamilies } from './profile-families.ts';
import { profileNumbers } from './profile-numbers.ts';
import { profileTexts } from './profile-texts.ts';

/** Profiles a column over a sample: its chart with at most `bins` bars, its nulls and its facts. */
export function profileColumn(rows: RowSet, column: BoundColumn, bins: number): ColumnProfile {
  const about = { table: rows.table.name, column: column.name, sampleRows: rows.count };
  if (rows.count === 0)
    return { ...about, nulls: 0, facts: [], chart: { kind: 'none', reason: 'The table has no rows.' } };
  if (column.spec.generator.kind === 'parent') return { ...about, ...profileFamilies(rows, bins) };
  if (column.generator.distinct) {
    return { ...about, nulls: 0, facts: [], chart: { kind: 'none', reason: 'Every row has a value of its own.' } };
  }
  const vector = rows.column(column.name);
  const law = column.generator.law?.(rows);
  if (vector.storage === 'number' && column.type !== 'boolean' && column.generator.picks === undefined) {
    return { ...about, ...profileNumbers(vector, rows.count, column, law, bins) };
  }
  return { ...about, ...profileTexts(vector, rows.count, column, law, bins) };
}
