import * as Comlink from 'comlink';
import type { EngineApi } from './protocol.ts';
import { WorkerLost } from './worker-lost.ts';

/** A worker that runs the engine, and the news of its death. */
export interface EngineWorker {
  readonly api: EngineApi;
  /** Rejects with `WorkerLost` when the worker dies or is terminated; never resolves. */
  readonly died: Promise<never>;
  terminate(): void;
}

export type SpawnEngine = () => EngineWorker;

/** Starts one engine worker. */
export function spawnEngine(): EngineWorker {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  let die: (reason: WorkerLost) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    die = reject;
  });
  // Nobody may be waiting at the moment it dies.
  died.catch(() => undefined);
  worker.addEventListener('error', (event) => die(new WorkerLost(event.message || 'The engine stopped.')));
  worker.addEventListener('messageerror', () => die(new WorkerLost('A message of the engine could not be read.')));
  const remote = Comlink.wrap<EngineApi>(worker);
  return {
    api: remote,
    died,
    terminate() {
      worker.terminate();
      die(new WorkerLost('The engine was stopped.'));
    },
  };
}
