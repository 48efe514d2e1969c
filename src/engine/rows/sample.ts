import { mapInto } from '../columns/map-into.ts';
import { childrenAt } from './children-at.ts';
import { childrenOfPlaces } from './children-of-places.ts';
import type { Engine } from './engine.ts';
import { families } from './families.ts';
import type { RowSet } from './row-set.ts';
import { MOST_SAMPLE_ROWS, SAMPLE_RUN_ROWS, SAMPLE_RUNS, sampledParents } from './sampled-parents.ts';
import { spreadOrdinals } from './spread-ordinals.ts';

/** Families that turn out larger than was expected of them are still taken whole, up to this many rows in all. */
export const MOST_WHOLE_ROWS = 131072;

/**
 * A sample of whole families spread evenly over a table, never a prefix (R31): 64 runs of 64 parents, or of 64 rows where
 * the rows have no parents. All rows of a small table; fewer runs where families are large; where they are very large,
 * 64 runs of their rows, spread evenly over them.
 *
 * Rows without parents that are in order of time are taken by their numbers: neighbours in that order share their day, and
 * a sample of few days would have other weekdays than the table.
 */
export function sample(engine: Engine, name: string): RowSet {
  const table = engine.table(name);
  if (table.rows.kind === 'root') {
    const places = spreadOrdinals(table.rows.count, SAMPLE_RUNS, SAMPLE_RUN_ROWS);
    return engine.at(name, table.spec.order === 'time' ? engine.ordinalsOf(table, places).sort() : places);
  }
  const parents = sampledParents(engine, name, table.rows);
  const counts = parents.childCounts(table.rows);
  const children = counts.reduce((sum, count) => sum + count, 0);
  if (children <= MOST_WHOLE_ROWS)
    return families(engine, table, table.rows, parents, counts, { from: 0, to: children });
  const { wanted, parentIndex, ranks } = childrenOfPlaces(
    counts,
    spreadOrdinals(children, SAMPLE_RUNS, MOST_SAMPLE_ROWS / SAMPLE_RUNS),
  );
  mapInto(parentIndex, parentIndex, (place) => wanted[place] as number);
  return childrenAt(engine, table, table.rows, parents, counts, { parentIndex, ranks });
}
