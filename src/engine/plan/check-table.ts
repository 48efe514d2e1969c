import { TIME_TYPES } from '../../schema/column-type.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { nearestName } from '../../schema/nearest-name.ts';
import type { BoundColumn } from './bound-table.ts';
import { checkKey } from './check-key.ts';

/** Reports a key that does not identify rows, and a time column that is none. */
export function checkTable(
  document: SemblanceDocument,
  table: TableSpec,
  columns: ReadonlyMap<string, BoundColumn>,
  path: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const names = table.columns.map((column) => column.name);
  const unknown = (name: string, at: string) => {
    const near = nearestName(name, names);
    report({
      code: 'unknown_reference',
      severity: 'error',
      path: at,
      message: `${table.name} has no column "${name}".`,
      hint: `Columns to choose from: ${names.join(', ')}.`,
      ...(near !== undefined && {
        fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: at, value: near }] },
      }),
    });
  };
  (table.key ?? []).forEach((name, index) => {
    if (!names.includes(name)) unknown(name, `${path}/key/${index}`);
  });
  checkKey(document, table, columns, path, report);
  if (table.time === undefined) return;
  const time = table.columns.find((column) => column.name === table.time);
  if (time === undefined) return unknown(table.time, `${path}/time`);
  if (!TIME_TYPES.includes(time.type)) {
    report({
      code: 'type_mismatch',
      severity: 'error',
      path: `${path}/time`,
      message: `"${time.name}" is ${time.type}, and no time.`,
      hint: 'Name a column of type date or timestamp.',
      fix: {
        title: 'Leave the time out',
        edits: [
          { op: 'remove', path: `${path}/time` },
          ...(table.order === 'time' ? [{ op: 'remove', path: `${path}/order` } as const] : []),
        ],
      },
    });
  }
}
