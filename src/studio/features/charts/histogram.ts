import type { ColumnChart } from '../../../runtime/protocol.ts';

/** The chart of a column whose values lie on an axis. */
export type Histogram = Extract<ColumnChart, { kind: 'histogram' }>;

/** The chart of a column with few different values. */
export type Categories = Extract<ColumnChart, { kind: 'categories' }>;

/** More bars than this are not told apart on a chart this wide. */
export const MOST_BINS = 60;
