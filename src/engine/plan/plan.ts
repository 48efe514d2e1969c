import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { PickMethod } from '../generators/generator-kind.ts';
import type { ArtifactPlan } from './artifact-plans.ts';
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
  readonly resources: Omit<Resources, 'textMakers'>;
  /** The methods of a library it makes texts by, there where it uses some: the library is to be loaded before the first row. */
  readonly textMethods?: readonly string[];
  readonly tables: readonly TablePlan[];
  /** What is to be prepared, in an order in which each can be. */
  readonly steps: readonly Step[];
  /** What that takes in every worker. */
  readonly artifacts: readonly ArtifactPlan[];
}

/** A pass over the data before the first row (R1): rows are counted, put in order of time, or rolled up into other rows. */
export type Step = TableStep | AccumulateStep;

interface AnyStep {
  readonly table: string;
  /** Changes when the outcome can change. */
  readonly fingerprint: string;
  /** How many roll-ups, each of which needs the one before, must be made first. */
  readonly level: number;
}

export interface TableStep extends AnyStep {
  readonly kind: 'count' | 'sort';
}

/** A column of which the values rest on every row of another table (R29). */
export interface AccumulateStep extends AnyStep {
  readonly kind: 'accumulate';
  readonly column: string;
  /** The table that is passed over. */
  readonly over: string;
}

export interface TablePlan {
  readonly name: string;
  /** The name its randomness is keyed by. */
  readonly key: string;
  /** Changes when the number or the identity of the rows can change. */
  readonly rowsFingerprint: string;
  /** Changes when the place of a row in the file can change. */
  readonly orderFingerprint: string;
  readonly columns: readonly ColumnPlan[];
}

export interface ColumnPlan {
  readonly name: string;
  readonly key: string;
  /** Changes when an exported value of an unchanged row can change. */
  readonly fingerprint: string;
  /** Changes when a clean value of an unchanged row can change (R11). */
  readonly cleanFingerprint: string;
  /** For a reference: how it picks its row (R18). */
  readonly method?: PickMethod;
}
