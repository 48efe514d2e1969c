import type { ColumnType } from '../../schema/column-type.ts';
import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import type { BoundGenerator } from '../generators/generator-kind.ts';
import type { BoundModifier } from '../modifiers/modifier-kind.ts';
import type { BoundRows } from '../rows/bound-rows.ts';
import type { Dependency } from './dependency.ts';

/** What happens to the values of a column after everything else has read them (R11). */
export interface BoundModifiers {
  /** In the order of the document. */
  readonly steps: readonly BoundModifier[];
  readonly inputs: readonly Dependency[];
  /** All they read of the document while they were bound. */
  readonly reads: readonly string[];
}

/** A column ready to run. */
export interface BoundColumn {
  readonly spec: ColumnSpec;
  readonly name: string;
  /** The name its randomness is keyed by. */
  readonly key: string;
  readonly type: ColumnType;
  /** Decimal places; 0 for every other type. */
  readonly scale: number;
  /** The grid of a date, a time of day or a timestamp, in milliseconds; 1 for every other type. */
  readonly resolutionMs: number;
  readonly generator: BoundGenerator;
  readonly inputs: readonly Dependency[];
  /** All it read of the document while it was bound, for its fingerprint. */
  readonly reads: readonly string[];
  readonly modifiers: BoundModifiers;
}

/** A table ready to run. */
export interface BoundTable {
  readonly spec: TableSpec;
  readonly name: string;
  readonly key: string;
  readonly rows: BoundRows;
  readonly rowsInputs: readonly Dependency[];
  readonly rowsReads: readonly string[];
  readonly columns: ReadonlyMap<string, BoundColumn>;
}
