import { type ColumnSpec, kindUnion, type TableSpec } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { tableNamed } from '../../schema/references/relations.ts';
import { timeColumnOf } from '../../schema/references/time-column.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { reportUnknownTable } from '../plan/unknown-table.ts';
import { directPicks } from './direct-picks.ts';
import { existingRows } from './existing-rows.ts';
import { defineGenerator } from './generator-kind.ts';
import { checkHierarchy, hierarchyPicks } from './hierarchy-picks.ts';
import { indexedPicks } from './indexed-picks.ts';
import { keyColumnOf } from './key-column.ts';
import { PICKS } from './picks/registry.ts';
import { sameShape } from './same-shape.ts';
import { bindWhere, WHERE } from './where.ts';

export const reference = defineGenerator({
  title: 'Points at a row',
  question: 'Which row of another table does it point at?',
  summary:
    'A foreign key: the key of a row of another table, picked evenly or with favourites; or of the same table, as a hierarchy without circles.',
  family: 'Keys',
  types: ['integer', 'uuid', 'text', 'decimal', 'date', 'timestamp'],
  schema: kindSchema('reference', {
    table: field.reference('table', {
      title: 'Table',
      description: 'The table it points at; the table itself for a hierarchy.',
      example: 'product',
    }),
    pick: field
      .nested(kindUnion(PICKS), {
        title: 'Pick',
        description: 'How a row is chosen; all alike where it is left out.',
        example: { kind: 'zipf', exponent: 1.1 },
        fallback: { kind: 'uniform' },
      })
      .optional(),
    where: WHERE.optional(),
    roots: field
      .integer(
        {
          title: 'Tops',
          description:
            'For a table that points at itself: how many rows stand at the top and point at none; for rows that come per parent, how many of each family.',
          example: 3,
          unit: 'rows',
          fallback: 1,
        },
        { min: 1 },
      )
      .optional(),
    existing: field
      .flag({
        title: 'Only what exists',
        description:
          'Whether a row with a time points only at rows that are there by then. A row before all of them points at none, and may then be empty.',
        example: false,
        fallback: true,
      })
      .optional(),
  }),
  example: { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 1.1 } },
  defaults: { kind: 'reference', table: '' },
  bind(spec, context) {
    const { document, table, column, report } = context;
    const target = tableNamed(document, spec.table);
    if (target === undefined) {
      const others = document.tables.filter((each) => each !== table).map((each) => each.name);
      reportUnknownTable(context, spec.table, '/table', others);
      return undefined;
    }
    const key = keyColumnOf(target, context);
    if (key === undefined || !sameShape(key, context)) return undefined;
    if (target === table) {
      const hierarchy = checkHierarchy(spec, context) ? hierarchyPicks(spec, context) : undefined;
      if (hierarchy === undefined) return undefined;
      const upwards = [{ kind: 'key', column: column.name, target: target.name }] as const;
      context.dependOn({ kind: 'column', table: target.name, column: key.name });
      return {
        nullable: true,
        whyNull: 'the tops of a hierarchy point at none',
        distinct: false,
        picks: hierarchy,
        fill: (rows) => rows.read(upwards, key.name),
      };
    }
    if (spec.roots !== undefined) {
      report({
        code: 'conflict',
        at: '/roots',
        message: `"roots" is for a table that points at itself, and "${column.name}" points at ${target.name}.`,
        hint: 'Leave "roots" out.',
        fix: { title: 'Leave "roots" out', edits: [{ op: 'remove', path: `${context.path}/roots` }] },
      });
      return undefined;
    }
    const pickSpec = spec.pick ?? { kind: 'uniform' };
    const pick = PICKS.find((each) => each.kind === pickSpec.kind)?.bind(pickSpec, context, target, '/pick');
    const where = spec.where && bindWhere(spec.where, context, target);
    if (pick === undefined || (spec.where !== undefined && where === undefined)) return undefined;
    const existing = existingRows(context, target, spec.existing);
    if (existing === undefined && spec.existing !== false) warnOfImpliedTimes(context, target);
    context.dependOn({ kind: 'rows', table: target.name });
    context.dependOn({ kind: 'column', table: target.name, column: key.name });
    const hops = [{ kind: 'key', column: column.name, target: target.name }] as const;
    const canMiss = existing !== undefined || where !== undefined;
    const picking =
      pick.kind === 'ranked' && !canMiss
        ? { picks: directPicks(context, target, pick) }
        : indexedPicks(context, target, { pick, existing, where });
    return {
      ...picking,
      nullable: canMiss && column.nullable === true,
      distinct: false,
      canMiss,
      fill: (rows) => rows.read(hops, key.name),
    };
  },
});

/** Says that times are not looked at where a table has one that nobody stated, and how to state it. */
function warnOfImpliedTimes({ document, table, report }: ColumnContext, target: TableSpec): void {
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
