import type { ChildRows } from '../../engine/rows/bound-rows.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { QualityReport } from './quality-report.ts';

/** Parents of a sample, whose children are counted. */
export interface SampledFamilies {
  readonly source: ChildRows;
  readonly parents: RowSet;
  /** Whether the sample holds all of their children. */
  readonly isWhole: boolean;
}

/** The rows that are asked before all others how a document is to be looked at. */
export interface PlanSource {
  readonly scope: QualityReport['scope'];
  /** As many rows of a table, evenly spread; all of its sample where it has no more. */
  readonly rows: (table: string, most: number) => RowSet;
  /** Of a table whose rows come per parent; `cut` where its families are not looked at whole. */
  readonly parents: (table: string) => SampledFamilies | 'cut' | undefined;
}
