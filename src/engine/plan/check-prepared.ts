import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { comparedTimes } from '../../schema/references/compared-times.ts';
import { relationSpec } from '../../schema/references/relation-spec.ts';
import { parentOf, tableNamed } from '../../schema/references/relations.ts';
import type { Artifacts, Misses } from './artifacts.ts';
import { checkRowCounts } from './check-row-counts.ts';
import { crowded } from './crowded.ts';
import { tooManySiblings } from './too-many-siblings.ts';

/** Reports what only the rows themselves could tell: once a document is prepared, nothing else can fail (R1). */
export function checkPrepared(
  document: SemblanceDocument,
  { rows, misses, crowded: tooMany }: Artifacts,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [...checkRowCounts(document, (table) => rows[table])];
  document.tables.forEach((table, t) => {
    if (tooMany.includes(table.name)) found.push(crowded(parentOf(table) ?? '', `/tables/${t}/rows`));
  });
  for (const miss of misses) {
    const t = document.tables.findIndex((each) => each.name === miss.table);
    const table = document.tables[t];
    const c = table?.columns.findIndex((each) => each.name === miss.column) ?? -1;
    const column = table?.columns[c];
    const path = `/tables/${t}/columns/${c}`;
    if (miss.why === 'many_siblings' && table !== undefined) {
      found.push(tooManySiblings(path, miss.column, parentOf(table) ?? '', miss.rows));
      continue;
    }
    if (miss.why === 'inexact') {
      found.push({
        code: 'out_of_range',
        severity: 'error',
        path: `${path}/generator/column`,
        message: `In ${miss.rows} rows "${miss.column}" would be larger than 9007199254740991 units of its last digit, where numbers are no longer exact.`,
        hint: 'Roll up smaller values or fewer rows, or make the column a float.',
      });
      continue;
    }
    const target = tableNamed(document, String(column?.generator.table));
    if (table === undefined || column === undefined || target === undefined) continue;
    found.push(diagnosticOf(miss, table, column, target, rows[table.name] ?? 1, path));
  }
  return found;
}

function diagnosticOf(
  { why, rows: missed }: Misses,
  table: TableSpec,
  column: ColumnSpec,
  target: TableSpec,
  rows: number,
  path: string,
): Diagnostic {
  const { name } = column;
  const generator = relationSpec(table, column);
  if (why !== 'nothing_fits') {
    return {
      code: 'out_of_range',
      severity: 'error',
      path: `${path}/generator/pick`,
      message:
        why === 'below_zero'
          ? `${missed} rows of ${target.name} have a weight below 0.`
          : `No row of ${target.name} has a weight above 0, so "${name}" could pick none.`,
      hint: 'Weigh by a column that is never below 0, and above 0 in some rows.',
    };
  }
  if (generator.distinct_within !== undefined) {
    const fits = generator.where === undefined ? '' : ' that fits';
    return {
      code: 'infeasible',
      severity: 'error',
      path: `${path}/generator/table`,
      message: `${percent(missed / rows)} of the rows of ${table.name} find no row of ${target.name}${fits} that their siblings do not point at.`,
      hint: `Take more rows of ${target.name} or fewer of ${table.name} for each parent, let "${name}" be empty, or leave "distinct_within" out.`,
      fix: { title: 'Let it be empty', edits: [{ op: 'set', path: `${path}/nullable`, value: true }] },
    };
  }
  const looksAtTimes = comparedTimes(table, target, generator.existing) !== undefined;
  const share = percent(missed / rows);
  const rest = ', or choose another column or value to filter by.';
  return {
    code: looksAtTimes ? 'time_order' : 'infeasible',
    severity: 'error',
    path: `${path}/generator/table`,
    message:
      generator.where === undefined
        ? `${share} of the rows of ${table.name} come before any row of ${target.name} that they could point at.`
        : `${share} of the rows of ${table.name} find no row of ${target.name} that fits${looksAtTimes ? ' and is there by then' : ''}.`,
    hint: looksAtTimes
      ? `Let "${name}" be empty, let rows of ${target.name} come earlier, or set "existing" to false where the order of times does not matter.`
      : `Let "${name}" be empty${rest}`,
    fix: { title: 'Let it be empty', edits: [{ op: 'set', path: `${path}/nullable`, value: true }] },
  };
}

function percent(share: number): string {
  return share < 0.0005 ? 'Less than 0.1 %' : `${Math.floor(share * 1000 + 0.5) / 10} %`;
}
