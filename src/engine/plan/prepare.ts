import { Engine } from '../rows/engine.ts';
import type { Artifacts, Misses, Offsets } from './artifacts.ts';
import type { BoundTable } from './bound-table.ts';
import type { BoundedMap } from './bounded-map.ts';
import { checkRowCounts } from './check-row-counts.ts';
import type { Plan } from './plan.ts';

/** Counting passes of earlier plans, by the fingerprint of the rows they counted: edits elsewhere reuse them (R1). */
export type CountCache = BoundedMap<string, { readonly rows: number; readonly offsets?: Offsets }>;

const BLOCK_PARENTS = 4096;
const PIECE_ROWS = 65536;
const LEAST_RUN = 64;
const MOST_RUNS = 2097152;

/**
 * Does everything that needs a pass over data before the first row: counts the children of every parent (R1, R2).
 *
 * A generator, so that a worker can listen to its messages between blocks; it yields the parents counted so far.
 */
export function* prepare(
  plan: Plan,
  tables: ReadonlyMap<string, BoundTable>,
  cache: CountCache,
): Generator<{ readonly table: string; readonly parents: number }, Artifacts> {
  const rows = new Map<string, number>();
  const offsets = new Map<string, Offsets>();
  const engine = new Engine(tables, { rows: {}, offsets: {} });
  for (const name of plan.order) {
    const table = engine.table(name);
    const fingerprint = plan.tables.find((each) => each.name === name)?.rowsFingerprint ?? '';
    let counted = cache.get(fingerprint);
    if (counted === undefined) {
      counted = table.rows.kind === 'root' ? { rows: table.rows.count } : yield* countChildren(engine, table);
      cache.set(fingerprint, counted);
    }
    rows.set(name, counted.rows);
    if (counted.offsets !== undefined) offsets.set(name, counted.offsets);
    engine.learn(name, counted.rows, counted.offsets);
  }
  const misses = yield* findMisses(plan, engine, rows, cache);
  // Made from entries, so that a table may be called "__proto__".
  return { rows: Object.fromEntries(rows), offsets: Object.fromEntries(offsets), misses };
}

/** The references that cannot be made: every row that could find nothing to point at, and may not, is tried (R18). */
function* findMisses(
  plan: Plan,
  engine: Engine,
  rows: ReadonlyMap<string, number>,
  cache: CountCache,
): Generator<{ readonly table: string; readonly parents: number }, readonly Misses[]> {
  // Where a table is empty, rows that point at it cannot be made at all.
  if (checkRowCounts(plan.document, (table) => rows.get(table)).length > 0) return [];
  const found: Misses[] = [];
  for (const { name: table, rowsFingerprint, columns } of plan.tables) {
    for (const { name: column, fingerprint } of columns) {
      const bound = engine.table(table).columns.get(column);
      const weights = bound?.generator.weights?.(engine);
      if (weights !== undefined && weights.below > 0)
        found.push({ table, column, why: 'below_zero', rows: weights.below });
      else if (weights?.above === 0) found.push({ table, column, why: 'no_weight', rows: 0 });
      if (bound?.generator.canMiss !== true || bound.spec.nullable === true || weights?.above === 0) continue;
      const known = `misses ${rowsFingerprint} ${fingerprint}`;
      let missed = cache.get(known)?.rows;
      if (missed === undefined) {
        missed = 0;
        const count = engine.rowCount(table);
        for (let from = 0; from < count; from += PIECE_ROWS) {
          const piece = engine.range(table, from, Math.min(from + PIECE_ROWS, count));
          for (const pick of piece.picks(column)) if (pick < 0) missed++;
          yield { table, parents: from + piece.count };
        }
        cache.set(known, { rows: missed });
      }
      if (missed > 0) found.push({ table, column, why: 'nothing_fits', rows: missed });
    }
  }
  return found;
}

function* countChildren(
  engine: Engine,
  table: BoundTable,
): Generator<
  { readonly table: string; readonly parents: number },
  { readonly rows: number; readonly offsets: Offsets }
> {
  if (table.rows.kind !== 'children') throw new Error(`prepare: the rows of ${table.name} have no parents`);
  const source = table.rows;
  const parents = engine.rowCount(source.parent);
  let parentsPerRun = LEAST_RUN;
  while (parents / parentsPerRun > MOST_RUNS) parentsPerRun *= 2;
  const runs = Math.ceil(parents / parentsPerRun);
  const starts = new Float64Array(runs + 1);
  let total = 0;
  let inRun = 0;
  let run = 0;
  for (let from = 0; from < parents; from += BLOCK_PARENTS) {
    const block = engine.range(source.parent, from, Math.min(from + BLOCK_PARENTS, parents));
    const counts = source.counts(block);
    for (let p = 0; p < counts.length; p++) {
      if (inRun === parentsPerRun) {
        starts[++run] = total;
        inRun = 0;
      }
      total += counts[p] as number;
      inRun++;
    }
    yield { table: table.name, parents: from + counts.length };
  }
  starts[runs] = total;
  return { rows: total, offsets: { parentsPerRun, starts } };
}
