import type { Engine } from '../../engine/rows/engine.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { BLOCK_ROWS, type Block, madeBlock } from '../measures/block.ts';
import { DocumentWatch, type TableTally } from './document-watch.ts';
import { Finder } from './finder.ts';
import type { QualityReport } from './quality-report.ts';
import { type RunFacts, reportOf } from './report-of.ts';
import { sampleSource } from './sample-source.ts';
import { planWatch } from './watch-plan.ts';

/** Where the rows of a sample come from. */
export interface SampleSource {
  readonly engine: Engine;
  readonly document: SemblanceDocument;
  readonly sampleOf: (table: string) => RowSet;
  /** What is looked at instead of the rows as they are made. */
  readonly blockOf?: (rows: RowSet) => Block;
}

/**
 * The report of the sample that the preview has: whole families spread over every table (R31), the same for the same plan.
 * It is made in steps, so that a worker hears its messages in between.
 */
export function* sampleReport(source: SampleSource, run: RunFacts): Generator<undefined, QualityReport> {
  const { engine, document, sampleOf, blockOf = (rows) => madeBlock(rows, true) } = source;
  const watch = new DocumentWatch(engine, document, yield* planWatch(document, sampleSource(sampleOf)));
  const tallies = new Map<string, TableTally>();
  for (const { name } of document.tables) {
    const rows = sampleOf(name);
    const total = watch.start(name);
    for (let from = 0; from < rows.count; from += BLOCK_ROWS) {
      const seen = watch.start(name);
      yield* watch.lookInTurns(seen, blockOf(rows.slice(from, Math.min(rows.count, from + BLOCK_ROWS))));
      watch.fold(name, total, seen);
    }
    tallies.set(name, total);
  }
  const finder = new Finder(watch, tallies);
  for (const { name } of document.tables) yield* finder.settle(name);
  return reportOf(engine, document, run, watch, finder);
}
