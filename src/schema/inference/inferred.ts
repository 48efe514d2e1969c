import type { ColumnType } from '../column-type.ts';
import type { KindSpec } from '../kind.ts';

/** What a column of a certain name most likely is. */
export interface Inferred {
  readonly type: ColumnType;
  /** Decimal places, of a decimal only. */
  readonly scale?: number;
  readonly generator: KindSpec;
}
