import type { ColumnType } from '../../schema/column-type.ts';
import type { HistogramAxis } from '../column-profile.ts';
import type { Tie } from '../pairs/tie.ts';
import type { QualityCheck, Verdict } from './quality-check.ts';

/**
 * What the data of a document are, whether they hold together and follow the laws it declares, and what was not tested.
 *
 * Plain JSON; the same rows give the same bytes, however many workers made them (R32).
 */
export interface QualityReport {
  readonly report: 1;
  readonly document: ReportedDocument;
  /**
   * `sample`: whole families spread over each table (R31). `all`: every row. `blocks`: one block of 4096 rows in eight, the
   * first one included; of a table of a million rows or more four together. Times of rows that stand in their order are
   * measured in one row of eight of all blocks.
   */
  readonly scope: 'sample' | 'all' | 'blocks';
  /** There where rows were read from files, whoever wrote them, and not made. */
  readonly source?: 'files';
  /** Rows that were looked at, of all tables. */
  readonly rows: number;
  readonly score: Score;
  readonly coverage: CoverageFigure;
  readonly tables: readonly TableReport[];
  /** In the order of the document: table by table, gates before fits. */
  readonly checks: readonly QualityCheck[];
}

/** Whose data they are. */
export interface ReportedDocument {
  readonly name: string;
  /** SHA-256, hexadecimal, of the document without its view. */
  readonly hash: string;
  readonly seed: number;
  readonly scale: number;
  readonly engineVersion: string;
  readonly tables: number;
  readonly columns: number;
  readonly relations: number;
  /** The first moment, and the one behind the last, in milliseconds since 1970. */
  readonly startMs: number;
  readonly endMs: number;
}

/** How good the data are, from 0 to 100, and how that came about. */
export interface Score {
  /** Undefined where nothing was tested. */
  readonly value: number | undefined;
  /** The mean of the scores of the soft checks (fits and coherence), times 100, before caps. */
  readonly soft: number | undefined;
  readonly softChecks: number;
  /** What the score cannot pass, and why: a failed gate caps it at 49, a failed soft check at 89. */
  readonly cap?: { readonly at: number; readonly because: string };
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  /** The algebra in one sentence. */
  readonly how: string;
}

/** How many of the promises of a document were proven or tested. What was not never counts as passed. */
export interface CoverageFigure {
  /** (proven + tested) / all, from 0 to 1. */
  readonly value: number;
  readonly proven: number;
  readonly tested: number;
  readonly uncovered: number;
}

export interface TableReport {
  readonly name: string;
  /** Rows that were looked at, and rows there are. */
  readonly rows: number;
  readonly ofRows: number;
  readonly columns: readonly ColumnReport[];
  readonly relations: readonly RelationReport[];
  /** How its columns go together, where there are two that can be compared. */
  readonly pairs?: PairsReport;
}

/** The profile of a column over the rows that were looked at: its size does not depend on how many those were. */
export interface ColumnReport {
  readonly name: string;
  readonly type: ColumnType;
  readonly rows: number;
  readonly nulls: number;
  readonly distinct?: Distinct;
  readonly numbers?: NumberProfile;
  readonly texts?: TextProfile;
  readonly signs?: SignProfile;
  readonly histogram?: HistogramReport;
  /** The most frequent values, the most frequent one first; the expected rows beside where a law says so. */
  readonly top?: readonly TopValue[];
  readonly times?: TimeProfile;
}

/** How many different values; `exact` counts them, `estimate` is a HyperLogLog of 4096 registers: right to 1.6 %. */
export interface Distinct {
  readonly count: number;
  readonly by: 'exact' | 'estimate' | 'proven';
}

/** In the units a person reads: decimals unscaled, times in milliseconds. */
export interface NumberProfile {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly sd: number;
  readonly lawMean?: number;
  readonly lawSd?: number;
  /** At 1, 5, 25, 50, 75, 95 and 99 %. */
  readonly quantiles: readonly { readonly at: number; readonly value: number }[];
}

/** Lengths in UTF-8 bytes. */
export interface TextProfile {
  readonly shortest: number;
  readonly longest: number;
  readonly meanLength: number;
}

/** How many texts hold signs of each class, among those that were looked at. */
export interface SignProfile {
  readonly rows: number;
  /** Texts without any sign. */
  readonly empty: number;
  /** From A to Z, and a to z. */
  readonly letters: number;
  readonly digits: number;
  readonly spaces: number;
  /** Any other sign of ASCII. */
  readonly marks: number;
  readonly beyondAscii: number;
}

export interface HistogramReport {
  readonly axis: HistogramAxis;
  /** One more than there are bars. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
  /** What the law expects of each bar. */
  readonly expected?: readonly number[];
}

export interface TopValue {
  readonly value: string;
  readonly rows: number;
  readonly expected?: number;
}

/** Rows by hour of the day, weekday from Monday and month from January. */
export interface TimeProfile extends TimeCounts {
  /** The rows a law expects of each, where all rows have the same one. */
  readonly expected?: TimeCounts;
}

interface TimeCounts {
  readonly hours: readonly number[];
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
}

/** How the rows of a table hang on another one. */
export interface RelationReport {
  readonly columns: readonly string[];
  readonly target: string;
  /** For the driving parent: how many children parents have. */
  readonly fanOut?: FanOut;
}

export interface FanOut {
  readonly parents: number;
  readonly children: number;
  readonly childless: number;
  readonly most: number;
  /** Parents by their number of children; the last entry holds all that have as many or more. */
  readonly counts: readonly number[];
  readonly expected?: readonly number[];
}

/** How the columns of a table go together, over rows that are evenly spread over those that were looked at. */
export interface PairsReport {
  readonly rows: number;
  readonly ofRows: number;
  /** Numbers, times and columns of few values, in the order of the table: at most 12. */
  readonly columns: readonly string[];
  /** How many more there are. */
  readonly left: number;
  /** Those of which both hold more than one value. */
  readonly pairs: readonly PairReport[];
}

/** Two columns of a table. */
export interface PairReport {
  readonly columns: readonly [string, string];
  /** `ranks`: Spearman's correlation with mid-ranks. `classes`: Cramér's V without its bias, numbers by their quarters. */
  readonly by: 'ranks' | 'classes';
  /** Rows in which both have a value. */
  readonly rows: number;
  /** From -1 to 1 by ranks, from 0 to 1 by classes. */
  readonly value: number;
  /** Pearson's correlation of the values themselves. */
  readonly linear?: number;
  /** What ties them by declaration: what nothing ties is held against independence, of all others it is said how they are. */
  readonly tie: Tie;
  /** Where nothing ties them: the chance of values as far from independence, and the standard errors that is. */
  readonly chance?: number;
  readonly standardErrors?: number;
  /** `none` where something ties them, or rows are too few to tell. */
  readonly verdict: Verdict;
  /** By classes: the rows of each pair of those. */
  readonly cells?: ClassCounts;
}

export interface ClassCounts {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}
