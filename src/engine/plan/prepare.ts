import { statedTime } from '../../schema/references/stated-time.ts';
import type { NumberVector } from '../columns/vector.ts';
import type { WeightTally } from '../generators/generator-kind.ts';
import { moments } from '../generators/moments.ts';
import { MOST_CHILDREN } from '../rows/bound-rows.ts';
import { Engine } from '../rows/engine.ts';
import { fileOrder } from '../rows/pick-index.ts';
import { type Accumulated, accumulate } from './accumulate.ts';
import type { Artifacts, Misses, Offsets } from './artifacts.ts';
import type { BoundColumn, BoundTable } from './bound-table.ts';
import type { BoundedMap } from './bounded-map.ts';
import { checkRowCounts } from './check-row-counts.ts';
import { firstPasses } from './first-passes.ts';
import { passesOf } from './passes.ts';
import type { AccumulateStep, Plan, Step } from './plan.ts';
import type { Progress } from './progress.ts';
import { stepName } from './step-name.ts';

/** Outcomes of the passes of earlier plans, by the fingerprint of what they read: edits elsewhere reuse them (R1). */
export type CountCache = BoundedMap<string, Counted | Sorted | Accumulated | Weighed>;

/** How a preparation is to go, which changes nothing of its outcome. */
export interface PrepareOptions {
  /** Learns what is prepared as it comes; one of its own where left out. */
  readonly engine?: Engine;
  /** The table whose rows are wanted first, and a column of it, which may be hidden: whatever they need comes before the rest. */
  readonly first?: { readonly table: string; readonly column?: string | undefined };
  /** Called once rows of that table can be made, unless nothing can be. */
  readonly onFirst?: () => void;
  /** Called with the name of each node of the graph that is made. */
  readonly onMade?: (node: string) => void;
}

interface Counted {
  readonly rows: number;
  readonly offsets?: Offsets;
  /** Whether a parent would have more children than can be made. */
  readonly crowded?: boolean;
  /** The most children of one parent. */
  readonly largestFamily?: number;
}

/** Orders are large, so that only the last one of a table is kept. */
interface Sorted {
  readonly rows: number;
  readonly fingerprint: string;
  readonly order: Uint32Array;
}

/** How the rows weigh that a reference picks from. */
interface Weighed {
  readonly rows: number;
  readonly weights: WeightTally;
}

const LARGEST_EXACT = 9007199254740991;
const BLOCK_PARENTS = 4096;
/** A step takes a few milliseconds, so that what a page asks meanwhile is heard. */
const PIECE_ROWS = 8192;
const LEAST_RUN = 64;
const MOST_RUNS = 2097152;

/**
 * Does everything that needs a pass over data before the first row: counts the children of every parent, and puts the rows
 * of tables in order of time that want it (R1, R2, R16).
 *
 * A generator, so that a worker can listen to its messages between blocks; it yields how far it has come, and nothing where
 * it only pauses.
 */
