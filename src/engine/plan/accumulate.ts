import type { NumberVector } from '../columns/vector.ts';
import type { Accumulator } from '../generators/generator-kind.ts';
import type { Engine } from '../rows/engine.ts';
import type { AccumulateStep } from './plan.ts';
import type { Progress } from './progress.ts';

/** A step takes a few milliseconds, so that what a page asks meanwhile is heard. */
const PIECE_ROWS = 8192;

/** The outcome of a pass for one column, kept until the column wants another. */
export interface Accumulated {
  readonly rows: number;
  readonly fingerprint: string;
  readonly values: NumberVector;
}

/** Makes what several columns need of every row of one other table, in one pass over it (R29). */
export function* accumulate(
  engine: Engine,
  over: string,
  steps: readonly AccumulateStep[],
): Generator<Progress, readonly NumberVector[]> {
  const accumulators = steps.map(({ table, column }): Accumulator => {
    const accumulation = engine.table(table).columns.get(column)?.generator.accumulates;
    if (accumulation === undefined) throw new Error(`accumulate: ${table}.${column} needs no pass`);
    return accumulation.start(engine.rowCount(table));
  });
  const count = engine.rowCount(over);
  for (let from = 0; from < count; from += PIECE_ROWS) {
    const piece = engine.numbered(over, from, Math.min(from + PIECE_ROWS, count));
    for (const accumulator of accumulators) accumulator.add(piece);
    yield { table: over, rows: from + piece.count, of: count };
  }
  return accumulators.map((each) => each.finish());
}
