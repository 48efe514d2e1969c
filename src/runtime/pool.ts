import * as Comlink from 'comlink';
import type { TableTally } from '../quality/report/document-watch.ts';
import { Cancelled } from './cancelled.ts';
import type { PauseGate } from './pause-gate.ts';
import type { ChunkRequest, Job } from './protocol.ts';
import type { EngineWorker, SpawnEngine } from './spawn-engine.ts';
import { until } from './until.ts';
import { WorkerLost } from './worker-lost.ts';

export interface Chunk {
  readonly request: ChunkRequest;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was seen of the rows, where the job says how they are looked at. */
  readonly tally?: TableTally;
}

export interface PoolOptions {
  readonly job: Job;
  readonly spawn: SpawnEngine;
  /** How many workers, at least 1. */
  readonly workers: number;
  readonly signal: AbortSignal;
  /** While it is shut no chunk is begun; those under way are finished. */
  readonly gate?: PauseGate;
  /**
   * How many of the workers rest whenever `onNeed` calls back, for as long as one core is needed; the others as long as all
   * are: where no core is left for whoever looks on. What is made does not depend on it.
   */
  readonly rests?: { readonly workers: number; readonly onNeed: OnNeed } | undefined;
  /** Whether the bytes of a chunk are needed no more once the next one is asked for; their memory then serves again. */
  readonly reusesMemory?: boolean;
}

/** For how long others need cores from now on, in milliseconds. */
export interface CoreNeed {
  readonly oneMs: number;
  /** At most as long as they need one. */
  readonly allMs: number;
}

/** Calls back whenever others need cores; returns how to stop. */
export type OnNeed = (listener: (need: CoreNeed) => void) => () => void;

interface Task {
  readonly request: ChunkRequest;
  readonly result: Promise<Chunk>;
  resolve(chunk: Chunk): void;
  reject(reason: unknown): void;
  losses: number;
}

/** Requests a worker has at once: one to work on and one to go on with. */
const IN_FLIGHT = 2;
/** Chunks that may be made but not yet taken, for each worker; bounds the memory. */
const AHEAD = 4;
/** A chunk that has cost this many workers their life is not tried again. */
const MOST_LOSSES = 3;

/**
 * The bytes of the requests in their order, made by several workers at once. A dead worker is replaced and what it was
 * working on is made again. Throws `Cancelled` when the signal aborts and the worker's error when a chunk fails; every
 * worker has ended when the iteration has, however it ends.
 */
export async function* orderedChunks(
  requests: readonly ChunkRequest[],
  { job, spawn, workers, signal, gate, rests, reusesMemory = false }: PoolOptions,
): AsyncGenerator<Chunk, void, void> {
  const tasks: (Task | undefined)[] = requests.map(taskOf);
  const redo: Task[] = [];
  const spares: ArrayBuffer[] = [];
  const living = new Set<EngineWorker>();
  let nextIndex = 0;
  let taken = 0;
  let isOver = false;
  let wake = wakeUp();

  function next(): Task | undefined {
    if (gate?.isPaused === true) return undefined;
    const again = redo.shift();
    if (again !== undefined) return again;
    return nextIndex < taken + workers * AHEAD ? tasks[nextIndex++] : undefined;
  }

  async function lane(engine: EngineWorker): Promise<void> {
    while (!isOver && living.has(engine)) {
      const task = next();
      if (task === undefined) {
        if (nextIndex >= tasks.length && taken >= tasks.length) return;
        await wake.promise;
        continue;
      }
      try {
        task.resolve({ request: task.request, ...(await until(made(engine, task.request), engine.died)) });
      } catch (reason) {
        task.losses += 1;
        if (!(reason instanceof WorkerLost) || task.losses >= MOST_LOSSES) task.reject(reason);
        else redo.push(task);
        stir();
      }
    }
  }

  async function made(engine: EngineWorker, request: ChunkRequest): Promise<Omit<Chunk, 'request'>> {
    const spare = spares.pop();
    const parameters = [request, ...(spare === undefined ? [] : [Comlink.transfer(spare, [spare])])] as const;
    if (job.watch !== undefined) return engine.api.seenChunk(...parameters);
    return { bytes: await engine.api.chunk(...parameters) };
  }

  async function employ(): Promise<void> {
    for (let losses = 0; !isOver && losses < MOST_LOSSES; losses += 1) {
      const engine = spawn();
      living.add(engine);
      engine.died.catch(() => {
        living.delete(engine);
        stir();
      });
      try {
        await Promise.race([engine.api.load(job, rests !== undefined), engine.died]);
      } catch (reason) {
        living.delete(engine);
        engine.terminate();
        if (reason instanceof WorkerLost) continue;
        throw reason;
      }
      await Promise.all(Array.from({ length: IN_FLIGHT }, () => lane(engine)));
      if (living.has(engine)) return;
      engine.terminate();
    }
    if (!isOver) throw new WorkerLost('The workers of the export stopped again and again.');
  }

  function stir(): void {
    wake.resolve();
    wake = wakeUp();
  }

  const failed = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled()), { once: true });
    if (signal.aborted) reject(new Cancelled());
    else for (let index = 0; index < Math.min(workers, tasks.length); index += 1) employ().catch(reject);
  });
  failed.catch(() => undefined);
  const stopListening = gate?.onResume(stir);
  const stopResting = rests?.onNeed(({ oneMs, allMs }) => {
    for (const [index, engine] of [...living].entries()) {
      const forMs = index < rests.workers ? oneMs : allMs;
      // One that just died has nothing to rest from.
      if (forMs > 0) engine.api.rest(forMs).catch(() => undefined);
    }
  });
  try {
    for (const [index, task] of tasks.entries()) {
      if (task === undefined) continue;
      const chunk = await until(task.result, failed);
      // A task keeps its bytes for as long as it is listed.
      tasks[index] = undefined;
      taken += 1;
      stir();
      yield chunk;
      if (reusesMemory) spares.push(chunk.bytes.buffer);
    }
  } finally {
    isOver = true;
    stopListening?.();
    stopResting?.();
    for (const engine of living) engine.terminate();
    stir();
  }
}

function taskOf(request: ChunkRequest): Task {
  let resolve: Task['resolve'] = () => undefined;
  let reject: Task['reject'] = () => undefined;
  const result = new Promise<Chunk>((resolveResult, rejectResult) => {
    resolve = resolveResult;
    reject = rejectResult;
  });
  // A chunk may fail long before its turn comes.
  result.catch(() => undefined);
  return { request, result, resolve, reject, losses: 0 };
}

function wakeUp(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
