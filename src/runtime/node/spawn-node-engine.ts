import { Worker } from 'node:worker_threads';
import * as Comlink from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { EngineApi } from '../protocol.ts';
import type { SpawnEngine } from '../spawn-engine.ts';
import { WorkerLost } from '../worker-lost.ts';

/** Starts engine workers as threads of this process; `workerFile` is the bundled `node-engine.worker.ts`. */
export function nodeEngines(workerFile: string): SpawnEngine {
  return () => {
    const worker = new Worker(workerFile);
    let die: (reason: WorkerLost) => void = () => undefined;
    const died = new Promise<never>((_, reject) => {
      die = reject;
    });
    // Nobody may be waiting at the moment it dies.
    died.catch(() => undefined);
    worker.on('error', (error) => die(new WorkerLost(error.message)));
    worker.on('messageerror', () => die(new WorkerLost('A message of the engine could not be read.')));
    worker.on('exit', () => die(new WorkerLost('The engine stopped.')));
    return {
      api: Comlink.wrap<EngineApi>(nodeEndpoint(worker)),
      died,
      terminate() {
        void worker.terminate();
      },
    };
  };
}
