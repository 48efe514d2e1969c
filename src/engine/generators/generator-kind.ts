import type { ColumnType } from '../../schema/column-type.ts';
import { type BindableKind, kindDefiner } from '../../schema/kind.ts';
import type { Vector } from '../columns/vector.ts';
import type { Law, NumericLaw } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { Engine } from '../rows/engine.ts';
import type { RowSet } from '../rows/row-set.ts';

/** A law of numbers as a function of one uniform. */
export interface UniformLaw {
  readonly law: NumericLaw;
  /** Turns uniforms into values in place, as the column holds them: decimals scaled, whole numbers rounded. */
  readonly fill: (uniforms: Float64Array, count: number) => void;
}

/** How many weights of a target are below 0, which none may be, and how many above, which some must be. */
export interface WeightTally {
  readonly below: number;
  readonly above: number;
}

/** A generator with its parameters and surroundings known: what the engine runs. */
export interface BoundGenerator {
  /** Makes the values for a list of rows: the same value for the same row, whatever list it stands in. */
  readonly fill: (rows: RowSet) => Vector;
  /** Whether a value can be null. */
  readonly nullable: boolean;
  /** Why it can be null, as the end of a sentence. */
  readonly whyNull?: string;
  /** Whether every value of the table is different, by construction. */
  readonly distinct: boolean;
  /** The law of the values over these rows (the average of the rows' own laws), where there is one. */
  readonly law?: (rows: RowSet) => Law;
  /** For a law of numbers that takes one uniform a row and is the same for all rows: what other kinds nest. */
  readonly ofUniform?: UniformLaw;
  /** For a reference: the ordinals of the rows it picked in its target; -1 for a row that points at none. */
  readonly picks?: (rows: RowSet) => Float64Array;
  /** Whether a pick can find no row; where the column may not be empty, `prepare` makes sure that none does. */
  readonly canMiss?: boolean;
  /** For a reference that picks by weights: how many of its target's rows have one below 0, and above. */
  readonly weights?: (engine: Engine) => WeightTally;
}

/** What a generator says besides: the column types it can make, the most natural one first. */
interface MakesTypes {
  readonly types: readonly ColumnType[];
}

/** A kind of generator; it reports what is wrong through the context. */
export type GeneratorKind = BindableKind<[context: ColumnContext], BoundGenerator> & MakesTypes;

/** States a kind of generator. */
export const defineGenerator = kindDefiner<[context: ColumnContext], BoundGenerator, MakesTypes>();
