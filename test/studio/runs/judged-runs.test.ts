import { beforeEach, describe, expect, it } from 'vitest';
import { chunkRequests } from '../../../src/runtime/chunk-requests.ts';
import { exportFiles } from '../../../src/runtime/export-files.ts';
import { ExportSession } from '../../../src/runtime/export-session.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/runtime/export-settings.ts';
import { createPauseGate } from '../../../src/runtime/pause-gate.ts';
import type { RunStanding } from '../../../src/runtime/protocol.ts';
import { RunWatch } from '../../../src/runtime/run-watch.ts';
import { qualityWords, standingWords } from '../../../src/studio/runs/quality-words.ts';
import type { RunRecord } from '../../../src/studio/runs/run-record.ts';
import { useRuns } from '../../../src/studio/runs/runs.ts';
import { type RunControls, workOnRun } from '../../../src/studio/runs/work-on-run.ts';
import type { RunStore } from '../../../src/studio/storage/run-store.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { orphans, realWorkers } from '../../helpers/real-workers.ts';
import { smallShop } from '../../helpers/small-shop.ts';
import { FakeFolder } from '../../runtime/sinks/fake-handles.ts';
import { fakeRunStore } from './fake-run-store.ts';

const { plan, artifacts, engine } = openDocument(smallShop());
const job = { plan, artifacts };
const tables = plan.tables.map(({ name }) => ({ name, rows: engine.rowCount(name) }));
const rowsTotal = tables.reduce((sum, { rows }) => sum + rows, 0);
/** Compressed files are made in chunks of 8 192 rows: most tables are several. */
const exported = { ...DEFAULT_EXPORT_SETTINGS, gzip: true };

function record(more: Partial<RunRecord> = {}): RunRecord {
  return {
    id: 'run',
    startedAtMs: 1,
    status: 'running',
    judging: { stopOnFailedGate: false },
    snapshot: {
      document: plan.document,
      documentHash: '',
      engineVersion: plan.engineVersion,
      settings: { scale: 1 },
      exported,
      tables,
      chunkRows: 8192,
    },
    place: { kind: 'folder', handle: new FakeFolder().handle, folder: 'shop' },
    name: 'shop',
    title: '4 CSV files',
    rowsTotal,
    files: [],
    seconds: 0,
    ...more,
  };
}

function controls(more: Partial<RunControls> = {}): RunControls {
  return {
    gate: createPauseGate(),
    signal: new AbortController().signal,
    keeps: () => true,
    onProgress: () => undefined,
    workers: 2,
    spawn: realWorkers().spawn,
    ...more,
  };
}

/** The report as it is made where nothing is between the rows and their judge. */
async function plainReport(): Promise<string> {
  const watch = await RunWatch.over(job, () => false);
  const session = new ExportSession();
  if (watch === undefined) return '';
  await session.load(watch.job);
  for (const file of exportFiles(plan.document, tables, exported)) {
    for (const request of chunkRequests(file, 65_536)) {
      const { tally } = await session.seenChunk(request);
      watch.add({ table: request.table, rows: request.toRow - request.fromRow, tally });
    }
  }
  return JSON.stringify(watch.report());
}

beforeEach(() => useRuns.setState({ runs: [], told: undefined }));

