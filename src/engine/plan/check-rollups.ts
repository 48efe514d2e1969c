import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { ArtifactPlan } from './artifact-plans.ts';
import type { BoundTable } from './bound-table.ts';
import { BUDGET_BYTES } from './budget.ts';
import { tooManySiblings } from './too-many-siblings.ts';

const MIB = 1048576;

/**
 * Reports roll-ups and orders that would not fit the budget together with all else that is prepared (R29, R30), and columns that must
 * look at more siblings together than can be held.
 */
export function checkRollups(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
  artifacts: readonly ArtifactPlan[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const total = artifacts.reduce((sum, { bytes }) => sum + bytes, 0);
  const chosen = artifacts.filter(({ kind }) => kind === 'rollup' || kind === 'order');
  const largest = chosen.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (total > BUDGET_BYTES && largest !== undefined) found.push(overBudget(document, total, largest));
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

function overBudget(
  document: SemblanceDocument,
  total: number,
  { kind, table, column, bytes }: ArtifactPlan,
): Diagnostic {
  const kept = `What is kept before the first row would take ${Math.ceil(total / MIB)} MiB, of at most ${BUDGET_BYTES / MIB}: ${Math.ceil(bytes / MIB)} of them for`;
  if (kind === 'order') {
    const path = `/tables/${document.tables.findIndex((each) => each.name === table)}/order`;
    return {
      code: 'infeasible',
      severity: 'error',
      path,
      message: `${kept} the order of ${table}.`,
      hint: `Take fewer rows of ${table}, a smaller scale, or leave the order out.`,
      fix: { title: 'Leave the order out', edits: [{ op: 'remove', path }] },
    };
  }
  return {
    code: 'infeasible',
    severity: 'error',
    path: `${columnPath(document, table, column)}/generator/table`,
    message: `${kept} "${column}" of each row of ${table}.`,
    hint: `Take fewer rows of ${table}, a smaller scale, or fewer roll-ups over rows that only point at it.`,
  };
}

function columnPath(document: SemblanceDocument, table: string, column: string | undefined): string {
  const t = document.tables.findIndex((each) => each.name === table);
  const c = document.tables[t]?.columns.findIndex((each) => each.name === column) ?? -1;
  return `/tables/${t}/columns/${c}`;
}
