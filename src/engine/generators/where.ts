import type { TableSpec } from '../../schema/document-model.ts';
import { field } from '../../schema/fields.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import { mapInto } from '../columns/map-into.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';
import { heldLiteral } from './held-literal.ts';
import { targetColumn } from './target-column.ts';
import { valueKeys } from './value-keys.ts';

/** Which rows of a target fit which rows of this table: those of the same group. */
export interface Grouping {
  /** The group of each row of the target, -1 for one that fits nothing; asked once, piece by piece. */
  readonly ofTarget: (target: RowSet) => Int32Array;
  /** The group each row may pick from, -1 for one that nothing fits. */
  readonly ofRows: (rows: RowSet) => Int32Array;
}

/** The field of a reference that filters its target. */
export const WHERE = field.group(
  {
    column: field.reference('child_column', {
      title: 'Column',
      description: 'A column of the table it points at.',
      example: 'department',
    }),
    equals: field
      .scalar({ title: 'Equals', description: 'The value that column must have.', example: 'toys' })
      .optional(),
    equals_column: field
      .reference('column', {
        title: 'Equals column',
        description: 'The column of this row, or of one it belongs to, that it must be the same as.',
        example: 'department',
      })
      .optional(),
  },
  {
    title: 'Where',
    description:
      'Picks only rows in which a column has a value, or the same value as a column of this row. A row that nothing fits points at none, and must then be allowed to be empty.',
    example: { column: 'department', equals: 'toys' },
  },
);

/** A filter as a document states it. */
export interface WhereSpec {
  readonly column: string;
  readonly equals?: string | number | boolean | undefined;
  readonly equals_column?: string | undefined;
}

/** Binds the filter of a reference; undefined (and reported) where it cannot be. */
export function bindWhere(spec: WhereSpec, context: ColumnContext, target: TableSpec): (() => Grouping) | undefined {
  const column = targetColumn(target, spec.column, context, '/where/column');
  const { equals, equals_column: other } = spec;
  if ((equals === undefined) === (other === undefined)) {
    context.report({
      code: equals === undefined ? 'missing_key' : 'conflict',
      at: '/where',
      message:
        equals === undefined
          ? `Nothing says what "${spec.column}" must be equal to.`
          : `"${spec.column}" cannot be equal to a value and to a column at once.`,
      hint: 'Give "equals" with a value, or "equals_column" with a column of this row.',
    });
    return undefined;
  }
  if (column === undefined) return undefined;
  const shape = context.shapeOf(column);
  if (equals !== undefined) {
    const isText = shape.type === 'text' || shape.type === 'uuid';
    const held = isText ? String(equals) : heldLiteral(equals, shape, '/where/equals', context);
    if (held === undefined) return undefined;
    return () => ({
      ofTarget: (rows) =>
        mapInto(rows.freshIntegers(), valueKeys(rows.column(column.name), rows.count), (key) =>
          key === held ? 0 : -1,
        ),
      ofRows: (rows) => new Int32Array(rows.count),
    });
  }
  const own = context.resolve(other ?? '', '/where/equals_column');
  if (own === undefined) return undefined;
  const ownShape = context.shapeOf(own.column);
  if (ownShape.type !== shape.type || ownShape.scale !== shape.scale) {
    const said = ({ type, scale }: typeof shape) => (type === 'decimal' ? `decimal with ${scale} places` : type);
    context.report({
      code: 'type_mismatch',
      at: '/where/equals_column',
      message: `"${other}" is ${said(ownShape)}, but ${target.name}.${column.name} is ${said(shape)}.`,
      hint: 'Choose two columns of the same type.',
    });
    return undefined;
  }
  return () => sameValue(column.name, own);
}

function sameValue(name: string, { hops, column }: ResolvedReference): Grouping {
  const groups = new Map<string | number, number>();
  return {
    ofTarget: (rows) =>
      mapInto(rows.freshIntegers(), valueKeys(rows.column(name), rows.count), (key) => {
        if (key === undefined) return -1;
        const group = groups.get(key) ?? groups.size;
        groups.set(key, group);
        return group;
      }),
    ofRows: (rows) =>
      mapInto(rows.freshIntegers(), valueKeys(rows.read(hops, column.name), rows.count), (key) =>
        key === undefined ? -1 : (groups.get(key) ?? -1),
      ),
  };
}
