import type { Engine } from './engine.ts';
import { families } from './families.ts';
import type { RowSet } from './row-set.ts';

const RUNS = 64;
const RUN_ROWS = 64;
const MOST_ROWS = 32768;

/**
 * A sample of whole families spread evenly over a table, never a prefix (R31): 64 runs of 64 parents, or of 64 rows where
 * the rows have no parents. All rows of a small table; fewer runs where families are large.
 */
export function sample(engine: Engine, name: string): RowSet {
  const table = engine.table(name);
  if (table.rows.kind === 'root') return engine.at(name, spread(table.rows.count, RUNS));
  const parents = engine.rowCount(table.rows.parent);
  const meanFamily = parents === 0 ? 0 : engine.rowCount(name) / parents;
  const runs = Math.max(1, Math.min(RUNS, Math.floor(MOST_ROWS / (RUN_ROWS * Math.max(1, meanFamily)))));
  return families(engine, table, table.rows, engine.at(table.rows.parent, spread(parents, runs))).rows;
}

/** The ordinals of evenly spread runs; all of them where they would touch. */
function spread(count: number, runs: number): Float64Array {
  const rows = Math.min(count, runs * RUN_ROWS);
  const ordinals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (rows === count) {
      ordinals[i] = i;
      continue;
    }
    const run = Math.floor(i / RUN_ROWS);
    const start = runs === 1 ? 0 : Math.floor((run * (count - RUN_ROWS)) / (runs - 1));
    ordinals[i] = start + (i % RUN_ROWS);
  }
  return ordinals;
}
