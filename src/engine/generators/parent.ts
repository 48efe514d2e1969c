import { field, kindSchema } from '../../schema/fields.ts';
import { parentOf, relationsOf, tableNamed } from '../../schema/references/relations.ts';
import { checkRelationName } from './check-relation-name.ts';
import { defineGenerator } from './generator-kind.ts';
import { keyPart } from './key-part.ts';
import { sameShape } from './same-shape.ts';
import { warnOfPartKeys } from './warn-of-part-keys.ts';

export const parentKey = defineGenerator({
  title: 'Key of the parent',
  question: 'Which parent does the row belong to?',
  summary: 'The key of the row this one belongs to, or one of the columns of that key.',
  family: 'Keys',
  types: ['integer', 'uuid', 'text', 'decimal', 'date', 'timestamp'],
  schema: kindSchema('parent', {
    column: field
      .reference('child_column', {
        title: 'Column',
        description: 'Which column of the parent’s key it holds; only where that key has several.',
        example: 'order_id',
      })
      .optional(),
    relation: field
      .text({
        title: 'Relation',
        description: 'A name for the relation to the parent, by which formulas can reach it.',
        example: 'item',
      })
      .optional(),
  }),
  example: { kind: 'parent' },
  defaults: { kind: 'parent' },
  bind({ column: part, relation: name }, context) {
    const { document, table, column, report } = context;
    const driving = parentOf(table);
    const parent = driving === undefined ? undefined : tableNamed(document, driving);
    if (parent === undefined) {
      report({
        code: 'relation_missing',
        at: '',
        message: `The rows of ${table.name} have no parent.`,
        hint: 'Let the rows come per parent, or use "reference" to point at another table.',
      });
      return undefined;
    }
    if (name !== undefined && !checkRelationName(name, context)) return undefined;
    const key = keyPart(parent, part, context, part && `${parent.name}.${part}`);
    if (key === undefined || !sameShape(key, context)) return undefined;
    const [relation] = relationsOf(table);
    if (relation?.kind === 'parent' && relation.column === column.name) warnOfPartKeys(context, relation, parent);
    context.dependOn({ kind: 'column', table: parent.name, column: key.name });
    const hops = [{ kind: 'parent', target: parent.name }] as const;
    return {
      nullable: false,
      distinct: false,
      range: (ranges) => ranges.column(parent.name, key.name),
      fill: (rows) => rows.read(hops, key.name),
    };
  },
});