export function* prepare(
  plan: Plan,
  tables: ReadonlyMap<string, BoundTable>,
  cache: CountCache,
  options: PrepareOptions = {},
): Generator<Progress | undefined, Artifacts> {
  const rows = new Map<string, number>();
  const offsets = new Map<string, Offsets>();
  const orders = new Map<string, Uint32Array>();
  const crowded: string[] = [];
  const hopeless: Misses[] = [];
  const engine = options.engine ?? new Engine(tables, { rows: {}, offsets: {}, orders: {}, accumulated: {} });
  const accumulated = new Map<string, Map<string, NumberVector>>();
  // What cannot be made, for want of rows to point at or of room, is reported from what is counted so far.
  const isImpossible = () => checkRowCounts(plan.document, (table) => rows.get(table)).length > 0;
  const { first, others } = firstPasses(passesOf(plan.steps), options.first, tables);
  for (const pass of [...first, undefined, ...others]) {
    if (pass === undefined) {
      if (isImpossible()) continue;
      options.onFirst?.();
      // So that whoever waits for these rows hears of them before the next pass.
      yield undefined;
      continue;
    }
    if (pass.kind === 'shared') {
      if (isImpossible()) break;
      for (const [step, values] of yield* accumulatedValues(engine, pass.over, pass.steps, cache)) {
        accumulated.set(step.table, (accumulated.get(step.table) ?? new Map()).set(step.column, values));
        engine.learnAccumulated(step.table, step.column, values);
        options.onMade?.(stepName(step));
        const inexact = inexactRows(engine, step, values);
        if (inexact > 0) hopeless.push({ table: step.table, column: step.column, why: 'inexact', rows: inexact });
      }
      continue;
    }
    const { kind, table: name, fingerprint } = pass.step;
    const table = engine.table(name);
    if (kind === 'sort') {
      if (isImpossible()) break;
      const order = yield* sortedRows(engine, table, fingerprint, cache);
      orders.set(name, order);
      engine.learnOrder(name, order);
      options.onMade?.(stepName(pass.step));
      continue;
    }
    let counted: Counted | undefined = cache.get(fingerprint);
    if (counted === undefined) {
      counted = table.rows.kind === 'root' ? { rows: table.rows.count } : yield* countChildren(engine, table);
      cache.set(fingerprint, counted);
    }
    rows.set(name, counted.rows);
    if (counted.offsets !== undefined) offsets.set(name, counted.offsets);
    engine.learn(name, counted.rows, counted.offsets);
    options.onMade?.(stepName(pass.step));
    for (const { name: column, generator } of table.columns.values()) {
      const siblings = counted.largestFamily ?? 0;
      if (siblings > (generator.mostSiblings ?? Infinity))
        hopeless.push({ table: name, column, why: 'many_siblings', rows: siblings });
    }
    if (counted.crowded === true) crowded.push(name);
    if (counted.crowded === true || hopeless.length > 0) break;
  }
  const misses = hopeless.length > 0 ? hopeless : yield* findMisses(plan, engine, rows, cache);
  // Made from entries, so that a table may be called "__proto__".
  return {
    rows: Object.fromEntries(inOrderOf(plan.steps, rows)),
    offsets: Object.fromEntries(offsets),
    orders: Object.fromEntries(orders),
    accumulated: Object.fromEntries(
      Array.from(accumulated, ([table, columns]) => [table, Object.fromEntries(columns)]),
    ),
    crowded,
    misses,
  };
}

/** Counts of tables in the order of the plan, whichever was wanted first. */
function inOrderOf(steps: readonly Step[], rows: ReadonlyMap<string, number>): readonly [string, number][] {
  return steps.flatMap(({ kind, table }): [string, number][] => {
    const count = kind === 'count' ? rows.get(table) : undefined;
    return count === undefined ? [] : [[table, count]];
  });
}

/** How many rows of a column of integers or decimals hold more than is exact; places of rows never do. */
function inexactRows(engine: Engine, { table, column }: AccumulateStep, { values }: NumberVector): number {
  const type = engine.table(table).columns.get(column)?.type;
  if (type !== 'integer' && type !== 'decimal') return 0;
  let rows = 0;
  for (const value of values) if (!(Math.abs(value) <= LARGEST_EXACT)) rows++;
  return rows;
}

/** What columns roll up from one table; those of an earlier plan where nothing they rest on has changed. */
function* accumulatedValues(
  engine: Engine,
  over: string,
  steps: readonly AccumulateStep[],
  cache: CountCache,
): Generator<Progress, ReadonlyMap<AccumulateStep, NumberVector>> {
  const found = new Map<AccumulateStep, NumberVector>();
  // They are large, so that only the last one of a column is kept.
  const placeOf = ({ table, column }: AccumulateStep) => `values of ${table}.${column}`;
  for (const step of steps) {
    const known = cache.get(placeOf(step));
    if (known !== undefined && 'values' in known && known.fingerprint === step.fingerprint)
      found.set(step, known.values);
  }
  const missing = steps.filter((step) => !found.has(step));
  if (missing.length === 0) return found;
  const made = yield* accumulate(engine, over, missing);
  missing.forEach((step, at) => {
    const values = made[at];
    if (values === undefined) return;
    found.set(step, values);
    cache.set(placeOf(step), { rows: values.values.length, fingerprint: step.fingerprint, values });
  });
  return found;
}

