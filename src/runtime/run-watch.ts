import type { BoundTable } from '../engine/plan/bound-table.ts';
import { bindPlan } from '../engine/plan/open-plan.ts';
import { Engine } from '../engine/rows/engine.ts';
import { BLOCK_ROWS } from '../quality/measures/block.ts';
import { byCause } from '../quality/report/by-cause.ts';
import { DocumentWatch, type TableTally } from '../quality/report/document-watch.ts';
import { Finder } from '../quality/report/finder.ts';
import { judgedBy } from '../quality/report/judged-by.ts';
import type { QualityCheck } from '../quality/report/quality-check.ts';
import type { QualityReport } from '../quality/report/quality-report.ts';
import { reportOf } from '../quality/report/report-of.ts';
import { runSource } from '../quality/report/run-source.ts';
import { scoreOfChecks } from '../quality/report/score-of.ts';
import { planWatch } from '../quality/report/watch-plan.ts';
import { documentHash } from './document-hash.ts';
import type { Job, RunStanding, SeenRows } from './protocol.ts';
import { takeTurns } from './take-turns.ts';
import { textMakersFor } from './text-makers-for.ts';
import { watchShape } from './watch-shape.ts';

/** Failures that are told of a run under way. */
const MOST_TOLD = 20;

/** Puts the report of a run together from what its workers have seen, chunk by chunk in the order of the rows (R32). */
export class RunWatch {
  /** The job with what its workers must know to look at the rows. */
  readonly job: Job;
  readonly #engine: Engine;
  readonly #watch: DocumentWatch;
  readonly #tallies = new Map<string, TableTally>();
  readonly #rows = new Map<string, number>();
  readonly #finder: Finder;

  private constructor(job: Job, engine: Engine, watch: DocumentWatch) {
    this.job = job;
    this.#engine = engine;
    this.#watch = watch;
    this.#finder = new Finder(watch, this.#tallies, (table) => this.#rows.get(table) === engine.rowCount(table));
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
    const steps = planWatch(plan.document, runSource(engine, scope));
    const watch = await takeTurns(steps, isStale);
    return watch && new RunWatch({ ...job, watch }, engine, new DocumentWatch(engine, plan.document, watch));
  }

  /** Names what tallies consist of: those that an earlier run has kept are of use only where this is the same. */
  get shape(): string {
    return watchShape(
      this.#watch,
      this.job.plan.document.tables.map(({ name }) => name),
    );
  }

  /** Adds what was seen of a chunk, which stands behind all those of its table that were added before. */
  add({ table, rows, tally }: SeenRows): void {
    const total = this.#tallies.get(table) ?? this.#watch.start(table);
    this.#watch.fold(table, total, tally);
    this.#tallies.set(table, total);
    this.#rows.set(table, (this.#rows.get(table) ?? 0) + rows);
  }

  /** What the rows that were added say by now. Keys that are compared with each other are judged once their table is whole. */
  standing(): RunStanding {
    const { document } = this.job.plan;
    const found = document.tables.flatMap(({ name }) => this.#finder.soFar(name));
    const checks = found.map((check) => judgedBy(document, check));
    const { value, failed, warned } = scoreOfChecks(checks);
    const failures = byCause(checks.filter(({ verdict }) => verdict === 'fail'));
    return {
      rows: [...this.#rows.values()].reduce((sum, rows) => sum + rows, 0),
      checks: checks.length,
      score: value,
      failed,
      warned,
      failures: failures.slice(0, MOST_TOLD),
    };
  }

  /** The first gate that the rows added by now break, as far as `standing` knows. */
  failedGate(): QualityCheck | undefined {
    return this.standing().failures.find(({ family }) => family === 'gate');
  }

  /** The report of all chunks that were added. */
  report(): QualityReport {
    const { document, scale, engineVersion } = this.job.plan;
    const run = { hash: documentHash(document), scale, engineVersion };
    return reportOf(this.#engine, document, run, this.#watch, this.#finder);
  }
}

/** Whether chunks of so many rows can be looked at: they must be made of whole blocks. */
export function isWatchable(chunkRows: number): boolean {
  return chunkRows % BLOCK_ROWS === 0;
}
