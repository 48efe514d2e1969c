import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { type ArtifactPlan, BUDGET_BYTES } from './artifact-plans.ts';
import type { BoundTable } from './bound-table.ts';
import { tooManySiblings } from './too-many-siblings.ts';

const MIB = 1048576;

/**
 * Reports roll-ups that would not fit the budget together with all else that is prepared (R29, R30), and columns that must
 * look at more siblings together than can be held.
 */
export function checkRollups(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
  artifacts: readonly ArtifactPlan[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const total = artifacts.reduce((sum, { bytes }) => sum + bytes, 0);
  const rollups = artifacts.filter(({ kind }) => kind === 'rollup');
  const largest = rollups.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (total > BUDGET_BYTES && largest !== undefined) {
    found.push({
      code: 'infeasible',
      severity: 'error',
      path: `${columnPath(document, largest.table, largest.column)}/generator/table`,
      message: `What is kept before the first row would take ${Math.ceil(total / MIB)} MiB, of at most ${BUDGET_BYTES / MIB}: ${Math.ceil(largest.bytes / MIB)} of them for "${largest.column}" of each row of ${largest.table}.`,
      hint: `Take fewer rows of ${largest.table}, a smaller scale, or fewer roll-ups over rows that only point at it.`,
    });
  }
  for (const table of tables.values()) {
    const { rows } = table;
    if (rows.kind !== 'children') continue;
    for (const { name, generator } of table.columns.values()) {
      if (rows.meanCount <= (generator.mostSiblings ?? Infinity)) continue;
      found.push(tooManySiblings(columnPath(document, table.name, name), name, rows.parent, rows.meanCount));
    }
  }
  return found;
}

function columnPath(document: SemblanceDocument, table: string, column: string | undefined): string {
  const t = document.tables.findIndex((each) => each.name === table);
  const c = document.tables[t]?.columns.findIndex((each) => each.name === column) ?? -1;
  return `/tables/${t}/columns/${c}`;
}
