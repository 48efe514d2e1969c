import { checkRowOverrides, type RowOverrides } from '../engine/plan/with-rows.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import type { Typed } from './command.ts';
import { UsageError } from './usage-error.ts';

const MOST_ROWS = 281474976710655;

/** Reads `--rows TABLE=N`, as often as it was given. @throws UsageError for anything else, or a table given twice. */
export function rowsOf({ lists }: Typed): RowOverrides | undefined {
  const typed = lists.get('rows');
  if (typed === undefined || typed.length === 0) return undefined;
  const rows = new Map<string, number>();
  for (const each of typed) {
    const [, table = '', count = ''] = /^([^=]+)=(\d+)$/.exec(each) ?? [];
    if (table === '' || Number(count) > MOST_ROWS)
      throw new UsageError(`--rows takes a table and its rows: --rows customer=500, not "${each}".`);
    if (rows.has(table)) throw new UsageError(`--rows was given twice for "${table}".`);
    rows.set(table, Number(count));
  }
  return Object.fromEntries(rows);
}

/** @throws UsageError when a document has no such rows to state. */
export function checkRows(document: SemblanceDocument, rows: RowOverrides | undefined): void {
  const [first] = checkRowOverrides(document, rows);
  if (first !== undefined) throw new UsageError(`${first.message} ${first.hint}`);
}
