import type { ColumnChart } from '../../../runtime/protocol.ts';

/** The chart of a column whose values lie on an axis. */
export type Histogram = Extract<ColumnChart, { kind: 'histogram' }>;

/** The chart of a column with few different values. */
export type Categories = Extract<ColumnChart, { kind: 'categories' }>;
