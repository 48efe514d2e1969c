import { Cancelled } from './cancelled.ts';
import type { Job, QualityReport } from './protocol.ts';
import { type EngineWorker, type SpawnEngine, spawnEngine } from './spawn-engine.ts';
import { until } from './until.ts';

/** The studio's side of the worker beside the one that keeps its document: rows never wait for a report. */
export interface ReportClient {
  /**
   * The quality report of the sample of a job; one call at a time. Rejects with `Cancelled` when its signal aborts, which
   * ends the worker at once, and with `WorkerLost` when the worker dies; the next call has a new one.
   */
  report(job: Job, signal: AbortSignal): Promise<QualityReport>;
}

/** A client whose worker starts at the first call and waits for the next. */
export function createReportClient(spawn: SpawnEngine = spawnEngine): ReportClient {
  let current: EngineWorker | undefined;

  function worker(): EngineWorker {
    if (current !== undefined) return current;
    const started = spawn();
    current = started;
    started.died.catch(() => {
      if (current === started) current = undefined;
      started.terminate();
    });
    return started;
  }

  return {
    async report(job, signal) {
      const engine = worker();
      try {
        return await until(engine.api.sampleReport(job), engine.died, signal);
      } catch (reason) {
        if (reason instanceof Cancelled) engine.terminate();
        throw reason;
      }
    },
  };
}
