import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import type { Interval } from '../formula/interval.ts';

/**
 * Between which numbers the values of a column lie, as the column holds them (decimals scaled).
 *
 * `certain` holds every value there can be: uniforms end 2^-53 before 0 and 1, so that even a law without bounds has ends.
 * `likely` holds all but 1e-12 of the values on either side. `known` says that both follow from stated numbers.
 */
export interface ValueRange {
  readonly certain: Interval;
  readonly likely: Interval;
  readonly known: boolean;
}

/** What a proof can ask of the rest of the document, once everything is bound and nothing runs in circles. */
export interface Ranges {
  /** The range of the column that a reference leads to. */
  of(reference: ResolvedReference): ValueRange;
  /** As `of`, for a column by its names. */
  column(table: string, column: string): ValueRange;
  /** A number of rows that a table will hardly pass; exact for tables of a stated number of rows. */
  mostRows(table: string): number;
  /** As `mostRows`, for the rows of one parent. */
  mostChildren(table: string): number;
}

/** A range of which the likely part is the whole. */
export function fixedRange(low: number, high: number): ValueRange {
  return { certain: { low, high }, likely: { low, high }, known: true };
}

/** The range of which nothing is known. */
export const UNKNOWN_RANGE: ValueRange = { ...fixedRange(-Infinity, Infinity), known: false };

/** The range of some numbers; there must be one. */
export function spanOf(values: Float64Array): ValueRange {
  const least = values.reduce((low, value) => Math.min(low, value));
  return fixedRange(
    least,
    values.reduce((high, value) => Math.max(high, value)),
  );
}
