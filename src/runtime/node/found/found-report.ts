import { join } from 'node:path';
import type { BoundTable } from '../../../engine/plan/bound-table.ts';
import { columnShape } from '../../../engine/plan/column-shape.ts';
import { Engine } from '../../../engine/rows/engine.ts';
import type { FieldColumn } from '../../../formats/fields/field-writer.ts';
import { FoundFile } from '../../../quality/found/found-file.ts';
import { FoundWatch } from '../../../quality/found/found-watch.ts';
import { BLOCK_ROWS } from '../../../quality/measures/block.ts';
import type { QualityReport } from '../../../quality/report/quality-report.ts';
import { runSource } from '../../../quality/report/run-source.ts';
import { planWatch } from '../../../quality/report/watch-plan.ts';
import type { SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { Cancelled } from '../../cancelled.ts';
import { documentHash } from '../../document-hash.ts';
import type { Job } from '../../protocol.ts';
import { takeTurns } from '../../take-turns.ts';
import { type FoundDialect, readTable, type TableSink } from './read-table.ts';
import { likelyFile, type TableFiles } from './table-files.ts';

/** Files to be judged by a document. */
export interface FoundFiles extends TableFiles {
  readonly folder: string;
  readonly dialect: FoundDialect;
  /** Whether a table without a file is a fault, and not just one that was not written. */
  readonly isWhole: boolean;
  /** What is not as the manifest says, by the names of files; left out where nobody has compared them. */
  readonly differences?: ReadonlyMap<string, string>;
  /** Called now and then with the rows read so far. */
  readonly onRows?: (rows: number) => void;
}

/** The report of files by the document they are to follow, whoever wrote them. @throws Cancelled */
export async function foundReport(
  { plan, artifacts }: Job,
  tables: ReadonlyMap<string, BoundTable>,
  found: FoundFiles,
  signal: AbortSignal,
): Promise<QualityReport> {
  const engine = new Engine(tables, artifacts, BLOCK_ROWS);
  const steps = planWatch(plan.document, runSource(engine, 'all'));
  const watchPlan = await takeTurns(steps, () => signal.aborted);
  if (watchPlan === undefined) throw new Cancelled();
  const told = new Map(
    [...found.files].map(([table, { name, others }]) => [
      table,
      new FoundFile(name, {
        planned: engine.rowCount(table),
        others,
        tableOf: (names) => otherTable(plan.document, table, names),
        ...(found.differences && { difference: found.differences.get(name) ?? '' }),
      }),
    ]),
  );
  const likely = (table: string) => likelyFile(table, found.strays);
  const watch = new FoundWatch(tables, plan.document, watchPlan, told, found.isWhole ? { likely } : undefined);
  let rows = 0;
  const read = (spec: TableSpec, sink: TableSink) => {
    const file = found.files.get(spec.name);
    if (file === undefined) return undefined;
    const counted: TableSink = {
      ...sink,
      rows(some, lines) {
        sink.rows(some, lines);
        found.onRows?.((rows += some.count));
      },
    };
    const path = join(found.folder, file.stored ?? file.name);
    return readTable(path, spec.name, file, columnsOf(spec), found.dialect, counted, signal);
  };
  const nothing = () => undefined;
  for (const held of watch.held)
    await read(held.spec, {
      head: nothing,
      fault: nothing,
      rows: (some) => held.add(some.valuesOf, some.count),
    });
  for (const spec of plan.document.tables) {
    const file = told.get(spec.name);
    await read(spec, {
      head: (head) => file?.head(head),
      fault: (fault) => file?.fault(fault),
      rows: (some, lines) => watch.look(spec.name, some, lines),
    });
  }
  return watch.report({ hash: documentHash(plan.document), scale: plan.scale, engineVersion: plan.engineVersion });
}

/** Another table whose columns these are: all of them, and all of its own. */
function otherTable({ tables }: SemblanceDocument, table: string, names: readonly string[]): string | undefined {
  const isOf = (spec: TableSpec) => {
    const own = columnsOf(spec);
    return own.length > 0 && own.length <= names.length && own.every(({ name }) => names.includes(name));
  };
  return tables.find((spec) => spec.name !== table && isOf(spec))?.name;
}

function columnsOf(spec: TableSpec): readonly FieldColumn[] {
  const shown = spec.columns.filter(({ hidden }) => hidden !== true);
  return shown.map((column) => ({ name: column.name, ...columnShape(column) }));
}
