import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { statedTime } from '../../schema/references/stated-time.ts';
import { gather } from '../columns/gather.ts';
import { mapInto } from '../columns/map-into.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { eachHeldPiece } from '../rows/held-pieces.ts';
import { type BoundGenerator, defineGenerator, type ExactSum, type Rolls } from './generator-kind.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { rolledRange } from './rolled-range.ts';
import { AGGREGATES } from './rollups/aggregates.ts';
import { childCondition } from './rollups/child-condition.ts';
import { type ChildWay, childWay } from './rollups/child-way.ts';
import { convertHeld } from './rollups/convert-held.ts';
import { startFold } from './rollups/fold.ts';
import type { Roll } from './rollups/roll.ts';
import { rolledColumn } from './rollups/rolled-column.ts';
import { rolledValues } from './rollups/rolled-values.ts';
import { sumProof } from './rollups/sum-proof.ts';

export const rollup = defineGenerator({
  title: 'Sum of its parts',
  question: 'What do the children add up to?',
  summary:
    'Sum, number, least, greatest, mean, first or last over the rows of another table that belong to each row or point at it, exact to the last digit.',
  family: 'Computed',
  types: ['decimal', 'integer', 'float', 'date', 'timestamp', 'text', 'boolean', 'uuid'],
  schema: kindSchema('rollup', {
    table: field.reference('child_table', {
      title: 'Children',
      description: 'The table whose rows come for each row of this one, or point at one by a reference.',
      example: 'order_item',
    }),
    by: field
      .reference('child_key', {
        title: 'By',
        description: 'The column of the children that points here; only needed where several do.',
        example: 'order_id',
      })
      .optional(),
    aggregate: field.choice(AGGREGATES, {
      title: 'Take',
      description:
        'What is computed over the children. Without children, sum and count are 0 and the others are empty. First and last go by the time of the children where their table states one, else by their order in the file.',
      example: 'sum',
    }),
    column: field
      .reference('child_column', {
        title: 'Column',
        description: 'The column of the children; not needed for a count.',
        example: 'line_total',
      })
      .optional(),
    where: field
      .reference('child_formula', {
        title: 'Where',
        description:
          'Only the children count for which this formula over their own columns is true; all of them where it is left out.',
        example: 'line_total > 0',
      })
      .optional(),
  }),
  example: { kind: 'rollup', table: 'order_item', aggregate: 'sum', column: 'line_total' },
  defaults: { kind: 'rollup', table: '', aggregate: 'count' },
  bind(spec, context) {
    const way = childWay(spec, context);
    const column = way && rolledColumn(spec.aggregate, spec.column, way.child, context);
    if (way === undefined || column === undefined) return undefined;
    const condition = spec.where === undefined ? undefined : childCondition(spec.where, way.child, context, '/where');
    if (spec.where !== undefined && condition === undefined) return undefined;
    const { child } = way;
    const time = spec.aggregate === 'first' || spec.aggregate === 'last' ? orderOf(way, context) : undefined;
    if (column !== 'rows') context.dependOn({ kind: 'column', table: child.name, column: column.name });
    const roll: Roll = {
      aggregate: spec.aggregate,
      child: child.name,
      ...(column !== 'rows' && { column: column.name }),
      ...(condition !== undefined && { condition }),
      ...(time !== undefined && { time: time.name }),
      convert: column === 'rows' ? (x) => x : convertHeld(context.shapeOf(column), context),
    };
    return {
      nullable: spec.aggregate !== 'sum' && spec.aggregate !== 'count',
      whyNull: 'a row may have no children',
      range: (ranges) => rolledRange(spec.aggregate, child.name, column, roll.convert, ranges, way.by === undefined),
      rolls: rollsOf(roll, way.by, exactSum(roll, column, context)),
      prove: sumProof(roll, column, way.by === undefined, context),
      distinct: false,
      ...(way.by === undefined ? ofFamilies(roll, context) : ofPointers(roll, way.by, context)),
    };
  },
});

