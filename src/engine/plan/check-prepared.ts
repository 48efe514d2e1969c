import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Artifacts } from './artifacts.ts';
import { checkRowCounts } from './check-row-counts.ts';

/** Reports what only the rows themselves could tell: once a document is prepared, nothing else can fail (R1). */
export function checkPrepared(document: SemblanceDocument, { rows, misses }: Artifacts): readonly Diagnostic[] {
  const found: Diagnostic[] = [...checkRowCounts(document, (table) => rows[table])];
  for (const { table, column, rows: missed } of misses) {
    const t = document.tables.findIndex((each) => each.name === table);
    const c = document.tables[t]?.columns.findIndex((each) => each.name === column) ?? -1;
    const path = `/tables/${t}/columns/${c}`;
    const target = String(document.tables[t]?.columns[c]?.generator.table);
    found.push({
      code: 'time_order',
      severity: 'error',
      path: `${path}/generator/table`,
      message: `${percent(missed / (rows[table] ?? 1))} of the rows of ${table} come before any row of ${target} that they could point at.`,
      hint: `Let "${column}" be empty, let rows of ${target} come earlier, or set "existing" to false where the order of times does not matter.`,
      fix: { title: 'Let it be empty', edits: [{ op: 'set', path: `${path}/nullable`, value: true }] },
    });
  }
  return found;
}

function percent(share: number): string {
  return share < 0.0005 ? 'Less than 0.1 %' : `${Math.floor(share * 1000 + 0.5) / 10} %`;
}