/** The numbers of a table's rows in order of (time, number), those without a time last (R16). */
function* sortedRows(
  engine: Engine,
  { name, spec }: BoundTable,
  fingerprint: string,
  cache: CountCache,
): Generator<Progress, Uint32Array> {
  const place = `order of ${name}`;
  const known = cache.get(place);
  if (known !== undefined && 'order' in known && known.fingerprint === fingerprint) return known.order;
  const count = engine.rowCount(name);
  const time = statedTime(spec);
  if (time === undefined) throw new Error(`prepare: the rows of ${name} have no times to be put in order of`);
  const times = new Float64Array(count);
  for (let from = 0; from < count; from += PIECE_ROWS) {
    const piece = engine.numbered(name, from, Math.min(from + PIECE_ROWS, count));
    times.set(moments(piece, time.name, Number.NaN), from);
    yield { table: name, rows: from + piece.count, of: count };
  }
  const order = fileOrder(times);
  cache.set(place, { rows: count, fingerprint, order });
  return order;
}

/** The references that cannot be made: every row that could find nothing to point at, and may not, is tried (R18). */
function* findMisses(
  plan: Plan,
  engine: Engine,
  rows: ReadonlyMap<string, number>,
  cache: CountCache,
): Generator<Progress, readonly Misses[]> {
  // Where a table is empty, rows that point at it cannot be made at all.
  if (rows.size < plan.tables.length || checkRowCounts(plan.document, (table) => rows.get(table)).length > 0) return [];
  const found: Misses[] = [];
  for (const { name: table, rowsFingerprint, columns } of plan.tables) {
    for (const { name: column, cleanFingerprint } of columns) {
      const bound = engine.table(table).columns.get(column);
      const weights = bound && weightsOf(engine, bound, `weights ${rowsFingerprint} ${cleanFingerprint}`, cache);
      if (weights !== undefined && weights.below > 0)
        found.push({ table, column, why: 'below_zero', rows: weights.below });
      else if (weights?.above === 0) found.push({ table, column, why: 'no_weight', rows: 0 });
      if (bound?.generator.canMiss !== true || bound.spec.nullable === true || weights?.above === 0) continue;
      const known = `misses ${rowsFingerprint} ${cleanFingerprint}`;
      let missed = cache.get(known)?.rows;
      if (missed === undefined) {
        missed = 0;
        const count = engine.rowCount(table);
        for (let from = 0; from < count; from += PIECE_ROWS) {
          const piece = engine.range(table, from, Math.min(from + PIECE_ROWS, count));
          for (const pick of piece.picks(column)) if (pick < 0) missed++;
          yield { table, rows: from + piece.count, of: count };
        }
        cache.set(known, { rows: missed });
      }
      if (missed > 0) found.push({ table, column, why: 'nothing_fits', rows: missed });
    }
  }
  return found;
}

/** How the rows weigh that a column picks from; as before where nothing it rests on has changed. */
function weightsOf(
  engine: Engine,
  { generator }: BoundColumn,
  known: string,
  cache: CountCache,
): WeightTally | undefined {
  if (generator.weights === undefined) return undefined;
  const kept = cache.get(known);
  if (kept !== undefined && 'weights' in kept) return kept.weights;
  const weights = generator.weights(engine);
  cache.set(known, { rows: 0, weights });
  return weights;
}

function* countChildren(engine: Engine, table: BoundTable): Generator<Progress, Counted> {
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
  let largestFamily = 0;
  for (let from = 0; from < parents; from += BLOCK_PARENTS) {
    const block = engine.range(source.parent, from, Math.min(from + BLOCK_PARENTS, parents));
    const counts = source.counts(block);
    for (let p = 0; p < counts.length; p++) {
      if (inRun === parentsPerRun) {
        starts[++run] = total;
        inRun = 0;
      }
      const children = counts[p] as number;
      if (children > largestFamily) largestFamily = children;
      total += children;
      inRun++;
    }
    yield { table: table.name, rows: from + counts.length, of: parents };
  }
  starts[runs] = total;
  const crowded = largestFamily === MOST_CHILDREN;
  return { rows: total, offsets: { parentsPerRun, starts }, crowded, largestFamily };
}