/** What each child adds; undefined where a cell is none or a rounded sum. */
function exactSum(roll: Roll, column: ColumnSpec | 'rows', context: ColumnContext): ExactSum | undefined {
  const { condition, aggregate } = roll;
  const which = condition === undefined ? {} : { counts: condition };
  if (aggregate === 'count' && context.type === 'integer') return { factor: 1, ...which };
  if (aggregate !== 'sum' || column === 'rows') return undefined;
  const from = context.shapeOf(column);
  const isExact = [from.type, context.type].every((type) => type === 'integer' || type === 'decimal');
  if (!isExact || context.scale < from.scale) return undefined;
  return { column: column.name, factor: unitsPerOne(context.scale) / unitsPerOne(from.scale), ...which };
}

function rollsOf(roll: Roll, by: string | undefined, exact: ExactSum | undefined): Rolls {
  return {
    table: roll.child,
    ...(by !== undefined && { by }),
    ...(exact !== undefined && { exactSum: exact }),
    start(count) {
      const fold = startFold(roll, count);
      return { take: (rows, targets) => fold.take(rows, targets, 0), finish: fold.finish };
    },
    valuesOf: (found, engine) => rolledValues(roll, found, engine),
  };
}

/** The column whose times say which child comes first, where the order of the file does not. */
function orderOf({ child, by }: ChildWay, context: ColumnContext): ColumnSpec | undefined {
  const time = statedTime(child);
  context.dependOn({ kind: 'order', table: child.name });
  if (time === undefined || (by === undefined && isEvent(time, child))) {
    context.remember('in the order of the file');
    return undefined;
  }
  context.remember('in order of time');
  context.dependOn({ kind: 'column', table: child.name, column: time.name });
  return time;
}

/** Children with event times stand in their order. */
function isEvent(time: ColumnSpec, child: TableSpec): boolean {
  return time.generator.kind === 'event_time' && child.rows.kind === 'per_parent';
}

/** Children of their driving parent are made again in place (R29). */
function ofFamilies(roll: Roll, context: ColumnContext): Pick<BoundGenerator, 'fill'> {
  context.dependOn({ kind: 'rows', table: roll.child });
  return {
    fill(rows) {
      const child = rows.engine.table(roll.child);
      if (roll.aggregate === 'count' && roll.condition === undefined && child.rows.kind === 'children')
        return {
          storage: 'number',
          values: mapInto(rows.freshNumbers(), rows.childCounts(child.rows), (count) => count),
        };
      const fold = startFold(roll, rows.count, rows.memory);
      eachHeldPiece(rows, child, ({ rows: children, from }) => {
        fold.take(children, children.family().parentIndex, from);
      });
      return rolledValues(roll, fold.finish(), rows.engine);
    },
  };
}

/** Children that only point here are scattered over their table: one pass over all of it, before the first row (R29). */
function ofPointers(
  roll: Roll,
  by: string,
  { table, column, dependOn }: ColumnContext,
): Pick<BoundGenerator, 'fill' | 'accumulates'> {
  dependOn({ kind: 'order', table: table.name });
  dependOn({ kind: 'numbers', table: roll.child });
  dependOn({ kind: 'column', table: roll.child, column: by });
  const hasNulls = roll.aggregate === 'min' || roll.aggregate === 'max' || roll.aggregate === 'mean';
  return {
    accumulates: {
      table: roll.child,
      bytesPerRow: hasNulls ? 9 : 8,
      start(count) {
        const fold = startFold(roll, count);
        return { add: (children) => fold.take(children, children.picks(by), 0), finish: fold.finish };
      },
    },
    fill(rows) {
      const found = gather(rows.engine.accumulated(table.name, column.name), rows.ordinals());
      if (found.storage !== 'number') throw new Error(`rollup: ${table.name}.${column.name} was not accumulated`);
      return rolledValues(roll, found, rows.engine);
    },
  };
}
