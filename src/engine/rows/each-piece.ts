import type { Engine } from './engine.ts';
import type { RowSet } from './row-set.ts';

const PIECE_ROWS = 65536;

/**
 * All rows of a table piece by piece, in the order of its file; those of a small table from the set that is kept.
 *
 * @param pieceRows the most rows a piece has, that of a small table too; one that is kept comes as a whole unless it is said
 */
export function* eachPiece(
  engine: Engine,
  table: string,
  pieceRows?: number,
): Generator<{ readonly from: number; readonly rows: RowSet }> {
  const count = engine.rowCount(table);
  const whole = engine.wholeTable(table);
  const step = pieceRows ?? (whole === undefined ? PIECE_ROWS : Math.max(1, count));
  for (let from = 0; from < count; from += step) {
    const to = Math.min(from + step, count);
    yield { from, rows: whole?.slice(from, to) ?? engine.range(table, from, to) };
  }
}
