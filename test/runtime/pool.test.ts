import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/runtime/cancelled.ts';
import { type CoreNeed, orderedChunks } from '../../src/runtime/pool.ts';
import type { ChunkRequest } from '../../src/runtime/protocol.ts';
import { csvFile } from '../helpers/export-file.ts';
import { anyJob, bytesOf, fakeSpawn, textOf } from './fake-engine.ts';

const requests: readonly ChunkRequest[] = Array.from({ length: 40 }, (_, index) => ({
  table: 'order',
  fromRow: index * 10,
  toRow: index * 10 + 10,
  place: index * 10,
  file: csvFile({ name: 'order', rows: 400 }),
}));

const expected = requests.map(textOf).join('');

function later(turns: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, turns));
}

async function readAll(chunks: ReturnType<typeof orderedChunks>): Promise<string> {
  let text = '';
  for await (const { bytes } of chunks) text += new TextDecoder().decode(bytes);
  return text;
}

describe('the pool', () => {
  it.each([1, 2, 5])('gives the chunks in their order with %d workers, however long each takes', async (workers) => {
    const { spawn, workers: spawned } = fakeSpawn(() => ({
      chunk: async (request) => {
        await later((request.fromRow * 7) % 5);
        return bytesOf(request);
      },
    }));
    const text = await readAll(
      orderedChunks(requests, { job: anyJob, spawn, workers, signal: new AbortController().signal }),
    );
    expect(text).toBe(expected);
    expect(spawned).toHaveLength(workers);
    expect(spawned.every((worker) => worker.isTerminated())).toBe(true);
  });

  it('asks a worker for two chunks at once, never for more', async () => {
    let present = 0;
    let most = 0;
    const { spawn } = fakeSpawn(() => ({
      chunk: async (request) => {
        present += 1;
        most = Math.max(most, present);
        await later(1);
        present -= 1;
        return bytesOf(request);
      },
    }));
    await readAll(orderedChunks(requests, { job: anyJob, spawn, workers: 1, signal: new AbortController().signal }));
    expect(most).toBe(2);
  });

  it('makes no more than a few chunks ahead of what is taken', async () => {
    const asked: number[] = [];
    const { spawn } = fakeSpawn(() => ({
      chunk: (request) => {
        asked.push(request.fromRow);
        return Promise.resolve(bytesOf(request));
      },
    }));
    const chunks = orderedChunks(requests, { job: anyJob, spawn, workers: 2, signal: new AbortController().signal });
    await chunks.next();
    await later(5);
    expect(asked.length).toBeLessThanOrEqual(9);
    await chunks.return();
  });

  it('lets as many workers rest as it is told when a core is needed, the others when all are, and the bytes stay the same', async () => {
    const rested: [number, number][] = [];
    let need: ((need: CoreNeed) => void) | undefined;
    let isStopped = false;
    const { spawn } = fakeSpawn((_, number) => ({
      chunk: async (request) => {
        if (request.fromRow === 50) need?.({ oneMs: 300, allMs: 0 });
        if (request.fromRow === 100) need?.({ oneMs: 1000, allMs: 200 });
        await later(1);
        return bytesOf(request);
      },
      rest: async (forMs) => {
        rested.push([number, forMs]);
      },
    }));
    const onNeed = (listener: (need: CoreNeed) => void) => {
      need = listener;
      return () => {
        isStopped = true;
      };
    };
    const { signal } = new AbortController();
    const rests = { workers: 2, onNeed };
    expect(await readAll(orderedChunks(requests, { job: anyJob, spawn, workers: 3, signal, rests }))).toBe(expected);
    expect(rested).toEqual([
      [0, 300],
      [1, 300],
      [0, 1000],
      [1, 1000],
      [2, 200],
    ]);
    expect(isStopped).toBe(true);
  });

  it('replaces a dead worker and makes its chunks again', async () => {
    const { spawn, workers } = fakeSpawn((worker, number) => ({
      chunk: async (request) => {
        await later(1);
        if (number === 0 && request.fromRow >= 100) {
          worker.die();
          await worker.died;
        }
        return bytesOf(request);
      },
    }));
    const text = await readAll(
      orderedChunks(requests, { job: anyJob, spawn, workers: 2, signal: new AbortController().signal }),
    );
    expect(text).toBe(expected);
    expect(workers).toHaveLength(3);
  });

  it('gives up on a chunk that kills every worker', async () => {
    const { spawn } = fakeSpawn((worker) => ({
      chunk: async (request) => {
        if (request.fromRow === 50) worker.die();
        await later(1);
        return bytesOf(request);
      },
    }));
    const chunks = orderedChunks(requests, { job: anyJob, spawn, workers: 2, signal: new AbortController().signal });
    await expect(readAll(chunks)).rejects.toThrow(/died|again and again/);
  });

  it('passes on the error of a chunk and ends every worker', async () => {
    const { spawn, workers } = fakeSpawn(() => ({
      chunk: (request) =>
        request.fromRow === 70 ? Promise.reject(new Error('no room')) : Promise.resolve(bytesOf(request)),
    }));
    const chunks = orderedChunks(requests, { job: anyJob, spawn, workers: 3, signal: new AbortController().signal });
    await expect(readAll(chunks)).rejects.toThrow('no room');
    expect(workers.every((worker) => worker.isTerminated())).toBe(true);
  });

  it('stops at once when it is cancelled, and ends every worker', async () => {
    const controller = new AbortController();
    const { spawn, workers } = fakeSpawn(() => ({ chunk: () => new Promise(() => undefined) }));
    const chunks = orderedChunks(requests, { job: anyJob, spawn, workers: 2, signal: controller.signal });
    const reading = readAll(chunks);
    const outcome = reading.catch((reason: unknown) => reason);
    await later(1);
    controller.abort();
    expect(await outcome).toBeInstanceOf(Cancelled);
    expect(workers.every((worker) => worker.isTerminated())).toBe(true);
  });
});
