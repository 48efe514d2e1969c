import { BlockMemory } from '../engine/columns/block-memory.ts';
import { gather } from '../engine/columns/gather.ts';
import { inOneGo } from '../engine/in-one-go.ts';
import type { Engine } from '../engine/rows/engine.ts';
import type { RowSet } from '../engine/rows/row-set.ts';
import { ByteBuffer } from '../formats/byte-buffer.ts';
import { formatTables } from '../formats/format-tables.ts';
import { formatWith } from '../formats/format-with.ts';
import { BLOCK_ROWS } from '../quality/measures/block.ts';
import { keptRows } from './kept-rows.ts';
import type { ChunkRequest } from './protocol.ts';

/** Grown once and used again: fresh memory costs as much as writing into it. */
const own = new ByteBuffer();
const memory = new BlockMemory();

export interface ChunkOptions {
  readonly onRows?: (rows: RowSet, from: number) => void;
  readonly spare?: ArrayBuffer | undefined;
}

/** The bytes of a range of a table in its file, in one go. */
export function chunkBytes(engine: Engine, request: ChunkRequest, options?: ChunkOptions): Uint8Array<ArrayBuffer> {
  return inOneGo(chunkSteps(engine, request, options));
}

/**
 * The bytes of a range of a table in its file, made block by block: what is made next on this thread is begun when this has
 * ended, as all share the memory of a block. What goes before the rows is part of the range that begins with the first
 * row of the file, what goes behind them of the one that ends with the last.
 *
 * @param options.onRows shown the rows, before they are written, in blocks that stay in the processor's cache
 * @param options.spare memory of an earlier chunk that nobody needs any more; this chunk's bytes stand in it, if they fit
 */
export function* chunkSteps(
  engine: Engine,
  { table, fromRow, toRow, place, file }: ChunkRequest,
  { onRows, spare }: ChunkOptions = {},
): Generator<void, Uint8Array<ArrayBuffer>> {
  const format = formatWith(file.format, file.options);
  const tables = formatTables(
    file.tables.map(({ name, rows }) => ({ spec: engine.table(name).spec, rows })),
    file.flatten ? (name) => engine.table(name).spec : undefined,
  );
  const index = file.tables.findIndex(({ name }) => name === table);
  const [asked, written] = [file.tables[index], tables[index]];
  if (asked === undefined || written === undefined) throw new Error(`chunkBytes: ${table} is no table of its file`);
  const slice = asked.slice ?? { fromRow: 0, toRow: asked.rows };
  const out = spare === undefined ? own : new ByteBuffer(spare);
  out.length = 0;
  let before = place;
  for (const { generator } of engine.table(table).columns.values())
    if (generator.ahead !== undefined) yield* generator.ahead(engine);
  if (fromRow === slice.fromRow) format.header(written, tables, out);
  for (let from = fromRow; from < toRow; from += BLOCK_ROWS) {
    memory.reset();
    const rows = engine.range(table, from, Math.min(from + BLOCK_ROWS, toRow), memory);
    onRows?.(rows, from);
    const kept = slice.during && keptRows(rows, slice.during);
    const vectors = written.columns.map((column) => {
      const vector = rows.read(column.from?.hops ?? [], column.from?.column ?? column.name, 'exported');
      return kept === undefined ? vector : gather(vector, kept);
    });
    const count = kept?.length ?? rows.count;
    format.rows(written, vectors, count, before, out);
    before += count;
    yield;
  }
  if (toRow === slice.toRow) format.footer(written, tables, out);
  return spare === undefined ? out.toBytes() : out.written();
}
