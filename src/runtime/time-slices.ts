import type { Engine } from '../engine/rows/engine.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import { relationsOf, tableNamed } from '../schema/references/relations.ts';
import { timeColumnOf } from '../schema/references/time-column.ts';
import type { TableRows, TimeSpan } from './export-file.ts';
import { keptRows } from './kept-rows.ts';

/**
 * Tables cut to a span of time (R61). A table is cut where it has a time and nothing that is written points at it, itself
 * included: rows of the others, and all rows that kept rows belong to, are written whole, so that no foreign key dangles.
 * How many rows are left is not known yet; keys stay what they are.
 */
export function slicedByTime(
  document: SemblanceDocument,
  tables: readonly TableRows[],
  { fromMs, toMs }: Omit<TimeSpan, 'column'>,
): readonly TableRows[] {
  const specs = tables.flatMap(({ name }) => tableNamed(document, name) ?? []);
  const targets = new Set(specs.flatMap((spec) => relationsOf(spec).map(({ target }) => target)));
  return tables.map((table) => {
    const spec = specs.find(({ name }) => name === table.name);
    const column = spec === undefined ? undefined : timeColumnOf(spec);
    if (column === undefined || targets.has(table.name)) return table;
    return { ...table, slice: { fromRow: 0, toRow: table.rows, during: { column, fromMs, toMs } } };
  });
}

/** Rows looked at in one step. */
const BLOCK_ROWS = 4096;

/**
 * Counts the rows of a table that a slice by time keeps: a pass over one column of the whole table, in steps.
 *
 * @returns how many are kept before each chunk of so many rows, and at last how many in all
 */
export function* keptPlaces(engine: Engine, { name, slice }: TableRows, chunkRows: number): Generator<void, number[]> {
  const places = [0];
  const { fromRow = 0, toRow = 0, during } = slice ?? {};
  let kept = 0;
  for (let chunk = fromRow; chunk < toRow; chunk += chunkRows) {
    const end = Math.min(chunk + chunkRows, toRow);
    for (let from = chunk; from < end; from += BLOCK_ROWS) {
      const to = Math.min(from + BLOCK_ROWS, end);
      kept += during === undefined ? to - from : keptRows(engine.range(name, from, to), during).length;
      yield;
    }
    places.push(kept);
  }
  return places;
}
