import { describe, expect, it, vi } from 'vitest';
import type { Catalog } from '../../src/engine/catalog.ts';
import { Cancelled } from '../../src/runtime/cancelled.ts';
import { createEngineClient } from '../../src/runtime/engine-client.ts';
import { WorkerLost } from '../../src/runtime/worker-lost.ts';
import { fakeSpawn } from './fake-engine.ts';

const catalog: Catalog = {
  engineVersion: '1',
  documentSchema: {},
  generators: [],
  rowSources: [],
  countLaws: [],
  shapes: [],
  delays: [],
  picks: [],
  weightings: [],
  modifiers: [],
  mechanisms: [],
};
const source = { kind: 'text', text: '{}' } as const;
const settings = { scale: 1 };

function planned() {
  return fakeSpawn(() => ({
    catalog: () => Promise.resolve(catalog),
    open: () => Promise.resolve({ diagnostics: [], plan: { id: 1, documentHash: '', engineVersion: '1', tables: [] } }),
    rows: ({ planId, table, from }) => Promise.resolve({ table: `${table} of plan ${planId}`, from, columns: [] }),
  }));
}

describe('the engine client', () => {
  it('starts its worker at the first call and keeps it', async () => {
    const { spawn, workers } = planned();
    const client = createEngineClient(spawn);
    expect(workers).toHaveLength(0);
    await client.catalog();
    await client.catalog();
    expect(workers).toHaveLength(1);
  });

  it('rejects what was asked of a worker that dies, says so, and has a new one at the next call', async () => {
    const { spawn, workers } = fakeSpawn((_worker, number) => ({
      catalog: () => (number === 0 ? new Promise(() => undefined) : Promise.resolve(catalog)),
    }));
    const client = createEngineClient(spawn);
    const lost = vi.fn();
    client.onLost(lost);
    const outcome = client.catalog().catch((reason: unknown) => reason);
    workers[0]?.die();
    expect(await outcome).toBeInstanceOf(WorkerLost);
    expect(lost).toHaveBeenCalledOnce();
    await expect(client.catalog()).resolves.toBe(catalog);
    expect(workers).toHaveLength(2);
  });

  it('ends a busy worker at once when it is restarted, which is no loss', async () => {
    const { spawn, workers } = fakeSpawn(() => ({ catalog: () => new Promise(() => undefined) }));
    const client = createEngineClient(spawn);
    const lost = vi.fn();
    client.onLost(lost);
    const outcome = client.catalog().catch((reason: unknown) => reason);
    client.restart();
    expect(await outcome).toBeInstanceOf(WorkerLost);
    expect(workers[0]?.isTerminated()).toBe(true);
    expect(lost).not.toHaveBeenCalled();
  });

  it('rejects with Cancelled when the signal aborts, before the call or during it', async () => {
    const { spawn } = fakeSpawn(() => ({ catalog: () => new Promise(() => undefined) }));
    const client = createEngineClient(spawn);
    await expect(client.catalog(AbortSignal.abort())).rejects.toBeInstanceOf(Cancelled);
    const controller = new AbortController();
    const outcome = client.catalog(controller.signal).catch((reason: unknown) => reason);
    controller.abort();
    expect(await outcome).toBeInstanceOf(Cancelled);
  });

  it('refuses the plan of a dead worker, although the new worker has one of the same number', async () => {
    const { spawn, workers } = planned();
    const client = createEngineClient(spawn);
    const old = await client.open(source, settings);
    const request = { planId: old.plan?.id ?? 0, table: 'order', from: 0, count: 5 };
    await expect(client.rows(request)).resolves.toMatchObject({ table: 'order of plan 1' });
    workers[0]?.die();
    await expect(workers[0]?.died).rejects.toBeInstanceOf(WorkerLost);
    const fresh = await client.open(source, settings);
    expect(fresh.plan?.id).not.toBe(old.plan?.id);
    await expect(client.rows(request)).rejects.toBeInstanceOf(WorkerLost);
    await expect(client.rows({ ...request, planId: fresh.plan?.id ?? 0 })).resolves.toMatchObject({
      table: 'order of plan 1',
    });
  });
});
