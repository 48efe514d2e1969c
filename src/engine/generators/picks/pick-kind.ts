import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';

/** A way to choose a row: ranks 0 to size - 1, the most popular one first. */
export interface BoundPick {
  readonly forSize: (size: number) => {
    readonly fill: (uniforms: Float64Array, count: number, out: Float64Array) => void;
  };
  /** Whether some rows are likelier than others, so that ranks must be spread over the table. */
  readonly skewed: boolean;
  /** How likely a rank is, relative to the others, whatever the size; all are alike where it is left out. */
  readonly weightOf?: (rank: number) => number;
}

/** A way in which a reference chooses its row. */
export type PickKind = BindableKind<[], BoundPick>;

/** States a way to pick. */
export const definePick = kindDefiner<[], BoundPick>();
