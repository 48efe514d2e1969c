import type { Engine } from './engine.ts';
import type { RowSet } from './row-set.ts';

const PIECE_ROWS = 65536;

/** All rows of a table piece by piece, in the order of its file; those of a small table from the set that is kept. */
export function* eachPiece(engine: Engine, table: string): Generator<{ readonly from: number; readonly rows: RowSet }> {
  const count = engine.rowCount(table);
  const whole = engine.wholeTable(table);
  if (whole !== undefined) yield { from: 0, rows: whole };
  else
    for (let from = 0; from < count; from += PIECE_ROWS)
      yield { from, rows: engine.range(table, from, Math.min(from + PIECE_ROWS, count)) };
}
