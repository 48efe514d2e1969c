import { beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_ROWS, chunkRequests } from '../../src/runtime/chunk-requests.ts';
import type { ExportFile, TableRows } from '../../src/runtime/export-file.ts';
import { createProgress, type ExportProgress } from '../../src/runtime/export-progress.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../src/runtime/export-settings.ts';
import type { FileRecord } from '../../src/runtime/manifest.ts';
import { contentHash } from '../../src/runtime/node/content-hash.ts';
import { createPauseGate } from '../../src/runtime/pause-gate.ts';
import type { RunCheckpoint } from '../../src/runtime/run-checkpoint.ts';
import { type ExportRun, runExport } from '../../src/runtime/run-export.ts';
import { memoryStore } from '../../src/runtime/sinks/piece-store.ts';
import { storedSink } from '../../src/runtime/sinks/stored-sink.ts';
import { anyJob, bytesOf, fakeSpawn, textOf } from './fake-engine.ts';

const { options } = DEFAULT_EXPORT_SETTINGS;
const order = csvFile({ name: 'order', rows: 30 * CHUNK_ROWS + 5 });
const files = [csvFile({ name: 'customer', rows: 10 }), csvFile({ name: 'empty', rows: 0 }), order];
const allRows = 10 + 30 * CHUNK_ROWS + 5;

function csvFile(table: TableRows): ExportFile {
  return { name: `${table.name}.csv`, format: 'csv', options, flatten: false, gzip: false, tables: [table] };
}

function textOfFile(file: ExportFile): string {
  return chunkRequests(file).map(textOf).join('');
}

function recordOf(name: string, text: string, rows: number): FileRecord {
  const bytes = new TextEncoder().encode(text);
  const hash = contentHash();
  hash.update(bytes);
  return { name, rows, bytes: bytes.length, content_hash: hash.digest() };
}

const expected = files.map((file) => recordOf(file.name, textOfFile(file), file.tables[0]?.rows ?? 0));

let asked: number;

beforeEach(() => {
  asked = 0;
});

/** Runs into a sink; what is not given is of a run that nothing disturbs. */
async function run(given: Partial<ExportRun>, store = memoryStore()) {
  const { spawn } = fakeSpawn(() => ({
    chunk: (request) => {
      asked += 1;
      return Promise.resolve(bytesOf(request));
    },
  }));
  const whole = given.from?.files.flatMap(({ record: { name }, mark }) => (mark ? [{ name, mark }] : []));
  const sink = await storedSink(store, whole);
  const progress: ExportProgress[] = [];
  const outcome = await runExport({
    job: anyJob,
    files,
    sink,
    signal: new AbortController().signal,
    onProgress: (each) => progress.push(each),
    workers: 2,
    spawn,
    ...given,
  });
  return { outcome, progress, sink };
}

describe('the requests of a file', () => {
  it('cover every row once, in chunks of 65 536', () => {
    const requests = chunkRequests(csvFile({ name: 't', rows: CHUNK_ROWS + 1 }));
    expect(requests.map(({ fromRow, toRow, place }) => [fromRow, toRow, place])).toEqual([
      [0, CHUNK_ROWS, 0],
      [CHUNK_ROWS, CHUNK_ROWS + 1, CHUNK_ROWS],
    ]);
    expect(chunkRequests(csvFile({ name: 't', rows: CHUNK_ROWS }))).toHaveLength(1);
  });

  it('are one for an empty table, whose header is bytes too', () => {
    expect(chunkRequests(csvFile({ name: 't', rows: 0 }))).toMatchObject([{ table: 't', fromRow: 0, toRow: 0 }]);
  });
});

describe('a run', () => {
  it('writes every file in full and says what is in each', async () => {
    const { outcome, sink } = await run({});
    expect(outcome).toEqual({ files: expected, isWhole: true });
    for (const file of files) expect(await (await sink.read(file.name))?.text()).toBe(textOfFile(file));
  });

  it('ends its progress with every row done', async () => {
    const { progress } = await run({});
    expect(progress.at(-1)).toMatchObject({ table: 'order', rowsDone: allRows, rowsTotal: allRows });
  });

  it('has the same files after a pause, in which nothing goes on', async () => {
    const gate = createPauseGate();
    let atPause = 0;
    const onProgress = ({ rowsDone }: ExportProgress) => {
      if (atPause > 0 || rowsDone < 3) return;
      gate.pause();
      setTimeout(() => {
        atPause = asked;
        setTimeout(() => {
          expect(asked).toBe(atPause);
          gate.resume();
        }, 20);
      }, 20);
    };
    const { outcome } = await run({ gate, onProgress });
    expect(atPause).toBeGreaterThan(0);
    expect(atPause).toBeLessThan(20);
    expect(outcome).toEqual({ files: expected, isWhole: true });
  });

  it('that is called off keeps whole chunks and says what they are', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const { outcome, sink } = await run({ signal: controller.signal, onProgress });
    expect(outcome.isWhole).toBe(false);
    const last = outcome.files.at(-1);
    const written = await (await sink.read(last?.name ?? ''))?.text();
    const file = files.find(({ name }) => name === last?.name);
    expect(textOfFile(file ?? order).startsWith(written ?? '?')).toBe(true);
    expect(last).toEqual(recordOf(last?.name ?? '', written ?? '', last?.rows ?? -1));
  });

  it('that is called off while it is paused ends at once', async () => {
    const controller = new AbortController();
    const gate = createPauseGate();
    gate.pause();
    setTimeout(() => controller.abort(), 5);
    const { outcome } = await run({ signal: controller.signal, gate });
    expect(outcome.isWhole).toBe(false);
  });

  it.each([40, 28, 17, 3, 2, 1, 0])('goes on from its checkpoint %d to the same files', async (index) => {
    const store = memoryStore();
    const checkpoints: RunCheckpoint[] = [];
    await run(
      { checkpointMs: 0, onCheckpoint: (each) => Promise.resolve(void checkpoints.push(structuredClone(each))) },
      store,
    );
    // Two small files and one of 31 chunks, a checkpoint behind each chunk and each file.
    expect(checkpoints).toHaveLength(36);
    const from = checkpoints[Math.min(index, 35)] ?? { files: [] };
    const chunksDone = from.files.length + (from.current?.chunks ?? 0) + (from.files.length === 3 ? 30 : 0);
    asked = 0;
    const { outcome, progress } = await run({ from }, store);
    expect(outcome).toEqual({ files: expected, isWhole: true });
    expect(asked).toBe(33 - chunksDone);
    const rowsBefore = from.files.reduce((sum, { record }) => sum + record.rows, from.current?.rows ?? 0);
    if (asked > 0) expect(progress[0]?.rowsDone).toBeGreaterThanOrEqual(rowsBefore);
  });

  it('refuses to go on where what is stored is not what was written', async () => {
    const mark = { bytes: 5, crc: 0, pieces: 1 };
    const store = memoryStore();
    await store.put('customer.csv', 0, new Blob(['other text']));
    const from = { files: [], current: { chunks: 1, rows: 1, digests: new Uint8Array(), mark } };
    await expect(run({ from }, store)).rejects.toThrow('not what was written');
  });

  it('passes on that its sink has no room', async () => {
    const store = { ...memoryStore(), put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    await expect(run({}, store)).rejects.toThrow('full');
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
