import { beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_ROWS } from '../../../src/runtime/chunk-requests.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/runtime/export-settings.ts';
import { createPauseGate } from '../../../src/runtime/pause-gate.ts';
import { readManifest } from '../../../src/runtime/read-manifest.ts';
import { readZipBlob } from '../../../src/runtime/sinks/read-zip-blob.ts';
import type { SinkPlace } from '../../../src/runtime/sinks/sink-place.ts';
import { verifyFiles } from '../../../src/runtime/verify-files.ts';
import { failureSentence } from '../../../src/studio/runs/failure-sentence.ts';
import { deliverable, filesKept, isKept } from '../../../src/studio/runs/kept-files.ts';
import { makeRoom } from '../../../src/studio/runs/make-room.ts';
import type { RunRecord } from '../../../src/studio/runs/run-record.ts';
import { runWords } from '../../../src/studio/runs/run-words.ts';
import { isInterrupted, useRuns } from '../../../src/studio/runs/runs.ts';
import { type RunControls, workOnRun } from '../../../src/studio/runs/work-on-run.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { smallShop } from '../../helpers/small-shop.ts';
import { bytesOf, fakeSpawn } from '../../runtime/fake-engine.ts';
import { FakeFolder } from '../../runtime/sinks/fake-handles.ts';
import { fakeRunStore } from './fake-run-store.ts';

const { plan, artifacts } = openDocument(smallShop());
const job = { plan, artifacts };
const tables = plan.tables.map(({ name }, index) => ({ name, rows: index === 0 ? 5 * CHUNK_ROWS : 10 }));

function recordOf(id: string, place: SinkPlace, more: Partial<RunRecord> = {}): RunRecord {
  return {
    id,
    startedAtMs: 1,
    status: 'running',
    snapshot: {
      document: plan.document,
      documentHash: '',
      engineVersion: plan.engineVersion,
      settings: { scale: 1 },
      exported: DEFAULT_EXPORT_SETTINGS,
      tables,
      chunkRows: CHUNK_ROWS,
    },
    place,
    name: 'small-shop.zip',
    title: '4 CSV files',
    rowsTotal: 5 * CHUNK_ROWS + 30,
    files: [],
    seconds: 1.25,
    ...more,
  };
}

const inMemory: SinkPlace = { kind: 'download', store: 'memory' };

function controls(more: Partial<RunControls> = {}): RunControls {
  const { spawn } = fakeSpawn(() => ({ chunk: (request) => Promise.resolve(bytesOf(request)) }));
  const signal = new AbortController().signal;
  return {
    gate: createPauseGate(),
    signal,
    keeps: () => false,
    onProgress: () => undefined,
    workers: 2,
    spawn,
    ...more,
  };
}

beforeEach(() => useRuns.setState({ runs: [], told: undefined }));

describe('a run to be downloaded', () => {
  it('becomes an archive with manifest and README, which can be handed over again and verified', async () => {
    const ended = await workOnRun(recordOf('a', inMemory), job, fakeRunStore().store, controls());
    expect(ended?.status).toBe('done');
    if (ended === undefined) return;
    expect(isKept(ended)).toBe(true);
    const files = await filesKept(ended);
    const archive = files && (await deliverable(ended, files));
    const entries = await readZipBlob(archive ?? new Blob());
    expect([...(entries?.keys() ?? [])]).toEqual([
      'customer.csv',
      'product.csv',
      'order.csv',
      'order_item.csv',
      'manifest.json',
      'README.md',
    ]);
    const manifest = readManifest((await entries?.get('manifest.json')?.text()) ?? '');
    expect(manifest?.files).toEqual(ended.files);
    const verdicts = await verifyFiles(ended.files, async (name) => entries?.get(name));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'same', 'same']);
    const tampered = await verifyFiles(ended.files, async (name) =>
      name === 'order.csv' ? new Blob(['x']) : undefined,
    );
    expect(tampered.map(({ verdict }) => verdict)).toEqual(['missing', 'missing', 'different', 'missing']);
  });

  it('stays an archive where it was stopped in its first file and kept', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const steered = controls({ signal: controller.signal, keeps: () => true, onProgress });
    const ended = await workOnRun(recordOf('b', inMemory), job, fakeRunStore().store, steered);
    expect(ended?.status).toBe('stopped');
    if (ended === undefined) return;
    const files = await filesKept(ended);
    const entries = await readZipBlob((files && (await deliverable(ended, files))) ?? new Blob());
    expect([...(entries?.keys() ?? [])]).toEqual(['customer.csv']);
    expect(runWords({ record: ended })).toMatch(/^Stopped at .* of .* rows, .* kept$/);
  });
});

