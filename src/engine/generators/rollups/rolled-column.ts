import type { ColumnType } from '../../../schema/column-type.ts';
import { NUMERIC_TYPES, TIME_TYPES } from '../../../schema/column-type.ts';
import type { ColumnSpec, TableSpec } from '../../../schema/document-model.ts';
import { nearestName } from '../../../schema/nearest-name.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { Aggregate } from './aggregates.ts';

/** The column of the children that is rolled up, `rows` for their number; reports what cannot be. */
export function rolledColumn(
  aggregate: Aggregate,
  name: string | undefined,
  child: TableSpec,
  context: ColumnContext,
): ColumnSpec | 'rows' | undefined {
  if (aggregate === 'count') {
    if (context.type === 'integer') return 'rows';
    context.report({
      code: 'type_mismatch',
      at: '/aggregate',
      message: `A count is an integer, but the column is ${context.type}.`,
      hint: 'Make the column an integer.',
    });
    return undefined;
  }
  const names = child.columns.map((each) => each.name);
  const choices = `Columns to choose from: ${names.join(', ')}.`;
  const column = child.columns.find((each) => each.name === name);
  if (column === undefined) {
    const near = name === undefined ? undefined : nearestName(name, names);
    context.report({
      code: name === undefined ? 'missing_key' : 'unknown_reference',
      at: name === undefined ? '' : '/column',
      message:
        name === undefined
          ? `A ${aggregate} needs a column of ${child.name}.`
          : `${child.name} has no column "${name}".`,
      hint: near === undefined ? choices : `Did you mean "${near}"? ${choices}`,
      ...(near !== undefined && {
        fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: `${context.path}/column`, value: near }] },
      }),
    });
    return undefined;
  }
  const { type } = context.shapeOf(column);
  if (fits(aggregate, type, context.type)) return column;
  context.report({
    code: 'type_mismatch',
    at: '/column',
    message: `The ${aggregate} of "${column.name}" (${type}) is no ${context.type}.`,
    hint: 'Choose another column, or change the type of this one.',
  });
  return undefined;
}

function fits(aggregate: Aggregate, from: ColumnType, to: ColumnType): boolean {
  const isNumeric = NUMERIC_TYPES.includes(from) && NUMERIC_TYPES.includes(to);
  const keeps = aggregate !== 'sum' && aggregate !== 'mean';
  const isTime = keeps && TIME_TYPES.includes(from) && TIME_TYPES.includes(to);
  const isSame = (aggregate === 'first' || aggregate === 'last') && from === to;
  return isSame || isTime || (isNumeric && (to !== 'integer' || from === 'integer' || aggregate === 'mean'));
}
