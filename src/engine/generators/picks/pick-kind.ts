import type { TableSpec } from '../../../schema/document-model.ts';
import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';

/** A way to choose a row. */
export type BoundPick = RankedPick | WeightedPick;

/** Chooses ranks 0 to size - 1, the most popular one first. */
export interface RankedPick {
  readonly kind: 'ranked';
  readonly forSize: (size: number) => {
    readonly fill: (uniforms: Float64Array, count: number, out: Float64Array) => void;
    /** The chance of the ranks up to one, that one included; 0 below the first. */
    readonly cdf: (rank: number) => number;
  };
  /** Whether some rows are likelier than others, so that ranks must be spread over the table. */
  readonly skewed: boolean;
  /** How likely a rank is, relative to the others, whatever the size; all are alike where it is left out. */
  readonly weightOf?: (rank: number) => number;
}

/** Chooses rows by weights they carry themselves. */
export interface WeightedPick {
  readonly kind: 'weighted';
  /** The weights of rows of the target: 0 for null, below 0 for one that cannot be. */
  readonly weights: (target: RowSet) => Float64Array;
}

type Surroundings = [context: ColumnContext, target: TableSpec, at: string];

/** A way in which a reference chooses its row among those of a target; its spec stands at `at` below the generator's. */
export type PickKind = BindableKind<Surroundings, BoundPick>;

/** States a way to pick. */
export const definePick = kindDefiner<Surroundings, BoundPick>();
