import { GateFailed } from './gate-failed.ts';
import type { JudgeSettings } from './judge-settings.ts';
import type { Job, QualityReport, RunStanding, SeenRows } from './protocol.ts';
import { type EngineWorker, type SpawnEngine, spawnEngine } from './spawn-engine.ts';
import { until } from './until.ts';
import { WorkerLost } from './worker-lost.ts';

/** Judges the rows of a run in a worker beside those that make them. */
export interface RunJudge {
  /** The job with what its workers must know to look at the rows. */
  readonly job: Job;
  readonly shape: string;
  /**
   * Adds what was seen of a chunk, in the order of the rows; a judge whose worker died takes it without a word.
   *
   * @throws GateFailed where the run is to end there
   */
  add(seen: SeenRows): Promise<void>;
  /** The report of all that was added; undefined where the worker that judged died. */
  report(): Promise<QualityReport | undefined>;
  /** Ends its worker. */
  end(): void;
}

export interface JudgeOptions {
  readonly settings: JudgeSettings;
  readonly signal: AbortSignal;
  /** Told what the rows say so far, at most four times a second. */
  readonly onStanding?: (standing: RunStanding) => void;
  readonly spawn?: SpawnEngine;
}

const INTERVAL_MS = 250;

/** Starts judging a job. Rejects with `Cancelled` when the signal aborts, and with what keeps it from being judged. */
export async function startJudge(
  job: Job,
  { settings, signal, onStanding, spawn = spawnEngine }: JudgeOptions,
): Promise<RunJudge> {
  const worker = spawn();
  try {
    const { watch, shape } = await until(worker.api.startJudging(job), worker.died, signal);
    return judgeOf(worker, { ...job, watch }, shape, settings, onStanding);
  } catch (reason) {
    worker.terminate();
    throw reason;
  }
}

function judgeOf(
  { api, died, terminate }: EngineWorker,
  job: Job,
  shape: string,
  { stopOnFailedGate }: JudgeSettings,
  onStanding: JudgeOptions['onStanding'],
): RunJudge {
  let toldMs = Number.NEGATIVE_INFINITY;
  let isLost = false;

  /** A run that nobody depends on being judged goes on without its judge. */
  async function asked<T>(question: () => Promise<T>): Promise<T | undefined> {
    if (isLost) return undefined;
    try {
      return await until(question(), died);
    } catch (reason) {
      if (!(reason instanceof WorkerLost) || stopOnFailedGate) throw reason;
      isLost = true;
      return undefined;
    }
  }

  return {
    job,
    shape,
    async add(seen) {
      await asked(() => api.addSeen(seen));
      const isTime = onStanding !== undefined && performance.now() - toldMs >= INTERVAL_MS;
      if (!isTime && !stopOnFailedGate) return;
      const standing = await asked(() => api.standing());
      if (standing === undefined) return;
      if (isTime) {
        toldMs = performance.now();
        onStanding(standing);
      }
      const [first] = standing.failures;
      if (stopOnFailedGate && first?.family === 'gate') throw new GateFailed(first);
    },
    report: () => asked(() => api.judgement()),
    end: terminate,
  };
}
