import { openPlan } from '../engine/plan/open-plan.ts';
import { parseMoment } from '../engine/time/parse-moment.ts';
import { Cancelled } from '../runtime/cancelled.ts';
import type { TableRows } from '../runtime/export-file.ts';
import type { ExportPart } from '../runtime/export-part.ts';
import { takeTurns } from '../runtime/take-turns.ts';
import { textMakersFor } from '../runtime/text-makers-for.ts';
import { keptPlaces, slicedByTime } from '../runtime/time-slices.ts';
import type { OpenDocument } from './open-document.ts';

/** Tables cut to the part that is written, and what has to be known to write them. */
export interface CutTables {
  readonly tables: readonly TableRows[];
  /** Of a table cut to a span of time: the rows written before each of its chunks, and at last all of them. */
  readonly placesOf: (table: string) => readonly number[] | undefined;
}

/** Cuts tables; for a span of time every row of the tables that are cut is looked at once. @throws Cancelled */
export async function cutTables(
  { job }: OpenDocument,
  tables: readonly TableRows[],
  part: ExportPart | undefined,
  chunkRows: number,
  signal: AbortSignal,
): Promise<CutTables> {
  if (part === undefined) return { tables, placesOf: () => undefined };
  if (part.kind === 'rows') {
    const slice = { fromRow: part.from, toRow: part.to };
    const rows = part.to - part.from;
    return { tables: tables.map(({ name }) => ({ name, rows, slice })), placesOf: () => undefined };
  }
  const span = { fromMs: parseMoment(part.from) ?? 0, toMs: parseMoment(part.to) ?? 0 };
  const engine = openPlan(job.plan, job.artifacts, await textMakersFor(job.plan));
  const places = new Map<string, readonly number[]>();
  const cut: TableRows[] = [];
  for (const table of slicedByTime(job.plan.document, tables, span)) {
    if (table.slice === undefined) {
      cut.push(table);
      continue;
    }
    const found = await takeTurns(keptPlaces(engine, table, chunkRows), () => signal.aborted);
    if (found === undefined) throw new Cancelled();
    places.set(table.name, found);
    cut.push({ ...table, rows: found.at(-1) ?? 0 });
  }
  return { tables: cut, placesOf: (table) => places.get(table) };
}
