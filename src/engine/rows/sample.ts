import type { BoundTable } from '../plan/bound-table.ts';
import type { ChildRows } from './bound-rows.ts';
import { childrenAt } from './children-at.ts';
import type { Engine } from './engine.ts';
import { families } from './families.ts';
import type { RowSet } from './row-set.ts';

const RUNS = 64;
const RUN_ROWS = 64;
const MOST_ROWS = 32768;

/** Families that turn out larger than was expected of them are still taken whole, up to this many rows in all. */
const MOST_WHOLE_ROWS = 131072;

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
    const places = spread(table.rows.count, RUNS, RUN_ROWS);
    return engine.at(name, table.spec.order === 'time' ? engine.ordinalsOf(table, places).sort() : places);
  }
  const parentCount = engine.rowCount(table.rows.parent);
  const meanFamily = parentCount === 0 ? 0 : engine.rowCount(name) / parentCount;
  const runs = Math.max(1, Math.min(RUNS, Math.floor(MOST_ROWS / (RUN_ROWS * Math.max(1, meanFamily)))));
  const parents = engine.at(table.rows.parent, spread(parentCount, runs, RUN_ROWS));
  const counts = parents.childCounts(table.rows);
  const children = counts.reduce((sum, count) => sum + count, 0);
  if (children <= MOST_WHOLE_ROWS)
    return families(engine, table, table.rows, parents, counts, { from: 0, to: children });
  return partOf(engine, table, table.rows, parents, counts, spread(children, RUNS, MOST_ROWS / RUNS));
}

/** The children at some places among all of a set of parents. */
function partOf(
  engine: Engine,
  table: BoundTable,
  source: ChildRows,
  parents: RowSet,
  counts: Int32Array,
  places: Float64Array,
): RowSet {
  const parentIndex = new Int32Array(places.length);
  const ranks = new Int32Array(places.length);
  let parent = 0;
  let before = 0;
  places.forEach((place, i) => {
    while (place >= before + (counts[parent] as number)) before += counts[parent++] as number;
    parentIndex[i] = parent;
    ranks[i] = place - before;
  });
  return childrenAt(engine, table, source, parents, counts, { parentIndex, ranks });
}

/** The ordinals of evenly spread runs; all of them where they would touch. */
function spread(count: number, runs: number, runRows: number): Float64Array {
  const rows = Math.min(count, runs * runRows);
  const ordinals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (rows === count) {
      ordinals[i] = i;
      continue;
    }
    const run = Math.floor(i / runRows);
    const start = runs === 1 ? 0 : Math.floor((run * (count - runRows)) / (runs - 1));
    ordinals[i] = start + (i % runRows);
  }
  return ordinals;
}
