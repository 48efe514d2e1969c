import type { ColumnType } from '../../schema/column-type.ts';
import { type BindableKind, type KindSpec, kindDefiner } from '../../schema/kind.ts';
import type { Vector } from '../columns/vector.ts';
import type { NumericLaw } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';
import type { BoundMechanism } from './mechanisms/mechanism-kind.ts';

/** What a modifier sees besides; its streams are its own, whatever stands around it. */
export interface ModifierContext extends ColumnContext {
  /** The law of the values it gets, where it is one of numbers and the same for all rows. */
  readonly law: NumericLaw | undefined;
}

/** A modifier with its parameters and surroundings known. */
export interface BoundModifier {
  /** The values after it: a vector of its own where anything changes, the same for the same row in whatever list it stands. */
  readonly apply: (rows: RowSet, vector: Vector) => Vector;
  /** Whether it can empty a cell. */
  readonly nullable: boolean;
  /** The rows whose value behind it is not what it says of the one before; told from both alone, nulls left out. */
  readonly holds?: (before: Vector, behind: Vector, count: number) => readonly number[];
  /** For one that empties cells by chance: the chance of each, and whether their number is settled. */
  readonly emptying?: Pick<BoundMechanism, 'rates' | 'isExact'>;
  /** Whether a value is left as it is, or taken away. */
  readonly keepsValues: boolean;
  /** Whether values that differ still differ. */
  readonly keepsDistinct: boolean;
  /** Whether a time stays before and after those it came before and after, at the coarser grid of the two. */
  readonly keepsTimes: boolean;
  /**
   * What the law of the clean values says of those that come out: all of it (`same`), how they were before (`before`), or
   * nothing that could be drawn beside them (`none`).
   */
  readonly law: 'same' | 'before' | 'none';
}

/** What a modifier says besides. */
interface ChangesTypes {
  /** The column types it can change. */
  readonly types: readonly ColumnType[];
  /** Whether a column it is added to must be allowed to be empty. */
  readonly empties: boolean;
  /** What the studio writes where the column holds times, if that is something else. */
  readonly timeDefaults?: KindSpec;
}

/** A kind of change to values that everything else has read (R11); it reports what is wrong through the context. */
export type ModifierKind = BindableKind<[context: ModifierContext], BoundModifier> & ChangesTypes;

/** States a kind of modifier. */
export const defineModifier = kindDefiner<[context: ModifierContext], BoundModifier, ChangesTypes>();
