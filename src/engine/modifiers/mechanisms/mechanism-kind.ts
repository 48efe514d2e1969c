import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';
import type { RowSet } from '../../rows/row-set.ts';
import type { ModifierContext } from '../modifier-kind.ts';

/** A way in which cells go missing, ready to run. */
export interface BoundMechanism {
  /** One for each row: 1 where the cell goes missing. */
  readonly missing: (rows: RowSet) => Uint8Array;
  /** The chance of each row's cell to go missing: one for all, or one each. */
  readonly rates: (rows: RowSet) => number | Float64Array;
  /** Whether the number of missing cells is settled, rather than each cell drawn by itself. */
  readonly isExact: boolean;
  /** Whether any cell can. */
  readonly possible: boolean;
  /** Whether all cells are alike, so that those that stay follow the law of all. */
  readonly atRandom: boolean;
}

/** How the rate of a `missing` and the place of the mechanism's spec below it come along. */
type Surroundings = [context: ModifierContext, rate: number, at: string];

/** A way in which cells go missing. */
export type MechanismKind = BindableKind<Surroundings, BoundMechanism>;

/** States a mechanism. */
export const defineMechanism = kindDefiner<Surroundings, BoundMechanism>();
