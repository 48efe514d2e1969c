import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { comparedTimes } from '../../schema/references/compared-times.ts';
import { relationSpec } from '../../schema/references/relation-spec.ts';
import { relationsOf, tableNamed } from '../../schema/references/relations.ts';

/** The rows of a table that an index can hold: 20 bytes a row in every worker (R18, R30). */
const MOST_INDEXED_ROWS = 4194304;

/** Reports a reference whose target would have to be put in an index and is too large for it. */
export function fitsIndex(
  document: SemblanceDocument,
  table: TableSpec,
  column: ColumnSpec,
  path: string,
  rowsOf: (table: string) => number | undefined,
): readonly Diagnostic[] {
  const { name } = column;
  const generator = relationSpec(table, column);
  const target = tableNamed(document, String(generator.table));
  const isFirst = relationsOf(table).some((relation) => relation.column === name);
  if (target === undefined || !isFirst) return [];
  const byTime = comparedTimes(table, target, generator.existing) !== undefined;
  const byValue = generator.where !== undefined || isWeighted(generator.pick);
  if (!byTime && !byValue) return [];
  const many = rowsOf(target.name) ?? 0;
  if (many <= MOST_INDEXED_ROWS || rowsOf(table.name) === 0) return [];
  return [
    {
      code: 'infeasible',
      severity: 'error',
      path: `${path}/table`,
      message: `"${name}" needs an index of ${target.name}: of its ${Math.floor(many)} rows at most ${MOST_INDEXED_ROWS} fit into one.`,
      hint: byValue
        ? `Take fewer rows of ${target.name}, or pick among all of them.`
        : `Take fewer rows of ${target.name}, or set "existing" to false.`,
      ...(!byValue && {
        fix: { title: 'Point at any row', edits: [{ op: 'set', path: `${path}/existing`, value: false }] },
      }),
    },
  ];
}

function isWeighted(pick: unknown): boolean {
  return typeof pick === 'object' && pick !== null && 'kind' in pick && pick.kind === 'weighted';
}
