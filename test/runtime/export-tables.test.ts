import { describe, expect, it } from 'vitest';
import type { FormatId } from '../../src/formats/format-id.ts';
import { Cancelled } from '../../src/runtime/cancelled.ts';
import { CHUNK_ROWS, chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { createProgress, type ExportProgress } from '../../src/runtime/export-progress.ts';
import { exportTables } from '../../src/runtime/export-tables.ts';
import { contentHash } from '../../src/runtime/node/content-hash.ts';
import { readManifest } from '../../src/runtime/read-manifest.ts';
import { csvFile, exportSettings } from '../helpers/export-file.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { bytesOf, fakeSpawn, textOf } from './fake-engine.ts';

const tables = [
  { name: 'customer', rows: 10 },
  { name: 'empty', rows: 0 },
  { name: 'order', rows: 3 * CHUNK_ROWS + 5 },
];

const { plan, artifacts } = openDocument(smallShop());
const job = { plan, artifacts };

function textsOf(table: (typeof tables)[number] | undefined): string {
  return (table === undefined ? [] : chunkRequests(csvFile(table))).map(textOf).join('');
}

function run(chosen: typeof tables, signal = new AbortController().signal, format: FormatId = 'csv') {
  const { spawn } = fakeSpawn(() => ({ chunk: (request) => Promise.resolve(bytesOf(request)) }));
  const progress: ExportProgress[] = [];
  const onProgress = (each: ExportProgress) => progress.push(each);
  const file = exportTables({
    job,
    tables: chosen,
    settings: exportSettings(format),
    onProgress,
    signal,
    workers: 2,
    spawn,
  });
  return { file, progress };
}

/** The files of an archive that only stores, read by its local headers; client-zip writes sizes after each file. */
async function storedFiles(archive: Blob): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  const files: Record<string, string> = {};
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const local = view.getUint32(at + 42, true);
    const name = text(at + 46, at + 46 + nameLength);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    files[name] = text(from, from + size);
    at += 46 + nameLength + extraLength;
  }
  return files;
}

describe('the requests of a file', () => {
  it('cover every row once, in chunks of 65 536', () => {
    const file = csvFile({ name: 't', rows: CHUNK_ROWS + 1 });
    expect(chunkRequests(file)).toEqual([
      { table: 't', fromRow: 0, toRow: CHUNK_ROWS, place: 0, file },
      { table: 't', fromRow: CHUNK_ROWS, toRow: CHUNK_ROWS + 1, place: CHUNK_ROWS, file },
    ]);
    expect(chunkRequests(csvFile({ name: 't', rows: CHUNK_ROWS }))).toHaveLength(1);
  });

  it('are one for an empty table, whose header is bytes too', () => {
    const file = csvFile({ name: 't', rows: 0 });
    expect(chunkRequests(file)).toEqual([{ table: 't', fromRow: 0, toRow: 0, place: 0, file }]);
  });
});

describe('the export', () => {
  it('makes one file of one table', async () => {
    const order = tables.slice(2);
    const { name, content } = await run(order).file;
    expect(name).toBe('order.csv');
    expect(await content.text()).toBe(textsOf(order[0]));
  });

  it('makes one archive of several tables, each whole and in its order', async () => {
    const { name, content } = await run(tables).file;
    expect(name).toBe('small-shop.zip');
    const { 'manifest.json': manifest, ...files } = await storedFiles(content);
    expect(manifest).toBeDefined();
    expect(files).toEqual({
      'customer.csv': textsOf(tables[0]),
      'empty.csv': textsOf(tables[1]),
      'order.csv': textsOf(tables[2]),
    });
  });

  it('puts a manifest behind them that says what is in every file', async () => {
    const { 'manifest.json': text = '', ...files } = await storedFiles((await run(tables).file).content);
    const manifest = readManifest(text);
    expect(manifest).toMatchObject({ document: { name: 'Small shop' }, seed: 42, scale: 1, format: 'csv' });
    const expected = Object.entries(files).map(([name, content]) => {
      const bytes = new TextEncoder().encode(content);
      const hash = contentHash();
      hash.update(bytes);
      const rows = tables.find((table) => `${table.name}.csv` === name)?.rows;
      return { name, rows, bytes: bytes.length, content_hash: hash.digest() };
    });
    expect(manifest?.files).toEqual(expected);
  });

  it('makes one script of several tables, parents first', async () => {
    const chosen = [...plan.tables].reverse().map((table) => ({ name: table.name, rows: 3 }));
    const { name, content } = await run(chosen, undefined, 'sql-sqlite').file;
    expect(name).toBe('small-shop.sql');
    expect(await content.text()).toBe('product:0-3;customer:0-3;order:0-3;order_item:0-3;');
  });

  it('gives the same archive each time', async () => {
    const [first, second] = await Promise.all([run(tables).file, run(tables).file]);
    expect(new Uint8Array(await first.content.arrayBuffer())).toEqual(
      new Uint8Array(await second.content.arrayBuffer()),
    );
  });

  it('ends its progress with every row done', async () => {
    const { file, progress } = run(tables);
    await file;
    const total = tables.reduce((sum, { rows }) => sum + rows, 0);
    expect(progress.at(-1)).toMatchObject({ table: 'order', rowsDone: total, rowsTotal: total });
  });

  it('rejects as cancelled, for a file and for an archive', async () => {
    const signal = AbortSignal.abort();
    await expect(run(tables.slice(2), signal).file).rejects.toBeInstanceOf(Cancelled);
    await expect(run(tables, signal).file).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('the progress of an export', () => {
  it('is reported at most ten times a second, with the rate of the last three seconds', () => {
    let nowMs = 0;
    const reports: ExportProgress[] = [];
    const report = createProgress(
      [{ rows: 1_000_000 }],
      (each) => reports.push(each),
      () => nowMs,
    );
    for (; nowMs < 10_000; nowMs += 10) report({ table: 't', fromRow: nowMs * 10, toRow: nowMs * 10 + 100 }, 1000);
    expect(reports.length).toBeLessThanOrEqual(100);
    expect(reports.length).toBeGreaterThan(90);
    const rate = reports.at(-1)?.rowsPerSecond ?? 0;
    expect(rate).toBeGreaterThan(9_900);
    expect(rate).toBeLessThan(10_100);
  });
});
