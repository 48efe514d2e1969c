import type { Aggregate } from './aggregates.ts';
import type { ChildCondition } from './child-condition.ts';

/** A roll-up with its parts known. */
export interface Roll {
  readonly aggregate: Aggregate;
  /** The table of the children. */
  readonly child: string;
  /** The column of the children that is rolled up; absent for their number. */
  readonly column?: string;
  /** Which children count; all of them where it is left out. */
  readonly condition?: ChildCondition;
  /** The column that says which child comes first, where that is not their order in the file. */
  readonly time?: string;
  /** From the units of the children's column to those of the rolled-up one. */
  readonly convert: (x: number) => number;
}
