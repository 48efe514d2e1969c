import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { timeColumnOf } from '../../schema/references/time-column.ts';
import type { ColumnContext } from '../plan/column-context.ts';

/** Says that times are not looked at where a table has one that nobody stated, and how to state it. */
export function warnOfImpliedTimes({ document, table, report }: ColumnContext, target: TableSpec): void {
  const unstated = [table, target].find((each) => each.time === undefined && each.columns.every(isNoEvent));
  const time = unstated === undefined ? undefined : timeColumnOf(unstated);
  if (unstated === undefined || time === undefined || [table, target].some((each) => timeColumnOf(each) === undefined))
    return;
  report({
    code: 'time_order',
    severity: 'warning',
    at: '/table',
    message: `A row of ${table.name} may point at a row of ${target.name} that came later: nothing says that ${time} is the time of ${unstated.name}.`,
    hint: `Make ${time} the time column of ${unstated.name}, or set "existing" to false.`,
    fix: {
      title: `Make "${time}" the time of ${unstated.name}`,
      edits: [{ op: 'set', path: `/tables/${document.tables.indexOf(unstated)}/time`, value: time }],
    },
  });
}

function isNoEvent(column: ColumnSpec): boolean {
  return column.generator.kind !== 'event_time';
}