describe('a run into a folder', () => {
  it('goes on with the files that are not there yet', async () => {
    const picked = new FakeFolder();
    const place = { kind: 'folder', handle: picked.handle, folder: 'shop' } as const;
    const { store, checkpoints } = fakeRunStore();
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const steered = controls({ signal: controller.signal, keeps: () => true, onProgress });
    await workOnRun(recordOf('c', place), job, store, steered);
    const whole = await workOnRun(recordOf('d', { ...place, folder: 'other' }), job, store, controls());
    const resumed = await workOnRun(recordOf('c', place), job, store, controls(), checkpoints.get('c'));
    expect(resumed?.files).toEqual(whole?.files);
    expect([...(picked.folders.get('shop')?.files.keys() ?? [])].sort()).toEqual(
      [...(picked.folders.get('other')?.files.keys() ?? [])].sort(),
    );
  });

  it('that is discarded takes its folder away', async () => {
    const picked = new FakeFolder();
    const place = { kind: 'folder', handle: picked.handle, folder: 'shop' } as const;
    const steered = controls({ signal: AbortSignal.abort() });
    expect(await workOnRun(recordOf('e', place), job, fakeRunStore().store, steered)).toBeUndefined();
    expect(picked.folders.size).toBe(0);
  });
});

describe('the list of runs', () => {
  it('keeps the last twenty, and lets go of downloads beyond two gigabytes, the oldest first', async () => {
    const stored = [{ name: 'a.csv', mark: { bytes: 1, crc: 0, pieces: 1 } }];
    const files = [{ name: 'a.csv', rows: 1, bytes: 900_000_000, content_hash: '' }];
    const onDisk: SinkPlace = { kind: 'download', store: 'disk' };
    const old = Array.from({ length: 30 }, (_, index) =>
      recordOf(`run ${index}`, onDisk, { status: 'done', startedAtMs: index, files, stored }),
    );
    const { store, records } = fakeRunStore(...old, recordOf('interrupted', onDisk, { startedAtMs: 0 }));
    await makeRoom(store, 'new');
    const left = await store.list();
    expect(left.filter(({ status }) => status === 'done')).toHaveLength(19);
    expect(records.has('interrupted')).toBe(true);
    expect(left.filter((record) => record.stored !== undefined).map(({ id }) => id)).toEqual(['run 29', 'run 28']);
  });

  it('says of each run how it stands', () => {
    const record = recordOf('f', inMemory);
    const progress = { table: 'order', rowsDone: 100_000, rowsTotal: 327_710, bytes: 4_200_000, rowsPerSecond: 50_000 };
    expect(runWords({ record, live: { state: 'running', progress } })).toBe(
      '100\u202f000 of 327\u202f710 rows, 4.2\u202fMB, 50\u202fk rows/s, 5 s left',
    );
    expect(runWords({ record, live: { state: 'paused', progress } })).toMatch(/4\.2\u202fMB, paused$/);
    expect(isInterrupted({ record })).toBe(true);
    expect(isInterrupted({ record, isElsewhere: true })).toBe(false);
    expect(isInterrupted({ record: { ...record, status: 'done' } })).toBe(false);
    expect(runWords({ record: { ...record, status: 'failed', reason: 'No room.' } })).toBe('No room.');
  });

  it('says why a run failed in a sentence a person can act on', () => {
    expect(failureSentence(new DOMException('', 'QuotaExceededError'))).toContain('no room left');
    expect(failureSentence(new DOMException('', 'NotAllowedError'))).toContain('no longer lets');
    expect(failureSentence(new Error('Something else.'))).toBe('Something else.');
  });
});
