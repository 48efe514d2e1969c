import type { Vector } from '../../src/engine/columns/vector.ts';
import { ByteBuffer } from '../../src/formats/byte-buffer.ts';
import type { FieldColumn } from '../../src/formats/fields/field-writer.ts';
import type { FormatId } from '../../src/formats/format-id.ts';
import { DEFAULT_FORMAT_OPTIONS, type FormatOptions } from '../../src/formats/format-options.ts';
import { formatWith } from '../../src/formats/format-with.ts';

/** A column to be written and its values. */
export interface Written {
  readonly column: FieldColumn;
  readonly vector: Vector;
}

/** A column of a type. */
export function column(name: string, type: FieldColumn['type'], scale = 0, resolutionMs = 1): FieldColumn {
  return { name, type, scale, resolutionMs };
}

/** Numbers as the engine holds them. */
export function numbers(values: readonly (number | null)[]): Vector {
  return { storage: 'number', values: Float64Array.from(values, (value) => value ?? 0), ...validity(values) };
}

/** Texts as codes of a dictionary. */
export function dictionary(values: readonly (string | null)[]): Vector {
  const texts = [...new Set(values.map((value) => value ?? ''))];
  const codes = Int32Array.from(values, (value) => texts.indexOf(value ?? ''));
  return { storage: 'dictionary', codes, dictionary: { texts }, ...validity(values) };
}

/** Texts as bytes. */
export function text(values: readonly (string | null)[]): Vector {
  const parts = values.map((value) => new TextEncoder().encode(value ?? ''));
  const offsets = new Uint32Array(values.length + 1);
  parts.forEach((part, i) => {
    offsets[i + 1] = (offsets[i] as number) + part.length;
  });
  return { storage: 'text', bytes: Uint8Array.from(Buffer.concat(parts)), offsets, ...validity(values) };
}

/** A whole file of the columns, all nullable, as the only table "t". */
export function fileOf(
  id: FormatId,
  columns: readonly Written[],
  count: number,
  options: FormatOptions = DEFAULT_FORMAT_OPTIONS,
): Uint8Array {
  const table = {
    name: 't',
    rows: count,
    columns: columns.map((each) => ({ ...each.column, nullable: true })),
    key: [],
    foreignKeys: [],
  };
  const vectors = columns.map((each) => each.vector);
  const out = new ByteBuffer(1);
  const format = formatWith(id, options);
  format.header(table, [table], out);
  format.rows(table, vectors, count, 0, out);
  format.footer(table, [table], out);
  return out.toBytes();
}

function validity(values: readonly unknown[]): { readonly valid?: Uint8Array } {
  return values.includes(null) ? { valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)) } : {};
}
