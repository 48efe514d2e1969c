import { parseMoment } from '../engine/time/parse-moment.ts';
import type { TableRows } from '../runtime/export-file.ts';
import type { ExportPart } from '../runtime/export-part.ts';
import type { Typed } from './command.ts';
import { wholeNumber } from './read-number.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads which rows are written: `--from-row` and `--to-row` of the only table, or `--between`; undefined for all.
 *
 * @throws UsageError for rows there are not, moments that are none, or both at once
 */
export function exportPartOf(typed: Typed, tables: readonly TableRows[]): ExportPart | undefined {
  const span = typed.lists.get('between');
  const isByRow = typed.values.has('from-row') || typed.values.has('to-row');
  if (span !== undefined) {
    if (isByRow) throw new UsageError('--between cannot go together with --from-row and --to-row.');
    return between(span);
  }
  if (!isByRow) return undefined;
  const [table, ...others] = tables;
  if (table === undefined || others.length > 0)
    throw new UsageError('--from-row and --to-row are for one table: name it with --only TABLE.');
  const from = wholeNumber(typed, 'from-row', { min: 0, max: table.rows }, 0);
  const to = wholeNumber(typed, 'to-row', { min: 0, max: table.rows }, table.rows);
  if (to < from) throw new UsageError(`--to-row must not be before --from-row, which is ${from}.`);
  return { kind: 'rows', from, to };
}

function between([from = '', to = '']: readonly string[]): ExportPart {
  for (const text of [from, to]) {
    if (parseMoment(text) === undefined)
      throw new UsageError(`--between takes moments such as 2024-01-31 or 2024-01-31T12:00, not "${text}".`);
  }
  if ((parseMoment(from) ?? 0) >= (parseMoment(to) ?? 0))
    throw new UsageError(`--between needs an end behind its start: "${to}" is not later than "${from}".`);
  return { kind: 'between', from, to };
}
