import { TIME_TYPES } from '../../schema/column-type.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { TableSpec } from '../../schema/document-model.ts';
import { statedTime } from '../../schema/references/stated-time.ts';

/** Reports a table that shall be in order of time, and has none. */
export function checkOrder(table: TableSpec, path: string, report: (diagnostic: Diagnostic) => void): void {
  // A stated time that is none is reported by itself.
  if (table.order !== 'time' || table.time !== undefined || statedTime(table) !== undefined) return;
  const times = table.columns.filter((column) => TIME_TYPES.includes(column.type));
  const [only] = times;
  report({
    code: 'conflict',
    severity: 'error',
    path: `${path}/order`,
    message: `${table.name} cannot be in order of time: nothing says which column its time is.`,
    hint:
      only === undefined
        ? 'Add a column of type date or timestamp and name it as the time of the table, or leave the order out.'
        : `Name the time column of the table: ${times.map((each) => each.name).join(', ')}.`,
    fix:
      only === undefined || times.length > 1
        ? { title: 'Leave the order out', edits: [{ op: 'remove', path: `${path}/order` }] }
        : {
            title: `Make "${only.name}" the time of ${table.name}`,
            edits: [{ op: 'set', path: `${path}/time`, value: only.name }],
          },
  });
}
