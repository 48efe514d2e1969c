import type { TableSpec } from '../document-model.ts';

/**
 * A table of another size: as many rows, or, where its rows come per parent, so many of a parent on average. Undefined where
 * its rows have no such number.
 */
export function setVolume(table: TableSpec, size: number): TableSpec | undefined {
  const { rows } = table;
  if (rows.kind === 'count') return { ...table, rows: { ...rows, count: size } };
  const count = withMean(rows['count'], size);
  return count === undefined ? undefined : { ...table, rows: { ...rows, count } };
}

/** A law of counts with another mean; a law inside of a law takes it. */
function withMean(law: unknown, mean: number): object | undefined {
  if (typeof law !== 'object' || law === null) return undefined;
  if ('mean' in law) return { ...law, mean };
  const inner = 'law' in law ? withMean(law.law, mean) : undefined;
  return inner && { ...law, law: inner };
}