describe('a run whose rows are judged', { timeout: 60_000 }, () => {
  it('has the same report to the byte, whoever makes the rows and however many there are', async () => {
    const plain = await plainReport();
    for (const workers of [1, 2, 3]) {
      const { store, reports, seen } = fakeRunStore();
      const ended = await workOnRun(record(), job, store, controls({ workers }));
      expect(JSON.stringify(reports.get('run'))).toBe(plain);
      expect(ended).toMatchObject({ status: 'done', quality: { score: 100, failed: 0, rows: rowsTotal } });
      expect(seen.has('run')).toBe(false);
    }
  });

  it('tells how it stands while it runs', async () => {
    const told: RunStanding[] = [];
    await workOnRun(record(), job, fakeRunStore().store, controls({ onStanding: (each) => told.push(each) }));
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.rows).toBeGreaterThan(0);
    expect(told.every(({ failed }) => failed === 0)).toBe(true);
  });

  it('has the same report after it was interrupted between two files', async () => {
    const { store, reports, checkpoints, seen } = fakeRunStore();
    const controller = new AbortController();
    const place = record().place;
    // What ends it is no person: the page goes away before it is told how the run ends.
    const interrupted: RunStore = {
      ...store,
      forgetSeen: async () => undefined,
      async putCheckpoint(id, checkpoint, more) {
        await store.putCheckpoint(id, checkpoint, more);
        if (checkpoint.files.length === 2) controller.abort();
      },
    };
    await workOnRun(record({ place }), job, interrupted, controls({ signal: controller.signal }));
    const from = checkpoints.get('run');
    expect(from?.files).toHaveLength(2);
    expect(seen.get('run')?.length).toBeGreaterThan(0);
    const ended = await workOnRun(record({ place }), job, store, controls(), from);
    expect(ended?.unjudged).toBeUndefined();
    expect(JSON.stringify(reports.get('run'))).toBe(await plainReport());
  });

  it('has no report, and says so, where what was seen before an interruption is gone', async () => {
    const { store, checkpoints, reports, seen } = fakeRunStore();
    await workOnRun(record(), job, store, controls());
    const first = checkpoints.get('run')?.files[0];
    reports.clear();
    seen.clear();
    const from = { files: first === undefined ? [] : [first] };
    const ended = await workOnRun(record(), job, store, controls(), from);
    expect(ended?.status).toBe('done');
    expect(ended?.quality).toBeUndefined();
    expect(ended?.unjudged).toMatch(/^What was seen .* no report\.$/);
    expect(reports.size).toBe(0);
  });

  it('goes on where its judge dies, and has no report', async () => {
    const real = realWorkers();
    const spawn = () => {
      const worker = real.spawn();
      if (real.workers.length === 1) worker.api.addSeen = () => Promise.resolve(real.workers[0]?.die());
      return worker;
    };
    const ended = await workOnRun(record(), job, fakeRunStore().store, controls({ spawn }));
    expect(ended?.status).toBe('done');
    expect(ended?.unjudged).toContain('stopped');
  });

  it('judges of a table that is not whole only what must hold', async () => {
    const { store, reports } = fakeRunStore();
    const controller = new AbortController();
    const real = realWorkers();
    let chunks = 0;
    const spawn = () => {
      const worker = real.spawn();
      const { addSeen } = worker.api;
      worker.api.addSeen = (seen) => {
        if (seen.table === 'order_item' && ++chunks === 2) controller.abort();
        return addSeen(seen);
      };
      return worker;
    };
    const ended = await workOnRun(record(), job, store, controls({ signal: controller.signal, spawn }));
    expect(ended?.status).toBe('stopped');
    const checks = reports.get('run')?.checks ?? [];
    const soft = (table: string) => checks.filter((check) => check.table === table && check.family !== 'gate');
    expect(soft('customer').some(({ coverage }) => coverage === 'tested')).toBe(true);
    expect(soft('order_item').every(({ coverage }) => coverage === 'uncovered')).toBe(true);
    const gates = checks.filter(({ table, family }) => table === 'order_item' && family === 'gate');
    expect(gates.some(({ coverage, verdict }) => coverage === 'tested' && verdict === 'pass')).toBe(true);
    expect(ended?.quality?.failed).toBe(0);
  });

  it('is judged in no way where that was left out', async () => {
    const { judging: _judging, ...unjudged } = record();
    const { store, reports } = fakeRunStore();
    const ended = await workOnRun(unjudged, job, store, controls());
    expect(ended?.quality ?? ended?.unjudged).toBeUndefined();
    expect(reports.size).toBe(0);
  });
});

describe('a run with a row that points at none', { timeout: 60_000 }, () => {
  it('goes on to its end and reports the row', async () => {
    const { store, reports } = fakeRunStore();
    const { spawn } = realWorkers(orphans);
    const ended = await workOnRun(record(), job, store, controls({ spawn }));
    expect(ended?.status).toBe('done');
    expect(ended?.quality?.score).toBeLessThanOrEqual(49);
    const broken = reports.get('run')?.checks.find(({ id }) => id === 'foreign_key order customer_id');
    expect(broken).toMatchObject({ verdict: 'fail', value: 1, example: 5000 });
  });

  it('stops behind the chunk that has it where that was asked for, keeps what is written and says why', async () => {
    const { store, reports } = fakeRunStore();
    const { spawn } = realWorkers(orphans);
    const stopping = record({ judging: { stopOnFailedGate: true } });
    const ended = await workOnRun(stopping, job, store, controls({ spawn, keeps: () => false }));
    expect(ended?.status).toBe('stopped');
    expect(ended?.reason).toMatch(/must hold failed: Every order\.customer_id leads to a row of customer\.$/);
    expect(ended?.files.map(({ name }) => name)).toEqual(['customer.csv.gz', 'product.csv.gz', 'order.csv.gz']);
    expect(reports.get('run')?.rows).toBeLessThan(rowsTotal);
  });
});

describe('the quality of a run', () => {
  it('is told in a line', () => {
    const quality = { score: 98.25, coverage: 0.931, failed: 0, warned: 2, failedGates: 0, rows: 10 };
    expect(qualityWords(quality)).toBe('Quality 98.3 of 100, coverage 93\u202f%, nothing failed, 2 warned');
    const standing = { rows: 4096, checks: 3, score: undefined, failed: 1, warned: 0, failures: [] };
    expect(standingWords(standing)).toBe('No table is whole yet, 4\u202f096 rows judged, 3 checks, 1 failed');
  });
});
