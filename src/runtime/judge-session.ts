import type { QualityReport } from '../quality/report/quality-report.ts';
import type { Job, JudgeApi, JudgePlan, RunStanding, SeenRows } from './protocol.ts';
import { RunWatch } from './run-watch.ts';

/** Puts together what the workers of an export have seen: what the worker beside them does. */
export class JudgeSession implements JudgeApi {
  #watch: RunWatch | undefined;

  async startJudging(job: Job): Promise<JudgePlan> {
    const watch = await RunWatch.over(job, () => false);
    if (watch?.job.watch === undefined) throw new Error('JudgeSession: nothing was settled');
    this.#watch = watch;
    return { watch: watch.job.watch, shape: watch.shape };
  }

  async addSeen(seen: SeenRows): Promise<void> {
    this.#started().add(seen);
  }

  async standing(): Promise<RunStanding> {
    return this.#started().standing();
  }

  async judgement(): Promise<QualityReport> {
    return this.#started().report();
  }

  #started(): RunWatch {
    if (this.#watch === undefined) throw new Error('JudgeSession: no job is judged');
    return this.#watch;
  }
}
