import type { ColumnSpec } from '../../../schema/document-model.ts';
import type { ResolvedReference } from '../../../schema/references/resolve-reference.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { unitsPerOne } from '../numeric-shape.ts';

/** The total a parent splits over its children. */
export interface SharedTotal {
  readonly reference: ResolvedReference;
  /** What turns the units of the total into those of this column. */
  readonly factor: number;
}

/** Binds the column of the parent that is split; reports where there is no parent, no such column, or none that adds up. */
export function sharedTotal(text: string, context: ColumnContext): SharedTotal | undefined {
  const { table, report } = context;
  if (table.rows.kind !== 'per_parent') {
    report({
      code: 'relation_missing',
      at: '',
      message: `The rows of ${table.name} have no parent whose total they could share.`,
      hint: 'Let the rows come per row of the table that has the total.',
    });
    return undefined;
  }
  const reference = context.resolve(text, '/of');
  if (reference === undefined) return undefined;
  const [hop, ...more] = reference.hops;
  if (hop?.kind !== 'parent' || more.length > 0) {
    report({
      code: 'relation_missing',
      at: '/of',
      message: `"${text}" is no column of ${String(table.rows.parent)}, whose rows have these as their parts.`,
      hint: `Name a column of ${String(table.rows.parent)}: ${String(table.rows.parent)}.total.`,
    });
    return undefined;
  }
  return fits(text, reference.column, context) ? { reference, factor: factorOf(reference.column, context) } : undefined;
}

function factorOf(column: ColumnSpec, context: ColumnContext): number {
  return unitsPerOne(context.scale - context.shapeOf(column).scale);
}

function fits(text: string, column: ColumnSpec, context: ColumnContext): boolean {
  const total = context.shapeOf(column);
  if (total.type !== 'integer' && total.type !== 'decimal') {
    context.report({
      code: 'type_mismatch',
      at: '/of',
      message: `"${text}" is ${total.type}; only integers and decimals can be split so that the parts add up.`,
      hint: 'Make it an integer or a decimal.',
    });
    return false;
  }
  if (context.scale >= total.scale) return true;
  const columnPath = context.path.slice(0, context.path.lastIndexOf('/'));
  context.report({
    code: 'type_mismatch',
    at: '/of',
    message: `Parts with ${context.scale} decimal places cannot add up to "${text}", which has ${total.scale}.`,
    hint: `Give "${context.column.name}" ${total.scale} decimal places.`,
    fix: {
      title: `Use ${total.scale} decimal places`,
      edits: [
        { op: 'set', path: `${columnPath}/type`, value: 'decimal' },
        { op: 'set', path: `${columnPath}/scale`, value: total.scale },
      ],
    },
  });
  return false;
}
