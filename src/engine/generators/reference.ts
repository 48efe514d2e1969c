import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { relationOfColumn } from '../../schema/references/relation-of-column.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationSpec } from '../../schema/references/relation-spec.ts';
import { tableNamed } from '../../schema/references/relations.ts';
import { reportUnknownTable } from '../plan/unknown-table.ts';
import { bindPicks, type Picking } from './bind-picks.ts';
import { checkRelation } from './check-relation.ts';
import { defineGenerator } from './generator-kind.ts';
import { keyPart } from './key-part.ts';
import { PICKS } from './picks/registry.ts';
import { relationContext } from './relation-context.ts';
import { sameShape } from './same-shape.ts';
import { warnOfPartKeys } from './warn-of-part-keys.ts';
import { WHERE } from './where.ts';

const SCHEMA = kindSchema('reference', {
  table: field.reference('table', {
    title: 'Table',
    description: 'The table it points at; the table itself for a hierarchy.',
    example: 'product',
  }),
  column: field
    .reference('child_column', {
      title: 'Column',
      description: 'Which column of the key it holds; only where that key has several.',
      example: 'line_no',
    })
    .optional(),
  relation: field
    .text({
      title: 'Relation',
      description:
        'The name of the relation: columns of the same name hold parts of one pick. What is said of the pick may stand in any of them.',
      example: 'item',
    })
    .optional(),
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
  distinct_within: field
    .choice(['parent'], {
      title: 'Different within',
      description:
        'Lets the rows of one parent all point at different rows: no product twice in an order. A row for which none is left points at none, and must then be allowed to be empty.',
      example: 'parent',
    })
    .optional(),
  stable: field
    .flag({
      title: 'Stable',
      description:
        'Whether few picks change when the target gets more rows: one in as many as there are. Only where all rows are alike.',
      example: true,
      fallback: false,
    })
    .optional(),
});

export const reference = defineGenerator({
  title: 'Points at a row',
  question: 'Which row of another table does it point at?',
  summary:
    'A foreign key: the key of a row of another table, picked evenly or with favourites; or of the same table, as a hierarchy without circles.',
  family: 'Keys',
  types: ['integer', 'uuid', 'text', 'decimal', 'date', 'timestamp'],
  schema: SCHEMA,
  example: { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 1.1 } },
  defaults: { kind: 'reference', table: '' },
  bind(own, given) {
    const { document, table, column } = given;
    const target = tableNamed(document, own.table);
    if (target === undefined) {
      const others = document.tables.filter((each) => each !== table).map((each) => each.name);
      reportUnknownTable(given, own.table, '/table', others);
      return undefined;
    }
    if (!checkRelation(given)) return undefined;
    const relation = relationOfColumn(table, column.name);
    const lead = relation?.column ?? column.name;
    const elsewhere = relation && relationParts(table, relation).find((part) => part.of !== own.column);
    const key = keyPart(target, own.column, given, elsewhere && `${elsewhere.column.name}.${own.column}`);
    const spec = SCHEMA.safeParse(relationSpec(table, column)).data;
    if (key === undefined || spec === undefined || !sameShape(key, given)) return undefined;
    if (relation !== undefined && lead === column.name) warnOfPartKeys(given, relation, target);
    const picking = bindPicks(spec, relationContext(given), target);
    if (picking === undefined) return undefined;
    given.dependOn({ kind: 'column', table: target.name, column: key.name });
    const hops = [{ kind: 'key', column: lead, target: target.name }] as const;
    const isWhole = target.key?.length === 1;
    return {
      ...(lead === column.name ? picking : followed(picking, lead)),
      distinct: false,
      ...(spec.distinct_within !== undefined && isWhole && { distinctWithin: spec.distinct_within }),
      range: (ranges) => ranges.column(target.name, key.name),
      fill: (rows) => rows.read(hops, key.name),
    };
  },
});

/** What a column that is not the first of its relation says of the pick: that of the first is its own. */
function followed({ nullable, whyNull, canMiss }: Picking, lead: string): Picking {
  return {
    nullable,
    ...(whyNull !== undefined && { whyNull }),
    ...(canMiss !== undefined && { canMiss }),
    picks: (rows) => rows.picks(lead),
  };
}
