import { mapInto } from '../columns/map-into.ts';
import { childrenAt } from './children-at.ts';
import { childrenOfPlaces } from './children-of-places.ts';
import type { Engine } from './engine.ts';
import type { RowSet } from './row-set.ts';
import { MOST_WHOLE_ROWS, sample } from './sample.ts';
import { sampledParents } from './sampled-parents.ts';
import { thinned } from './thinned.ts';

/**
 * As `thinned` of a sample of a table, without making the rows of the sample that are left out.
 *
 * @param sampled the sampled parents, where they are known
 */
export function thinSample(engine: Engine, name: string, most: number, sampled?: RowSet): RowSet {
  const table = engine.table(name);
  if (table.rows.kind === 'root') return thinned(sample(engine, name), most);
  const parents = sampled ?? sampledParents(engine, name, table.rows);
  const counts = parents.childCounts(table.rows);
  const children = counts.reduce((sum, count) => sum + count, 0);
  if (children <= most || children > MOST_WHOLE_ROWS) return thinned(sample(engine, name), most);
  const places = mapInto(new Float64Array(most), new Float64Array(most), (_, i) => Math.floor((i * children) / most));
  const { wanted, parentIndex, ranks } = childrenOfPlaces(counts, places);
  const few = Int32Array.from(wanted);
  const ofFew = mapInto(new Int32Array(few.length), few, (parent) => counts[parent] as number);
  return childrenAt(engine, table, table.rows, parents.select(few), ofFew, { parentIndex, ranks });
}
