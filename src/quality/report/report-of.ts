import { documentWindow } from '../../engine/plan/document-window.ts';
import type { Engine } from '../../engine/rows/engine.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import type { Findings } from '../measures/measure.ts';
import type { DocumentWatch } from './document-watch.ts';
import type { Finder } from './finder.ts';
import { judgedBy } from './judged-by.ts';
import type { QualityCheck } from './quality-check.ts';
import type { ColumnReport, QualityReport, RelationReport, ReportedDocument, TableReport } from './quality-report.ts';
import { coverageOf, scoreOfChecks } from './score-of.ts';

/** What the report says of the run that made the rows. */
export type RunFacts = Pick<ReportedDocument, 'hash' | 'scale' | 'engineVersion'>;

/**
 * Makes the report of all rows that were looked at.
 *
 * @param finder says what each measure has found of them
 * @param besides checks of a table that no measure makes
 */
export function reportOf(
  engine: Engine,
  document: SemblanceDocument,
  run: RunFacts,
  watch: Pick<DocumentWatch, 'plan'>,
  finder: Finder,
  besides: (table: string, index: number) => readonly QualityCheck[] = () => [],
): QualityReport {
  const checks: QualityCheck[] = [];
  const tables = document.tables.map(({ name }, index): TableReport => {
    const findings = finder.find(name);
    checks.push(...besides(name, index));
    checks.push(...findings.flatMap((each) => each.checks ?? []));
    const columns = columnsOf(engine, name, findings);
    const pairs = findings.find((each) => each.pairs !== undefined)?.pairs;
    return {
      name,
      rows: Math.max(0, ...columns.map((column) => column.rows)),
      ofRows: engine.rowCount(name),
      columns,
      relations: merged(findings.flatMap(({ relation }) => (relation === undefined ? [] : [relation]))),
      ...(pairs && { pairs }),
    };
  });
  const judged = checks.map((check) => judgedBy(document, check));
  return {
    report: 1,
    document: { ...aboutDocument(document), ...run },
    scope: watch.plan.scope,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    score: scoreOfChecks(judged),
    coverage: coverageOf(judged),
    tables,
    checks: judged,
  };
}

/** One report for each foreign key, put together from what several measures say of it. */
function merged(relations: readonly RelationReport[]): readonly RelationReport[] {
  const byColumns = new Map<string, RelationReport>();
  for (const relation of relations) {
    const key = relation.columns.join('+');
    byColumns.set(key, { ...byColumns.get(key), ...relation });
  }
  return [...byColumns.values()];
}

function columnsOf(engine: Engine, table: string, findings: readonly Findings[]): readonly ColumnReport[] {
  const shown = [...engine.table(table).columns.values()].filter(({ spec }) => spec.hidden !== true);
  return shown.map(({ name, type }) => {
    const parts = findings.flatMap(({ column }) => (column?.name === name ? [column] : []));
    return Object.assign({ name, type, rows: 0, nulls: 0 }, ...parts) as ColumnReport;
  });
}

function aboutDocument(document: SemblanceDocument): Omit<ReportedDocument, keyof RunFacts> {
  const { startMs, endMs } = documentWindow(document, () => undefined) ?? { startMs: 0, endMs: 0 };
  return {
    name: document.name,
    seed: document.seed,
    tables: document.tables.length,
    columns: document.tables.reduce((sum, { columns }) => sum + columns.length, 0),
    relations: document.tables.reduce((sum, table) => sum + relationsOf(table).length, 0),
    startMs,
    endMs,
  };
}
