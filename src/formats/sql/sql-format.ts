import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { ByteBuffer } from '../byte-buffer.ts';
import { fieldWriter } from '../fields/field-writer.ts';
import type { FileFormat } from '../file-format.ts';
import { FORMAT_FACTS } from '../format-facts.ts';
import type { FormatTable } from '../format-table.ts';
import { writeFramedRows } from '../framed-rows.ts';
import { addForeignKeys, createTable } from './create-table.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** Rows of one INSERT. */
const BATCH_ROWS = 500;

/** A script that creates the tables and inserts their rows, in the dialect of a database; a table without columns is left out. */
export function sqlFormat(dialect: SqlDialect): FileFormat {
  const { database, begin, beforeRows, afterRows, end } = dialect;
  return {
    ...FORMAT_FACTS[dialect.id],
    id: dialect.id,
    summary: `One script for all tables, with types, keys and foreign keys, that ${database} runs as it is.`,
    header(table, file, out) {
      if (table.name === file[0]?.name) {
        write(out, [`-- ${database}, UTF-8. Made by Semblance.`, ...begin]);
        // All of them at once: SQLite looks for the tables that a row may point at, wherever the key is checked.
        for (const each of file) if (each.columns.length > 0) write(out, ['', createTable(each, file, dialect)]);
      }
      if (table.columns.length > 0 && table.rows > 0) write(out, ['', ...beforeRows]);
    },
    rows: (table, vectors, count, firstRow, out) => writeRows(table, vectors, count, firstRow, dialect, out),
    footer(table, file, out) {
      if (table.columns.length > 0 && table.rows > 0) {
        out.append(utf8Bytes(';\n'));
        write(out, afterRows);
      }
      if (table.name !== file.at(-1)?.name) return;
      const last = [...addForeignKeys(file, dialect), ...end];
      if (last.length > 0) write(out, ['', ...last]);
    },
  };
}

function write(out: ByteBuffer, lines: readonly string[]): void {
  for (const line of lines) out.append(utf8Bytes(`${line}\n`));
}

function writeRows(
  { name, columns }: FormatTable,
  vectors: readonly Vector[],
  count: number,
  firstRow: number,
  { identifier, style }: SqlDialect,
  out: ByteBuffer,
): void {
  if (columns.length === 0) return;
  const writers = columns.map((column, index) => fieldWriter(column, vectors[index] as Vector, style));
  const insert = `INSERT INTO ${identifier(name)} (${columns.map((column) => identifier(column.name)).join(', ')}) VALUES\n`;
  const [first, nextBatch, next] = [utf8Bytes(insert), utf8Bytes(`;\n${insert}`), utf8Bytes(',\n')];
  const frame = {
    before: columns.map((_, index) => utf8Bytes(index === 0 ? '(' : ', ')),
    after: utf8Bytes(')'),
    lead: (row: number) => (row % BATCH_ROWS > 0 ? next : row === 0 ? first : nextBatch),
    mostLeadBytes: nextBatch.length,
  };
  writeFramedRows(writers, frame, count, firstRow, out);
}
