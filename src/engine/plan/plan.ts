import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Resources } from './resources.ts';
import type { RowOverrides } from './with-rows.ts';

/** A checked document with all it needs to run: plain data, so that it can be sent to a worker. */
export interface Plan {
  readonly engineVersion: string;
  readonly document: SemblanceDocument;
  /** Multiplies the rows of every table that is not fixed (R56). */
  readonly scale: number;
  /** Rows of single tables that the run states, instead of what document and scale say. */
  readonly rows?: RowOverrides;
  /** Only what the document uses. */
  readonly resources: Resources;
  readonly tables: readonly TablePlan[];
  /** Names of the tables, parents before their children. */
  readonly order: readonly string[];
}

export interface TablePlan {
  readonly name: string;
  /** The name its randomness is keyed by. */
  readonly key: string;
  /** Changes when the number or the identity of the rows can change. */
  readonly rowsFingerprint: string;
  readonly columns: readonly ColumnPlan[];
}

export interface ColumnPlan {
  readonly name: string;
  readonly key: string;
  /** Changes when a value of an unchanged row can change. */
  readonly fingerprint: string;
}
