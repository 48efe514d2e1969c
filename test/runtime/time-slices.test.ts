import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '../../src/formats/format-id.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import type { TableRows } from '../../src/runtime/export-file.ts';
import { exportFiles } from '../../src/runtime/export-files.ts';
import { keptPlaces, slicedByTime } from '../../src/runtime/time-slices.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { csvFile, exportSettings } from '../helpers/export-file.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { tableCsv } from '../helpers/table-csv.ts';

const { document, engine } = openDocument(smallShop());
const all = document.tables.map(({ name }) => ({ name, rows: engine.rowCount(name) }));
const span = { fromMs: Date.UTC(2024, 3, 1), toMs: Date.UTC(2024, 6, 1) };

function placesOf(table: TableRows, chunkRows: number): number[] {
  const steps = keptPlaces(engine, table, chunkRows);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The tables cut to a span, counted, as one file or several. */
function written(tables: readonly TableRows[], format: (typeof FORMAT_IDS)[number], chunkRows: number) {
  const places = new Map<string, readonly number[]>();
  const counted = slicedByTime(document, tables, span).map((table) => {
    if (table.slice === undefined) return table;
    const found = placesOf(table, chunkRows);
    places.set(table.name, found);
    return { ...table, rows: found.at(-1) ?? 0 };
  });
  const files = exportFiles(document, counted, exportSettings(format));
  return files.map((file) => {
    const requests = chunkRequests(file, chunkRows, (table) => places.get(table));
    return { requests, bytes: Buffer.concat(requests.map((request) => chunkBytes(engine, request))) };
  });
}

describe('an export cut to a span of time', () => {
  it('writes tables whole that others point at, or that have no time', () => {
    expect(slicedByTime(document, all, span)).toEqual(all);
    const orders = all.filter(({ name }) => name === 'order' || name === 'customer');
    const [customer, order] = slicedByTime(document, orders, span);
    expect(customer?.slice).toBeUndefined();
    expect(order?.slice?.during).toEqual({ column: 'placed_at', ...span });
  });

  it('holds exactly the rows of the span, as they are in the whole file', () => {
    const whole = readCsv(tableCsv(engine, 'order'));
    const at = whole.header.indexOf('placed_at');
    const expected = whole.rows.filter((row) => (row[at] ?? '') >= '2024-04-01' && (row[at] ?? '') < '2024-07-01');
    expect(expected.length).toBeGreaterThan(100);
    const [file] = written(
      all.filter(({ name }) => name === 'order'),
      'csv',
      4096,
    );
    expect(readCsv(file?.bytes ?? Buffer.of()).rows).toEqual(expected);
  });

  it.each(FORMAT_IDS)('has the same bytes as %s whatever the chunks', (format) => {
    const tables = all.filter(({ name }) => name === 'order');
    const [whole] = written(tables, format, 1 << 20);
    for (const chunkRows of [7, 333, 4096])
      expect(
        Buffer.compare(whole?.bytes ?? Buffer.of(), written(tables, format, chunkRows)[0]?.bytes ?? Buffer.of(1)),
      ).toBe(0);
  });

  it('asks for no chunk in which nothing is kept, but for the first and the last', () => {
    const file = csvFile({ name: 't', rows: 5, slice: { fromRow: 0, toRow: 50, during: { column: 'at', ...span } } });
    const requests = chunkRequests(file, 10, () => [0, 0, 0, 5, 5, 5]);
    expect(requests.map(({ fromRow, place }) => [fromRow, place])).toEqual([
      [0, 0],
      [20, 0],
      [40, 5],
    ]);
  });
});

describe('an export of rows from one place to another', () => {
  it('holds these rows and a header', () => {
    const whole = readCsv(tableCsv(engine, 'order'));
    const file = csvFile({ name: 'order', rows: 57, slice: { fromRow: 100, toRow: 157 } });
    const bytes = Buffer.concat(chunkRequests(file, 10).map((request) => chunkBytes(engine, request)));
    expect(readCsv(bytes)).toEqual({ header: whole.header, rows: whole.rows.slice(100, 157) });
    expect(csvColumn(readCsv(bytes), 'id')[0]).toBe('101');
  });
});
