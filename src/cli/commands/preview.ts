import { openPlan } from '../../engine/plan/open-plan.ts';
import type { Engine } from '../../engine/rows/engine.ts';
import { chunkBytes } from '../../runtime/chunk-bytes.ts';
import { chunkRequests } from '../../runtime/chunk-requests.ts';
import type { ExportFile, RowSlice } from '../../runtime/export-file.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../runtime/export-settings.ts';
import { rowsPage } from '../../runtime/rows-page.ts';
import { textMakersFor } from '../../runtime/text-makers-for.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Run, Typed } from '../command.ts';
import { formatOf } from '../format-of.ts';
import { openDocument, tablesNamed } from '../open-document.ts';
import { wholeNumber } from '../read-number.ts';
import { UsageError } from '../usage-error.ts';

const MOST_ROWS = 1000000;

/** `semblance preview`: rows of one table from any place, as an aligned table or as a file of these rows. */
export const preview: Run = async (all, terminal) => {
  const { out, signal } = terminal;
  const typed = withShownRows(all);
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
  const engine = openPlan(document.job.plan, document.job.artifacts, await textMakersFor(document.job.plan));
  const span = { fromRow: first, toRow: Math.min(first + wanted, table.rows) };
  if (format === undefined) {
    out(aligned(engine, table.name, span));
    return 0;
  }
  const decoder = new TextDecoder();
  const written = { name: table.name, rows: span.toRow - span.fromRow, slice: span };
  const file: ExportFile = { ...DEFAULT_EXPORT_SETTINGS, name: '', format, tables: [written] };
  for (const request of chunkRequests(file)) {
    if (signal.aborted) break;
    out(decoder.decode(chunkBytes(engine, request)));
  }
  return 0;
};

/** `--rows` without a table says how many rows to show; with one, as elsewhere, how many it has. */
function withShownRows(typed: Typed): Typed {
  const given = typed.lists.get('rows') ?? [];
  const [count, ...more] = given.filter((each) => !each.includes('='));
  if (more.length > 0) throw new UsageError('--rows was given twice.');
  const values = new Map([...typed.values, ...(count === undefined ? [] : [['rows', count] as const])]);
  return { ...typed, values, lists: new Map([['rows', given.filter((each) => each.includes('='))]]) };
}

function aligned(engine: Engine, table: string, { fromRow, toRow }: RowSlice): string {
  const { columns: bound } = engine.table(table);
  const page = rowsPage(engine, table, fromRow, toRow - fromRow);
  const shown = page.columns.flatMap((column) => {
    const { spec, type } = bound.get(column.name) ?? {};
    if (spec === undefined || spec.hidden === true) return [];
    return [{ ...column, isNumber: type === 'integer' || type === 'decimal' || type === 'float' }];
  });
  return alignedTable(shown, toRow - fromRow);
}
