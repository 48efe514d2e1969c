import type { TableSpec } from '../document-model.ts';

/** The number `setVolume` would set: the rows of a table, or how many a parent has on average; undefined where there is none. */
export function volumeOf({ rows }: TableSpec): number | undefined {
  if (rows.kind === 'count') return typeof rows['count'] === 'number' ? rows['count'] : undefined;
  return meanOf(rows['count']);
}

function meanOf(law: unknown): number | undefined {
  if (typeof law !== 'object' || law === null) return undefined;
  if ('mean' in law) return typeof law.mean === 'number' ? law.mean : undefined;
  return 'law' in law ? meanOf(law.law) : undefined;
}
