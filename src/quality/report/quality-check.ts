/**
 * What kind of question a check asks. A `gate` holds for every row or it is broken; `fit` compares the data with the law the
 * document declares; `coherence` compares columns that belong together.
 */
export type CheckFamily = 'gate' | 'fit' | 'coherence';

/**
 * `warn` and `fail` as rule R9 has them: more than four, or five, standard errors away and an effect that matters. `none`
 * where nothing was tested.
 */
export type Verdict = 'pass' | 'warn' | 'fail' | 'none';

/**
 * How a check is known to hold. `tested`: looked at in the rows. `proven`: no row can break it, by the way it is made, and
 * rows were not looked at one by one. `uncovered`: nobody knows.
 */
export type Coverage = 'proven' | 'tested' | 'uncovered';

/** One question that was asked of the data, and its answer. */
export interface QualityCheck {
  /** The same for the same question in every report of a document: `kind table column+column`. */
  readonly id: string;
  readonly family: CheckFamily;
  /** Which question, e.g. `foreign_key`: one of `CHECK_KINDS`. */
  readonly kind: CheckKind;
  readonly table: string;
  /** None where the check is about the rows of the table. */
  readonly columns: readonly string[];
  /** The promise, as a person would say it: "Every order.customer_id is an id of customer". */
  readonly title: string;
  readonly verdict: Verdict;
  readonly coverage: Coverage;
  /** How it was computed, or why it was not, in words. */
  readonly how: string;
  /** Rows (or cells, or parents) that were looked at; 0 where nothing was tested. */
  readonly rows: number;
  /** What was found, in the unit that `unit` names. */
  readonly value?: number;
  /** What the document promises, in the same unit. */
  readonly expected?: number;
  /** What value and expectation are: rows that break a gate, a share of rows, a mean in the units of the column, a distance, a correlation. */
  readonly unit?: 'rows' | 'share' | 'mean' | 'distance' | 'correlation';
  /** Where the value lies with 99 % confidence. It never decides (R9). */
  readonly interval?: { readonly low: number; readonly high: number };
  /** How far value and expectation are apart, as the share that is held against the threshold of 1 %. */
  readonly effectSize?: number;
  /** How many standard errors they are apart. */
  readonly standardErrors?: number;
  /**
   * Of a fit whose rows are independent: the chance of data as far from the law as these, or farther, where they follow it.
   * Over many such checks it is evenly spread.
   */
  readonly chance?: number;
  /** From 0 to 1: what this check gives to the score; absent where it is no part of it. */
  readonly score?: number;
  /** What it counts in the score beside others; 1 where it is left out. */
  readonly weight?: number;
  /** The effects beyond which it warns and fails, where the document says so; else 1 %. */
  readonly limits?: { readonly warn: number; readonly fail: number };
  /** A row that breaks a gate: its place in the file of the table, from 0. */
  readonly example?: number;
  /** Where that row, or what cannot be read, stands in the files that were read: `orders.csv:18`. */
  readonly where?: string;
  /** Where in the document it is declared: a JSON pointer. */
  readonly path: string;
}

/** Every kind of check there is, with the word a person reads. */
export const CHECK_KINDS = {
  file: 'Files can be read',
  readable: 'Cells can be read',
  key_unique: 'Keys are unique',
  unique: 'Values are unique',
  foreign_key: 'Foreign keys lead somewhere',
  no_nulls: 'No forbidden empty cells',
  domain: 'Values are of their type and domain',
  not_before: 'Nothing happens too early',
  computed: 'Computed values are right',
  law: 'Values follow their law',
  mean: 'The mean is as declared',
  ends: 'Nothing piles up at the ends',
  shares: 'Shares are as declared',
  null_rate: 'As many empty cells as declared',
  fan_out: 'As many children as declared',
  hours: 'Hours of the day are as declared',
  weekdays: 'Weekdays are as declared',
  picks: 'Favourites are as declared',
  fits: 'References point at rows that fit',
  pattern: 'Values have their form',
  modifier: 'Modifiers do what they say',
  belongs: 'Columns belong together',
  independent: 'Columns are independent where nothing ties them',
} as const;

export type CheckKind = keyof typeof CHECK_KINDS;
