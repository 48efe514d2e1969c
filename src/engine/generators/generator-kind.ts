import type { ColumnType } from '../../schema/column-type.ts';
import { type BindableKind, kindDefiner } from '../../schema/kind.ts';
import type { NumberVector, Vector } from '../columns/vector.ts';
import type { Law } from '../laws/law.ts';
import type { ColumnContext, Finding } from '../plan/column-context.ts';
import type { Ranges, ValueRange } from '../plan/value-range.ts';
import type { Engine } from '../rows/engine.ts';
import type { RowSet } from '../rows/row-set.ts';
import type { ValuePromise } from './value-promise.ts';

/** A law as a function of one uniform. */
export interface UniformLaw<L extends Law = Law> {
  readonly law: L;
  /** Turns uniforms into values in place, as the column holds them: decimals scaled, whole numbers rounded. */
  readonly fill: (uniforms: Float64Array, count: number) => void;
}

/** A law whose parameters differ from row to row, as a function of one uniform. */
export interface RowLaw {
  /**
   * Turns the uniforms of rows of a set into values in place, as `UniformLaw.fill` does; NaN where the row has no law.
   *
   * @param places the place in the set of each uniform's row
   */
  readonly fill: (uniforms: Float64Array, count: number, rows: RowSet, places: Int32Array) => void;
  /** The law of each row of a set; undefined where a row has none. */
  readonly laws: (rows: RowSet) => readonly (Law | undefined)[];
  /** Parameters stated by formulas, with the mean of what they give for the rows. */
  readonly parameters: (rows: RowSet) => readonly { readonly title: string; readonly mean: number }[];
}

/** How many weights of a target are below 0, which none may be, and how many above, which some must be. */
export interface WeightTally {
  readonly below: number;
  readonly above: number;
}

/** How a reference picks its row (R18). */
export interface PickMethod {
  /** In words, to stand behind "picks by". */
  readonly title: string;
  /** What it keeps of each row of the target, in every worker. */
  readonly bytesPerTargetRow: number;
}

/** What a column needs of every row of another table before its first value: one pass, shared by all that want it (R29). */
export interface Accumulation {
  /** The table whose rows are passed over. */
  readonly table: string;
  /** What is kept for each row of the column's own table, in every worker. */
  readonly bytesPerRow: number;
  readonly start: (rowCount: number) => Accumulator;
}

/** A pass that is under way. */
export interface Accumulator {
  /** Takes some rows, in the order of their file. */
  readonly add: (rows: RowSet) => void;
  /** One value for each row of the column's own table, in the order of its file. */
  readonly finish: () => NumberVector;
}

/** A roll-up into so many rows that is under way. */
export interface Rolling {
  /** Takes some rows of the other table; the row each belongs to, below 0 for none. */
  readonly take: (rows: RowSet, targets: Float64Array) => void;
  readonly finish: () => NumberVector;
}

/** A roll-up that is a sum to the last digit: what each row of the other table adds to the row it belongs to. */
export interface ExactSum {
  /** The column whose values are added; each row adds 1 where it is left out. */
  readonly column?: string;
  /** How many units of the rolled-up column one unit of that column is. */
  readonly factor: number;
  /** Which rows count: 1; all of them where it is left out. */
  readonly counts?: (rows: RowSet) => Uint8Array;
}

/** How a roll-up is computed from the rows of another table, wherever those come from. */
export interface Rolls {
  readonly table: string;
  /** The column of those rows that points here; left out where they come for each row of this table. */
  readonly by?: string;
  /** There where each cell is such a sum. */
  readonly exactSum?: ExactSum;
  readonly start: (count: number) => Rolling;
  /** The values of the column, from what was rolled up. */
  readonly valuesOf: (found: NumberVector, engine: Engine) => Vector;
}

/**
 * Of each row's own law, the chance of a value below the row's, and up to it; NaN where the row has no law.
 *
 * @param values as the column holds them; those of rows that are null are not looked at
 */
export type FillCells = (rows: RowSet, values: NumberVector, below: Float64Array, upTo: Float64Array) => void;

/**
 * Where in its row's own law each value lies, from 0 to 1, evenly spread if and only if values follow their laws (R8). NaN
 * where the row has no law or no value, -1 for a value that the law never gives.
 *
 * @param places holds a uniform a row, which decides inside of what a single value takes, and takes up the places
 */
export type FillPlaces<Values> = (rows: RowSet, values: Values, places: Float64Array) => void;

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
  /** Whether the values of one parent's rows are all different, by construction. */
  readonly distinctWithin?: 'parent';
  /** The law of the values over these rows (the average of the rows' own laws), where there is one. */
  readonly law?: (rows: RowSet) => Law;
  /** The law of every value, where all rows have the same one and their values are independent. */
  readonly commonLaw?: Law;
  /** Where each row has a law of its own: between which chances of it the row's value lies (R8). */
  readonly cells?: FillCells;
  /** As `cells`, for texts: what rows draw from lists, where the law differs from row to row or has many words. */
  readonly places?: FillPlaces<Vector>;
  /** For texts whose law nobody states: some made anew, from other draws than any row's. */
  readonly anew?: (count: number) => readonly string[];
  /** Whether the laws of its rows rest on what else was drawn for them, so that nobody can tell them from values alone. */
  readonly isLawOfDraws?: boolean;
  /** Whether values are spread more evenly than independent draws, so that they follow their law too well (R8). */
  readonly isStratified?: boolean;
  /** For a law that takes one uniform a row and is the same for all rows: what other kinds nest. */
  readonly ofUniform?: UniformLaw;
  /** For a law that takes one uniform a row and has other parameters for other rows (R54): what other kinds nest. */
  readonly ofRow?: RowLaw;
  /** Between which numbers its values lie, as far as that can be known before any is made (R26). */
  readonly range?: (ranges: Ranges) => ValueRange;
  /** Whether a value can be null, given the ranges of what it reads; says more than `nullable`, which asks no ranges. */
  readonly canBeNull?: (ranges: Ranges) => boolean;
  /** What is wrong with it that only the ranges of what it reads can tell. */
  readonly prove?: (ranges: Ranges) => readonly Finding[];
  /** What its values keep, told from the values alone. */
  readonly promises?: readonly ValuePromise[];
  /** For a reference: the ordinals of the rows it picked in its target; -1 for a row that points at none. */
  readonly picks?: (rows: RowSet) => Float64Array;
  /**
   * For a reference: where each pick lies in the law of its row, given the picks of its siblings before it in the set where
   * those differ; -1 for a pick, or for none, where the row may not have it.
   */
  readonly pickPlaces?: FillPlaces<Float64Array>;
  /** For a reference: makes what all its picks share before the first of them, in steps; they make it themselves where this did not. */
  readonly ahead?: (engine: Engine) => Generator<void, void>;
  /** For a reference: how it picks. */
  readonly method?: PickMethod;
  /** Present where the values rest on a pass over another table; `prepare` makes it and the engine keeps its outcome. */
  readonly accumulates?: Accumulation;
  /** For a roll-up: how it is computed. */
  readonly rolls?: Rolls;
  /** The most rows a parent may have where all of them must be looked at together. */
  readonly mostSiblings?: number;
  /** For lists in a cell: how many elements each has. */
  readonly sizes?: (rows: RowSet) => Int32Array;
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
