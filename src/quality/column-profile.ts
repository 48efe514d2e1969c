/** What a sample of whole families, spread over the table, says of a column (R31), beside what its law says. */
export interface ColumnProfile {
  readonly table: string;
  readonly column: string;
  /** Rows in the sample. */
  readonly sampleRows: number;
  readonly nulls: number;
  /** What is drawn, where it is not the values themselves, e.g. "rows per customer". */
  readonly caption?: string;
  /** Set where the law is that of the values before modifiers that leave other ones, or leave some rather than others (R11). */
  readonly lawIsBefore?: true;
  readonly chart: ColumnChart;
  /** Facts in words and numbers, e.g. { label: "mean", sample: "41.18", law: "41.2" }. */
  readonly facts: readonly ProfileFact[];
}

export interface ProfileFact {
  readonly label: string;
  readonly sample: string;
  readonly law?: string;
}

/** What the values of a histogram are. */
export type HistogramAxis = 'number' | 'time' | 'time_of_day';

export type ColumnChart = HistogramChart | CategoryChart | NoChart;

export interface HistogramChart {
  readonly kind: 'histogram';
  /** One more edge than bars; milliseconds since 1970 on a time axis, since midnight on one of the time of day. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** The counts the law expects in the same bars; absent where the column has no law of its own. */
  readonly expected?: readonly number[];
  readonly axis: HistogramAxis;
}

export interface CategoryChart {
  readonly kind: 'categories';
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly expected?: readonly number[];
  /** Rows whose value is none of the labels. */
  readonly otherRows: number;
}

export interface NoChart {
  readonly kind: 'none';
  readonly reason: string;
}
