import type { Engine } from '../../src/engine/rows/engine.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import { fieldWriter } from '../../src/formats/fields/field-writer.ts';
import { PLAIN_STYLE } from '../../src/formats/fields/plain-style.ts';

const decoder = new TextDecoder();

/** The cells of a column as its file writes them, null for null. */
export function cellsOf(rows: RowSet, name: string): readonly (string | null)[] {
  const column = rows.table.columns.get(name);
  if (column === undefined) throw new Error(`cellsOf: there is no column ${name}`);
  const vector = rows.exported(name);
  const writer = fieldWriter(column, vector, PLAIN_STYLE);
  const bytes = new Uint8Array(writer.mostBytes + 64);
  const view = new DataView(bytes.buffer);
  return Array.from({ length: rows.count }, (_, row) =>
    vector.valid?.[row] === 0 ? null : decoder.decode(bytes.subarray(0, writer.write(row, bytes, view, 0))),
  );
}

/** The identity of each row as text, so that rows of two documents can be told to be the same. */
export function identitiesOf(rows: RowSet): readonly string[] {
  const { lanes0, lanes1 } = rows.identities();
  return Array.from(lanes0, (lane0, row) => `${lane0}:${lanes1[row]}`);
}

/** All rows of a table, or its first ones. */
export function rowsOf(engine: Engine, table: string, most = Infinity): RowSet {
  return engine.range(table, 0, Math.min(most, engine.rowCount(table)));
}
