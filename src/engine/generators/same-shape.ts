import type { ColumnSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { typeEdits } from '../plan/type-edits.ts';

/** Whether this column can hold the values of another as they are; reports when it cannot. */
export function sameShape(source: ColumnSpec, context: ColumnContext): boolean {
  const wanted = context.shapeOf(source);
  const columnPath = context.path.slice(0, context.path.lastIndexOf('/'));
  if (wanted.type !== context.type) {
    context.report({
      code: 'type_mismatch',
      at: '',
      message: `"${context.column.name}" is ${context.type}, but "${source.name}" is ${wanted.type}.`,
      hint: 'A foreign key has the type of the key it points at.',
      fix: { title: `Make it ${wanted.type}`, edits: typeEdits(context.column, columnPath, wanted.type) },
    });
    return false;
  }
  if (wanted.scale !== context.scale) {
    context.report({
      code: 'type_mismatch',
      at: '',
      message: `"${context.column.name}" has ${context.scale} decimal places, but "${source.name}" has ${wanted.scale}.`,
      hint: 'A foreign key has the type of the key it points at.',
      fix: {
        title: `Use ${wanted.scale} decimal places`,
        edits: [{ op: 'set', path: `${columnPath}/scale`, value: wanted.scale }],
      },
    });
    return false;
  }
  return true;
}
