import { openPlan } from '../../engine/plan/open-plan.ts';
import type { Engine } from '../../engine/rows/engine.ts';
import { chunkBytes, type RowSpan } from '../../runtime/chunk-bytes.ts';
import { chunkRequests } from '../../runtime/chunk-requests.ts';
import { rowsPage } from '../../runtime/rows-page.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Run } from '../command.ts';
import { formatOf } from '../format-of.ts';
import { openDocument, tablesNamed } from '../open-document.ts';
import { wholeNumber } from '../read-number.ts';
import { UsageError } from '../usage-error.ts';

const MOST_ROWS = 1000000;

/** `semblance preview`: rows of one table from any place, as an aligned table or as a file of these rows. */
export const preview: Run = async (typed, terminal) => {
  const { out, signal } = terminal;
  const wanted = wholeNumber(typed, 'rows', { min: 1, max: MOST_ROWS }, 10);
  const first = wholeNumber(typed, 'from', { min: 0, max: Number.MAX_SAFE_INTEGER }, 0);
  const named = formatOf(typed);
  if (named !== undefined && named !== 'csv' && typed.flags.has('csv')) {
    throw new UsageError(`--csv and --format ${named} cannot go together.`);
  }
  const format = named ?? (typed.flags.has('csv') ? 'csv' : undefined);
  const document = await openDocument(typed, terminal);
  const [table] = tablesNamed(document, [typed.values.get('table') ?? '']);
  if (table === undefined) throw new Error('preview: a table that was named is there');
  if (first > 0 && first >= table.rows) {
    throw new UsageError(`--from is beyond the end: "${table.name}" has ${table.rows} rows, counted from 0.`);
  }
  const engine = openPlan(document.job.plan, document.job.artifacts);
  const span = { fromRow: first, toRow: Math.min(first + wanted, table.rows) };
  if (format === undefined) {
    out(aligned(engine, table.name, span));
    return 0;
  }
  const decoder = new TextDecoder();
  const file = { name: '', format, tables: [{ name: table.name, rows: span.toRow - span.fromRow }] };
  for (const request of chunkRequests(file)) {
    if (signal.aborted) break;
    const part = { ...request, fromRow: first + request.fromRow, toRow: first + request.toRow };
    out(decoder.decode(chunkBytes(engine, part, span)));
  }
  return 0;
};

function aligned(engine: Engine, table: string, { fromRow, toRow }: RowSpan): string {
  const { columns: bound } = engine.table(table);
  const page = rowsPage(engine, table, fromRow, toRow - fromRow);
  const shown = page.columns.flatMap((column) => {
    const { spec, type } = bound.get(column.name) ?? {};
    if (spec === undefined || spec.hidden === true) return [];
    return [{ ...column, isNumber: type === 'integer' || type === 'decimal' || type === 'float' }];
  });
  return alignedTable(shown, toRow - fromRow);
}
