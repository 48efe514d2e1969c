import type { ColumnType } from '../../../schema/column-type.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { typeEdits } from '../../plan/type-edits.ts';

/**
 * Whether a column has a type that a part of an entity can be written as; reports it where not.
 *
 * @param types those that fit, the most natural one first
 */
export function fitsPart(part: string, types: readonly ColumnType[], context: ColumnContext): boolean {
  const [natural = 'text'] = types;
  if (types.includes(context.type)) return true;
  const columnPath = context.path.replace(/\/generator$/, '');
  context.report({
    code: 'type_mismatch',
    at: '/part',
    message: `The part "${part}" is ${types.join(' or ')}, and the column "${context.column.name}" is ${context.type}.`,
    hint: `Make the column ${natural}, or choose another part.`,
    fix: { title: `Make "${context.column.name}" ${natural}`, edits: typeEdits(context.column, columnPath, natural) },
  });
  return false;
}
