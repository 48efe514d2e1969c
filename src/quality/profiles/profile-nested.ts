import type { Vector } from '../../engine/columns/vector.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { histogram } from './histogram.ts';
import { shownNumber } from './shown-number.ts';

type Shown = Pick<ColumnProfile, 'nulls' | 'caption' | 'chart' | 'facts'>;

/** Chart and facts of a column of nested values: how many elements the lists have; of objects, how long their texts are. */
export function profileNested(rows: RowSet, column: BoundColumn, vector: Vector, bins: number): Shown {
  const nulls = rows.count - held(vector, rows.count, (_, row) => row).length;
  const bytes = held(vector, rows.count, sizeInBytes).sort();
  const last = bytes.length - 1;
  if (last < 0) return { nulls, facts: [], chart: { kind: 'none', reason: 'All values of the sample are empty.' } };
  const length = [
    { label: 'shortest text', sample: `${bytes[0]} bytes` },
    { label: 'longest text', sample: `${bytes[last]} bytes` },
  ];
  const sizes = column.generator.sizes?.(rows);
  if (sizes === undefined) {
    return { nulls, facts: length, chart: { kind: 'none', reason: 'Each cell holds an object of several values.' } };
  }
  const counts = held(vector, rows.count, (_, row) => sizes[row] as number).sort();
  let sum = 0;
  let empty = 0;
  for (const count of counts) {
    sum += count;
    if (count === 0) empty++;
  }
  return {
    nulls,
    caption: 'elements per cell',
    chart: histogram(counts, undefined, 1, bins, 'number').chart,
    facts: [
      { label: 'mean elements', sample: shownNumber(sum / counts.length) },
      { label: 'most', sample: String(counts[last]) },
      { label: 'empty lists', sample: String(empty) },
      ...length,
    ],
  };
}

/** What the rows that are not null have. */
function held(vector: Vector, count: number, of: (vector: Vector, row: number) => number): Float64Array {
  const values = new Float64Array(count);
  let at = 0;
  for (let row = 0; row < count; row++) if (vector.valid?.[row] !== 0) values[at++] = of(vector, row);
  return values.subarray(0, at);
}

function sizeInBytes(vector: Vector, row: number): number {
  if (vector.storage !== 'text') throw new Error('profileNested: a nested value is stored as text');
  return (vector.offsets[row + 1] as number) - (vector.offsets[row] as number);
}
