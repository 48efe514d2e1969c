import type { QualityCheck } from '../report/quality-check.ts';
import type { ColumnReport, PairsReport, QualityReport, RelationReport } from '../report/quality-report.ts';
import type { Block } from './block.ts';

/** What a measure says at last of what it has seen. */
export interface Findings {
  readonly checks?: readonly QualityCheck[];
  /** A part of the report of a column. */
  readonly column?: Partial<ColumnReport> & Pick<ColumnReport, 'name'>;
  readonly relation?: RelationReport;
  readonly pairs?: PairsReport;
}

/** What is known where findings are made. */
export interface Surroundings {
  readonly scope: QualityReport['scope'];
  /** What another measure of some table has seen, by its name. */
  readonly tallyOf: (table: string, measure: string) => object | undefined;
}

/**
 * Something that looks at the rows of a table once, block by block, and keeps a tally that does not grow with them.
 *
 * Tallies are plain data. Each worker starts one for each chunk; one reducer folds them in the order of the rows, so that
 * the outcome is the same to the last bit however the rows were dealt out (R32). What rests on the order of additions is
 * therefore kept block by block until it is folded.
 */
export interface Measure<Tally extends object = object> {
  /** Its name, the only one of its kind in the table. */
  readonly name: string;
  /** Set where finding takes its time, as it sorts all that was seen: it is asked for once a table is whole, not on the way. */
  readonly isCostly?: boolean;
  /** Set where it looks at every block, where others do at one in eight. */
  readonly isThroughout?: boolean;
  /** Another table whose tallies it looks into. */
  readonly looksInto?: string;
  start(): Tally;
  look(tally: Tally, block: Block): void;
  /** Adds the tally of the rows behind. */
  fold(total: Tally, next: Tally): void;
  find(total: Tally, surroundings: Surroundings): Findings;
}
