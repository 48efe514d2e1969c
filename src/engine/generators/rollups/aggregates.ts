/** What can be computed over the children of a row. */
export const AGGREGATES = ['sum', 'count', 'min', 'max', 'mean', 'first', 'last'] as const;

export type Aggregate = (typeof AGGREGATES)[number];
