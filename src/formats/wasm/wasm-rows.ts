import { ByteBuffer } from '../byte-buffer.ts';
import type { ValueTwin } from '../fields/field-twin.ts';
import type { FieldWriter } from '../fields/field-writer.ts';
import type { Quoting } from '../fields/quoting.ts';
import type { RowFrame } from '../row-frame.ts';
import type { WrittenSpan } from '../typescript-rows.ts';
import { RowMachine } from './row-machine.ts';

/** The kinds of columns, as row-writer.as numbers them. */
const KINDS = {
  integer: 0,
  decimal: 1,
  packed: 2,
  flag: 3,
  day: 4,
  second: 5,
  millisecond: 6,
  text: 7,
  raw: 8,
} as const;

/** Byte places inside a column of row-writer.as. */
const PLACES = {
  kind: 0,
  glue: 4,
  glueSize: 8,
  values: 12,
  valid: 16,
  nullWord: 20,
  nullSize: 24,
  enclosing: 28,
  first: 32,
  second: 36,
  third: 40,
} as const;
const COLUMN_BYTES = 64;

const QUOTING_BYTES = 264 + 256 * 8;
const [SPECIAL, ESCAPES, ESCAPE_BYTES] = [8, 264, 8];

/** Undefined until it is first asked for; null where there is no WebAssembly. */
let machine: RowMachine | null | undefined;

/** Rendered values of the columns that the machine has no words for. */
const rendered = new ByteBuffer();

/** Appends rows by WebAssembly, as `writeRowsInTypeScript` does; false, with nothing written, where there is none. */
export function writeRowsInWasm(
  writers: readonly FieldWriter[],
  frame: RowFrame,
  { from, to, firstRow, mostBytesPerRow }: WrittenSpan,
  out: ByteBuffer,
): boolean {
  machine ??= RowMachine.make() ?? null;
  if (machine === null) return false;
  machine.begin();
  for (const { twin } of writers) {
    if (twin?.value.kind === 'packed' || twin?.value.kind === 'flag') machine.keep(twin.value.packed);
  }
  const columns = machine.take(COLUMN_BYTES * writers.length);
  writers.forEach((writer, index) => {
    const before = frame.before[index] ?? new Uint8Array(0);
    if (machine) placeColumn(machine, columns + COLUMN_BYTES * index, writer, before, from, to);
  });
  const after = machine.put(frame.after);
  const start = machine.take((mostBytesPerRow + 1) * (to - from));
  let end = start;
  for (let row = from; row < to; ) {
    const lead = frame.lead(firstRow + row);
    let next = row + 1;
    while (next < to && frame.lead(firstRow + next) === lead) next++;
    const leadAt = machine.put(lead);
    end = machine.write(
      columns,
      writers.length,
      row - from,
      next - from,
      leadAt,
      lead.length,
      after,
      frame.after.length,
      end,
    );
    row = next;
  }
  out.append(machine.bytes.subarray(start, end));
  return true;
}

function placeColumn(
  memory: RowMachine,
  column: number,
  writer: FieldWriter,
  glue: Uint8Array,
  from: number,
  to: number,
): void {
  const words = wordsOf(memory, writer, from, to);
  const all = { ...words, glue: memory.put(glue), glueSize: glue.length };
  for (const [name, place] of Object.entries(PLACES)) {
    memory.view.setUint32(column + place, all[name as keyof typeof PLACES] ?? 0, true);
  }
}

type Words = Partial<Record<keyof typeof PLACES, number>> & { readonly kind: number };

function wordsOf(memory: RowMachine, writer: FieldWriter, from: number, to: number): Words {
  const { twin } = writer;
  if (twin === undefined) return renderedWords(memory, writer, from, to);
  const { value, valid, nullWord, enclosing } = twin;
  return {
    ...valueWords(memory, value, from, to),
    ...(valid && { valid: memory.put(valid.subarray(from, to)) }),
    ...(nullWord && { nullWord: memory.put(nullWord), nullSize: nullWord.length }),
    ...(enclosing !== undefined && { enclosing }),
  };
}

function valueWords(memory: RowMachine, value: ValueTwin, from: number, to: number): Words {
  switch (value.kind) {
    case 'integer':
      return { kind: KINDS.integer, values: memory.put(value.values.subarray(from, to)) };
    case 'decimal':
      return { kind: KINDS.decimal, values: memory.put(value.values.subarray(from, to)), first: value.scale };
    case 'packed': {
      const { starts, sizes, words } = memory.keep(value.packed);
      const values = memory.put(value.codes.subarray(from, to));
      return { kind: KINDS.packed, values, first: starts, second: sizes, third: words };
    }
    case 'flag': {
      const { starts, sizes, words } = memory.keep(value.packed);
      const values = memory.put(value.values.subarray(from, to));
      return { kind: KINDS.flag, values, first: starts, second: sizes, third: words };
    }
    case 'moment':
      return { kind: KINDS[value.precision], values: memory.put(value.values.subarray(from, to)), first: value.sign };
    case 'text': {
      const offsets = value.offsets.subarray(from, to + 1);
      const [start = 0, end = 0] = [offsets[0], offsets[to - from]];
      return {
        kind: KINDS.text,
        values: (memory.put(value.bytes.subarray(start, end)) - start) >>> 0,
        first: memory.put(offsets),
        second: memory.put(quotingTable(value.quoting)),
      };
    }
  }
}

function renderedWords(memory: RowMachine, writer: FieldWriter, from: number, to: number): Words {
  const offsets = new Uint32Array(to - from + 1);
  rendered.length = 0;
  for (let row = from; row < to; row++) {
    rendered.reserve(writer.mostBytes);
    rendered.length = writer.write(row, rendered.bytes, rendered.view, rendered.length);
    offsets[row - from + 1] = rendered.length;
  }
  return {
    kind: KINDS.raw,
    values: memory.put(rendered.bytes.subarray(0, rendered.length)),
    first: memory.put(offsets),
  };
}

const tables = new WeakMap<Quoting, Uint8Array>();

/** A quoting as row-writer.as reads it. */
function quotingTable(quoting: Quoting): Uint8Array {
  let table = tables.get(quoting);
  if (table === undefined) {
    table = new Uint8Array(QUOTING_BYTES);
    table.set([quoting.quotesAll ? 1 : 0, quoting.quotesEmpty ? 1 : 0, quoting.quoteByte]);
    table.set(quoting.isSpecial, SPECIAL);
    for (const [byte, escape] of quoting.escapes.entries()) {
      if (escape === undefined) continue;
      const at = ESCAPES + ESCAPE_BYTES * byte;
      table.set(escape, at);
      table[at + ESCAPE_BYTES - 1] = escape.length;
    }
    tables.set(quoting, table);
  }
  return table;
}
