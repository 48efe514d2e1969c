import { availableParallelism } from 'node:os';
import { affordableWorkers } from '../runtime/affordable-workers.ts';
import { CHUNK_ROWS } from '../runtime/chunk-requests.ts';
import { nodeEngines } from '../runtime/node/spawn-node-engine.ts';
import { type Chunk, orderedChunks } from '../runtime/pool.ts';
import type { ChunkRequest } from '../runtime/protocol.ts';
import type { SpawnEngine } from '../runtime/spawn-engine.ts';
import { startedEngines } from '../runtime/started-engines.ts';
import type { Typed } from './command.ts';
import type { OpenDocument } from './open-document.ts';
import { wholeNumber } from './read-number.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const MOST_WORKERS = 64;
const MOST_CHUNK_ROWS = 1048576;
const USUAL_MOST_WORKERS = 8;

/** How the work is cut up: changes no byte. */
export interface Cut {
  readonly workers: number;
  readonly chunkRows: number | undefined;
}

/** Reads `--workers` and `--chunk-rows`. @throws UsageError when they are no such numbers. */
export function cutOf(typed: Typed): Cut {
  const workers = Math.min(availableParallelism(), USUAL_MOST_WORKERS);
  const chunkRows = wholeNumber(typed, 'chunk-rows', { min: 1, max: MOST_CHUNK_ROWS }, 0);
  return {
    workers: wholeNumber(typed, 'workers', { min: 1, max: MOST_WORKERS }, workers),
    chunkRows: chunkRows === 0 ? undefined : chunkRows,
  };
}

/**
 * The rows of a chunk, which an unfinished run has settled already.
 *
 * @throws UsageError when another number was typed
 */
export function chunkRowsOf(folder: string, { chunkRows }: Cut, settled: number | undefined): number {
  if (settled !== undefined && chunkRows !== undefined && chunkRows !== settled)
    throw new UsageError(`The unfinished run in "${folder}" has --chunk-rows ${settled}, not ${chunkRows}.`);
  return settled ?? chunkRows ?? CHUNK_ROWS;
}

/**
 * Does what needs the chunks of a document that is still to be read: the workers start beside that, and have ended when it
 * is done.
 */
export async function withWorkers<Result>(
  { workers }: Cut,
  { workerFile }: Terminal,
  work: (spawn: SpawnEngine) => Promise<Result>,
): Promise<Result> {
  const started = startedEngines(nodeEngines(workerFile), workers);
  try {
    return await work(started.spawn);
  } finally {
    started.dismiss();
  }
}

/**
 * The chunks of requests in their order, made on worker threads. The bytes of a chunk are gone when the next one is asked
 * for.
 */
export function chunksOf(
  { job }: OpenDocument,
  requests: readonly ChunkRequest[],
  { workers }: Cut,
  spawn: SpawnEngine,
  { signal }: Terminal,
): AsyncGenerator<Chunk, void, void> {
  const affordable = affordableWorkers(job.plan, workers);
  return orderedChunks(requests, {
    job,
    signal,
    workers: affordable,
    spawn,
    reusesMemory: true,
  });
}
