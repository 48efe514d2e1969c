import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import { openPlan } from '../../engine/plan/open-plan.ts';
import { ByteBuffer } from '../../formats/byte-buffer.ts';
import { writeCsvHeader } from '../../formats/csv/csv-rows.ts';
import { chunkCsv, exportedColumns } from '../../runtime/chunk-csv.ts';
import { chunkRequests } from '../../runtime/chunk-requests.ts';
import { rowsPage } from '../../runtime/rows-page.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Run } from '../command.ts';
import { openDocument, tablesNamed } from '../open-document.ts';
import { wholeNumber } from '../read-number.ts';
import { UsageError } from '../usage-error.ts';

const MOST_ROWS = 1000000;

/** `semblance preview`: rows of one table from any place, as an aligned table or as CSV. */
export const preview: Run = async (typed, terminal) => {
  const { out, signal } = terminal;
  const wanted = wholeNumber(typed, 'rows', { min: 1, max: MOST_ROWS }, 10);
  const first = wholeNumber(typed, 'from', { min: 0, max: Number.MAX_SAFE_INTEGER }, 0);
  const document = await openDocument(typed, terminal);
  const [table] = tablesNamed(document, [typed.values.get('table') ?? '']);
  if (table === undefined) throw new Error('preview: a table that was named is there');
  if (first > 0 && first >= table.rows) {
    throw new UsageError(`--from is beyond the end: "${table.name}" has ${table.rows} rows, counted from 0.`);
  }
  const engine = openPlan(document.job.plan, document.job.artifacts);
  const columns = exportedColumns(engine, table.name);
  const count = Math.min(wanted, table.rows - first);
  if (!typed.flags.has('csv')) {
    const page = rowsPage(engine, table.name, first, count);
    const shown = columns.flatMap(({ name, type }) => {
      const column = page.columns.find((each) => each.name === name);
      return column === undefined
        ? []
        : [{ ...column, isNumber: type === 'integer' || type === 'decimal' || type === 'float' }];
    });
    out(alignedTable(shown, count));
    return 0;
  }
  const decoder = new TextDecoder();
  if (first > 0) out(decoder.decode(header(columns)));
  for (const { fromRow, toRow } of chunkRequests({ name: table.name, rows: count })) {
    if (signal.aborted) break;
    out(decoder.decode(chunkCsv(engine, table.name, first + fromRow, first + toRow)));
  }
  return 0;
};

function header(columns: readonly BoundColumn[]): Uint8Array {
  const buffer = new ByteBuffer();
  writeCsvHeader(columns, buffer);
  return buffer.toBytes();
}
