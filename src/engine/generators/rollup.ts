import type { ColumnSpec } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { nearestName } from '../../schema/nearest-name.ts';
import { parentOf, tableNamed } from '../../schema/references/relations.ts';
import type { ColumnContext, ColumnShape } from '../plan/column-context.ts';
import { reportUnknownTable } from '../plan/unknown-table.ts';
import { families } from '../rows/families.ts';
import type { RowSet } from '../rows/row-set.ts';
import { defineGenerator } from './generator-kind.ts';
import { roundHalfAway, unitsPerOne } from './numeric-shape.ts';

const AGGREGATES = ['sum', 'count', 'min', 'max', 'mean'] as const;
type Aggregate = (typeof AGGREGATES)[number];

/** How many children are held at a time. */
const PIECE_ROWS = 65536;

export const rollup = defineGenerator({
  title: 'Sum of its parts',
  question: 'What do the children add up to?',
  summary: 'Sum, number, least, greatest or mean over the children of each row, exact to the last digit.',
  family: 'Computed',
  types: ['decimal', 'integer', 'float', 'date', 'timestamp'],
  schema: kindSchema('rollup', {
    table: field.reference('child_table', {
      title: 'Children',
      description: 'The table whose rows come for each row of this one.',
      example: 'order_item',
    }),
    aggregate: field.choice(AGGREGATES, {
      title: 'Take',
      description:
        'What is computed over the children. Without children, sum and count are 0 and the others are empty.',
      example: 'sum',
    }),
    column: field
      .reference('child_column', {
        title: 'Column',
        description: 'The column of the children; not needed for a count.',
        example: 'line_total',
      })
      .optional(),
  }),
  example: { kind: 'rollup', table: 'order_item', aggregate: 'sum', column: 'line_total' },
  defaults: { kind: 'rollup', table: '', aggregate: 'count' },
  bind(spec, context) {
    const { document, table, report } = context;
    const child = tableNamed(document, spec.table);
    const children = document.tables.filter((each) => parentOf(each) === table.name).map((each) => each.name);
    if (child === undefined) {
      reportUnknownTable(context, spec.table, '/table', children);
      return undefined;
    }
    if (parentOf(child) !== table.name) {
      report({
        code: 'relation_missing',
        at: '/table',
        message: `The rows of ${child.name} do not come per row of ${table.name}.`,
        hint:
          children.length > 0
            ? `Tables to choose from: ${children.join(', ')}.`
            : `No table has ${table.name} as its parent.`,
      });
      return undefined;
    }
    const source = sourceColumn(spec.aggregate, spec.column, child.columns, child.name, context);
    if (source === undefined) return undefined;
    context.dependOn({ kind: 'rows', table: child.name });
    if (source !== 'rows') context.dependOn({ kind: 'column', table: child.name, column: source.name });
    const emptyIsNull = spec.aggregate !== 'sum' && spec.aggregate !== 'count';
    const read = source === 'rows' ? undefined : source.name;
    const finish = source === 'rows' ? (x: number) => x : converter(context.shapeOf(source), context);
    return {
      nullable: emptyIsNull,
      distinct: false,
      fill(rows) {
        const values = new Float64Array(rows.count);
        const seen = new Float64Array(rows.count);
        eachPiece(rows, child.name, (from, made) => fold(spec.aggregate, made.rows, read, from, values, seen));
        const valid = new Uint8Array(rows.count).fill(1);
        for (let p = 0; p < rows.count; p++) {
          const n = seen[p] as number;
          if (n === 0 && emptyIsNull) valid[p] = 0;
          else if (spec.aggregate === 'mean') values[p] = finish((values[p] as number) / n);
          else if (spec.aggregate !== 'count') values[p] = finish(values[p] as number);
        }
        return { storage: 'number', values, ...(emptyIsNull && { valid }) };
      },
    };
  },
});

function sourceColumn(
  aggregate: Aggregate,
  name: string | undefined,
  columns: readonly ColumnSpec[],
  table: string,
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
  const choices = `Columns to choose from: ${columns.map((each) => each.name).join(', ')}.`;
  const column = columns.find((each) => each.name === name);
  if (column === undefined) {
    const missing = name === undefined;
    const near =
      name === undefined
        ? undefined
        : nearestName(
            name,
            columns.map((each) => each.name),
          );
    context.report({
      code: missing ? 'missing_key' : 'unknown_reference',
      at: missing ? '' : '/column',
      message: missing ? `A ${aggregate} needs a column of ${table}.` : `${table} has no column "${name}".`,
      hint: near === undefined ? choices : `Did you mean "${near}"? ${choices}`,
      ...(near !== undefined && {
        fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: `${context.path}/column`, value: near }] },
      }),
    });
    return undefined;
  }
  const { type } = context.shapeOf(column);
  const isTime = type === 'date' || type === 'timestamp';
  const numeric = type === 'integer' || type === 'decimal' || type === 'float';
  const timesWanted = context.type === 'date' || context.type === 'timestamp';
  const fits = timesWanted
    ? isTime && (aggregate === 'min' || aggregate === 'max')
    : numeric && (context.type !== 'integer' || type === 'integer' || aggregate === 'mean');
  if (fits) return column;
  context.report({
    code: 'type_mismatch',
    at: '/column',
    message: `The ${aggregate} of "${column.name}" (${type}) is no ${context.type}.`,
    hint: 'Choose another column, or change the type of this one.',
  });
  return undefined;
}

function eachPiece(
  rows: RowSet,
  childName: string,
  take: (from: number, made: { readonly rows: RowSet }) => void,
): void {
  const child = rows.engine.table(childName);
  if (child.rows.kind !== 'children') return;
  const counts = child.rows.counts(rows);
  let from = 0;
  while (from < rows.count) {
    let to = from;
    let held = 0;
    while (to < rows.count && (to === from || held + (counts[to] as number) <= PIECE_ROWS))
      held += counts[to++] as number;
    if (held > 0) take(from, families(rows.engine, child, child.rows, rows.slice(from, to)));
    from = to;
  }
}

function fold(
  aggregate: Aggregate,
  children: RowSet,
  column: string | undefined,
  from: number,
  values: Float64Array,
  seen: Float64Array,
): void {
  const { parentIndex } = children.family();
  const vector = column === undefined ? undefined : children.column(column);
  const source = vector?.storage === 'number' ? vector.values : undefined;
  for (let i = 0; i < children.count; i++) {
    if (vector?.valid !== undefined && vector.valid[i] === 0) continue;
    const parent = from + (parentIndex[i] as number);
    const x = source === undefined ? 1 : (source[i] as number);
    const n = seen[parent] as number;
    const held = values[parent] as number;
    if (aggregate === 'min') values[parent] = n === 0 || x < held ? x : held;
    else if (aggregate === 'max') values[parent] = n === 0 || x > held ? x : held;
    else values[parent] = held + x;
    seen[parent] = n + 1;
  }
}

/** From the held units of the children's column to those of the rolled-up one. */
function converter(from: ColumnShape, to: ColumnContext): (x: number) => number {
  if (to.type === 'date' || to.type === 'timestamp') return (x) => Math.floor(x / to.resolutionMs) * to.resolutionMs;
  const fromUnits = unitsPerOne(from.scale);
  if (to.type === 'float') return (x) => x / fromUnits;
  const toUnits = unitsPerOne(to.scale);
  if (from.type === 'float') return (x) => roundHalfAway(x * toUnits);
  const factor = toUnits / fromUnits;
  return factor >= 1 ? (x) => roundHalfAway(x * factor) : (x) => roundHalfAway(x / (fromUnits / toUnits));
}
