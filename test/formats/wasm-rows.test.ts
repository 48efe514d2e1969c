import { describe, expect, it } from 'vitest';
import type { Vector } from '../../src/engine/columns/vector.ts';
import { ByteBuffer } from '../../src/formats/byte-buffer.ts';
import { csvStyle } from '../../src/formats/csv/csv-style.ts';
import type { FieldStyle } from '../../src/formats/fields/field-style.ts';
import { type FieldColumn, fieldWriter } from '../../src/formats/fields/field-writer.ts';
import { DEFAULT_FORMAT_OPTIONS } from '../../src/formats/format-options.ts';
import { JSON_STYLE } from '../../src/formats/json/json-style.ts';
import { mysql } from '../../src/formats/sql/mysql.ts';
import { postgres } from '../../src/formats/sql/postgres.ts';
import { sqlite } from '../../src/formats/sql/sqlite.ts';
import { writeRowsInTypeScript } from '../../src/formats/typescript-rows.ts';
import { writeRowsInWasm } from '../../src/formats/wasm/wasm-rows.ts';

const ROWS = 65536;
const ROUNDS = 1;
const STYLES: readonly (readonly [string, FieldStyle])[] = [
  ['CSV', csvStyle(DEFAULT_FORMAT_OPTIONS.csv)],
  [
    'CSV with a word for null',
    csvStyle({ ...DEFAULT_FORMAT_OPTIONS.csv, nullToken: '7', dates: 'us', quoting: 'all' }),
  ],
  ['JSON', JSON_STYLE],
  ['PostgreSQL', postgres.style],
  ['MySQL', mysql.style],
  ['SQLite', sqlite.style],
];

/** Numbers from 0 to 1 in a fixed order. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Whole numbers of every length, either sign, 0 and both ends included. */
function integers(next: () => number): Float64Array {
  return Float64Array.from({ length: ROWS }, (_, row) => {
    if (row < 6) return [0, -0, 9007199254740991, -9007199254740991, 4294967295, 4294967296][row] as number;
    const size = Math.floor(10 ** (next() * 15.95));
    return next() < 0.3 ? -size : size;
  });
}

const FIRST_MS = Date.UTC(2000, 0, 1);

function moments(next: () => number): Float64Array {
  return Float64Array.from({ length: ROWS }, (_, row) => {
    if (row === 0) return -62135596800000;
    if (row === 1) return 253402300799999;
    if (row === 2) return 253402300800000;
    if (row === 3) return -62135596800001;
    return next() < 0.5 ? Math.floor(-62135596800000 + next() * 315537897600000) : FIRST_MS + Math.floor(next() * 8e11);
  });
}

const SIGNS = ['a', 'Ω', '"', "'", ',', '\n', '\\', '\u0000', '\u001f', ';', ' ', '😀', 'é'];

function text(next: () => number): string {
  const length = next() < 0.2 ? 0 : Math.floor(next() * 40);
  const plain = next() < 0.7;
  return Array.from({ length }, () => (plain ? 'x' : SIGNS[Math.floor(next() * SIGNS.length)])).join('');
}

function texts(next: () => number): Vector {
  const encoded = Array.from({ length: ROWS }, () => Buffer.from(text(next)));
  const offsets = new Uint32Array(ROWS + 1);
  encoded.forEach((bytes, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + bytes.length;
  });
  return { storage: 'text', bytes: new Uint8Array(Buffer.concat(encoded)), offsets };
}

function columnsOf(next: () => number): readonly (readonly [FieldColumn, Vector])[] {
  const column = (type: FieldColumn['type'], scale = 0, resolutionMs = 1) => ({
    name: type,
    type,
    scale,
    resolutionMs,
  });
  const numbers = (values: Float64Array): Vector => ({ storage: 'number', values });
  const valid = Uint8Array.from({ length: ROWS }, () => (next() < 0.2 ? 0 : 1));
  const dictionary = { texts: Array.from({ length: 300 }, () => text(next)) };
  const codes = Int32Array.from({ length: ROWS }, () => Math.floor(next() * 300));
  const plain: (readonly [FieldColumn, Vector])[] = [
    [column('integer'), numbers(integers(next))],
    ...[0, 1, 2, 3, 5, 9].map((scale) => [column('decimal', scale), numbers(integers(next))] as const),
    [column('timestamp', 0, 1), numbers(moments(next))],
    [column('timestamp', 0, 1000), numbers(moments(next))],
    [column('date', 0, 86400000), numbers(moments(next))],
    [column('boolean'), numbers(integers(next).map((value) => (value % 2 === 0 ? 1 : 0)))],
    [column('float'), numbers(integers(next).map((value) => value / 1024))],
    [column('text'), { storage: 'dictionary', codes, dictionary }],
    [column('text'), texts(next)],
  ];
  return [...plain, ...plain.map(([each, vector]) => [each, { ...vector, valid }] as const)];
}

const bytes = (value: string) => new Uint8Array(Buffer.from(value));

describe.each(STYLES)('rows written by WebAssembly in the style of %s', (_name, style) => {
  it('are those that TypeScript writes', () => {
    let cells = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const columns = columnsOf(chance(round + 1));
      const writers = columns.map(([column, vector]) => fieldWriter(column, vector, style));
      const leads = [bytes('first '), bytes('')];
      const frame = {
        before: columns.map((_, index) => bytes(index === 0 ? '' : 'a glue of more than 16 bytes '.slice(0, index))),
        after: bytes('\r\n'),
        lead: (row: number) => (row % 500 === 0 ? leads[0] : leads[1]) as Uint8Array,
        mostLeadBytes: 6,
      };
      const mostBytesPerRow = writers.reduce((sum, { mostBytes }) => sum + mostBytes + 40, 20);
      // In several calls of odd sizes, so that texts do not begin at the first byte.
      for (let from = 0; from < ROWS; ) {
        const to = Math.min(ROWS, from + 4096 + (from % 7));
        const [fast, slow] = [new ByteBuffer(), new ByteBuffer()];
        const span = { from, to, firstRow: 123, mostBytesPerRow };
        expect(writeRowsInWasm(writers, frame, span, fast)).toBe(true);
        writeRowsInTypeScript(writers, frame, span, slow);
        expect(Buffer.compare(fast.toBytes(), slow.toBytes()), `rows ${from} to ${to}`).toBe(0);
        cells += (to - from) * columns.length;
        from = to;
      }
    }
    expect(cells).toBeGreaterThan(10_000_000 / STYLES.length);
  });
});
