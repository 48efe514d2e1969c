import type { BoundTable } from '../engine/plan/bound-table.ts';
import { bindPlan } from '../engine/plan/open-plan.ts';
import { Engine } from '../engine/rows/engine.ts';
import { sample } from '../engine/rows/sample.ts';
import { BLOCK_ROWS } from '../quality/measures/block.ts';
import { DocumentWatch, type TableTally } from '../quality/report/document-watch.ts';
import type { QualityReport } from '../quality/report/quality-report.ts';
import { reportOf } from '../quality/report/report-of.ts';
import { planWatch } from '../quality/report/watch-plan.ts';
import { documentHash } from './document-hash.ts';
import type { Job } from './protocol.ts';
import { takeTurns } from './take-turns.ts';
import { textMakersFor } from './text-makers-for.ts';

/** Puts the report of a run together from what its workers have seen, chunk by chunk in the order of the rows (R32). */
export class RunWatch {
  /** The job with what its workers must know to look at the rows. */
  readonly job: Job;
  readonly #engine: Engine;
  readonly #watch: DocumentWatch;
  readonly #tallies = new Map<string, TableTally>();

  private constructor(job: Job, engine: Engine, watch: DocumentWatch) {
    this.job = job;
    this.#engine = engine;
    this.#watch = watch;
  }

  /**
   * Settles how the rows are looked at; undefined where `isStale` says meanwhile that nobody wants it any more.
   *
   * @param bound the tables of the plan, where they are bound already
   */
  static async over(
    job: Job,
    isStale: () => boolean,
    scope: 'all' | 'blocks' = 'all',
    bound?: ReadonlyMap<string, BoundTable>,
  ): Promise<RunWatch | undefined> {
    const { plan, artifacts } = job;
    const tables = bound ?? bindPlan(plan, await textMakersFor(plan));
    // A few rows of each table are looked at: only small ones are worth being made whole for them.
    const engine = new Engine(tables, artifacts, BLOCK_ROWS);
    const steps = planWatch(plan.document, scope, (table) => sample(engine, table));
    const watch = await takeTurns(steps, isStale);
    return watch && new RunWatch({ ...job, watch }, engine, new DocumentWatch(engine, plan.document, watch));
  }

  /** Adds what was seen of a chunk, which stands behind all those of its table that were added before. */
  add(table: string, tally: TableTally): void {
    const total = this.#tallies.get(table) ?? this.#watch.start(table);
    this.#watch.fold(table, total, tally);
    this.#tallies.set(table, total);
  }

  /** The report of all chunks that were added. */
  report(): QualityReport {
    const { document, scale, engineVersion } = this.job.plan;
    const run = { hash: documentHash(document), scale, engineVersion };
    return reportOf(this.#engine, document, run, this.#watch, this.#tallies);
  }
}

/** Whether chunks of so many rows can be looked at: they must be made of whole blocks. */
export function isWatchable(chunkRows: number): boolean {
  return chunkRows % BLOCK_ROWS === 0;
}
