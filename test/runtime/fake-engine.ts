import type { ChunkRequest, EngineApi, Job } from '../../src/runtime/protocol.ts';
import type { EngineWorker, SpawnEngine } from '../../src/runtime/spawn-engine.ts';
import { WorkerLost } from '../../src/runtime/worker-lost.ts';

/** A job for workers that do not look at it. */
export const anyJob = { plan: { artifacts: [] } } as unknown as Job;

export interface FakeWorker extends EngineWorker {
  die(): void;
  readonly isTerminated: () => boolean;
}

/** Workers that answer with the given functions; everything else of the engine is refused. */
export function fakeSpawn(answers: (worker: FakeWorker, number: number) => Partial<EngineApi>) {
  const workers: FakeWorker[] = [];
  const spawn: SpawnEngine = () => {
    let die: (reason: Error) => void = () => undefined;
    let isTerminated = false;
    const died = new Promise<never>((_, reject) => {
      die = reject;
    });
    died.catch(() => undefined);
    const refused = () => Promise.reject(new Error('not asked for in this test'));
    const api: EngineApi = {
      catalog: refused,
      open: refused,
      early: refused,
      drop: refused,
      read: refused,
      rows: refused,
      follow: refused,
      copy: refused,
      preparing: refused,
      profiles: refused,
      sampleReport: refused,
      job: refused,
      exportPreview: refused,
      load: () => Promise.resolve(),
      chunk: refused,
      seenChunk: refused,
      rest: refused,
      startJudging: refused,
      addSeen: refused,
      standing: refused,
      judgement: refused,
    };
    const worker: FakeWorker = {
      api,
      died,
      die: () => die(new WorkerLost('died')),
      isTerminated: () => isTerminated,
      terminate() {
        isTerminated = true;
        die(new WorkerLost('terminated'));
      },
    };
    Object.assign(api, answers(worker, workers.length));
    workers.push(worker);
    return worker;
  };
  return { spawn, workers };
}

/** The text a fake worker makes of a request. */
export function textOf({ table, fromRow, toRow }: ChunkRequest): string {
  return `${table}:${fromRow}-${toRow};`;
}

export function bytesOf(request: ChunkRequest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(textOf(request));
}
