import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { parentOf, tableNamed } from '../references/relations.ts';

const UNKNOWN_ROWS = 1000;
const MOST_ROWS = 1_000_000_000;

/**
 * About how many rows a table has, for one that shall have as many by itself: from 1 to a billion, 1000 where unknown.
 *
 * Parents times the mean of the count law, whatever time the parents are active.
 */
export function expectedRows(document: SemblanceDocument, table: TableSpec): number {
  const rows = estimate(document, table, new Set());
  return rows === undefined ? UNKNOWN_ROWS : Math.min(MOST_ROWS, Math.max(1, Math.floor(rows + 0.5)));
}

function estimate(document: SemblanceDocument, table: TableSpec, seen: ReadonlySet<string>): number | undefined {
  if (table.rows.kind === 'count') return finite(table.rows.count);
  const parent = tableNamed(document, parentOf(table) ?? '');
  if (parent === undefined || seen.has(table.name) || table.rows.per !== undefined) return undefined;
  const parents = estimate(document, parent, new Set([...seen, table.name]));
  const mean = meanOf(table.rows.count);
  return parents === undefined || mean === undefined ? undefined : parents * mean;
}

/** The mean of a count law: stated, the fixed count, or the middle of its bounds. */
function meanOf(law: unknown): number | undefined {
  if (typeof law !== 'object' || law === null) return undefined;
  if ('mean' in law) return finite(law.mean);
  if ('count' in law) return finite(law.count);
  const min = 'min' in law ? finite(law.min) : undefined;
  const max = 'max' in law ? finite(law.max) : undefined;
  return min === undefined || max === undefined ? undefined : (min + max) / 2;
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
