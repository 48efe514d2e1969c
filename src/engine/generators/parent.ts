import { field, kindSchema } from '../../schema/fields.ts';
import { parentOf, relationsOf, tableNamed } from '../../schema/references/relations.ts';
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
  }),
  example: { kind: 'parent' },
  defaults: { kind: 'parent' },
  bind({ column: part }, context) {
    const { document, table, column, report } = context;
    const name = parentOf(table);
    const parent = name === undefined ? undefined : tableNamed(document, name);
    if (parent === undefined) {
      report({
        code: 'relation_missing',
        at: '',
        message: `The rows of ${table.name} have no parent.`,
        hint: 'Let the rows come per parent, or use "reference" to point at another table.',
      });
      return undefined;
    }
    const key = keyPart(parent, part, context, part && `${parent.name}.${part}`);
    if (key === undefined || !sameShape(key, context)) return undefined;
    const [relation] = relationsOf(table);
    if (relation?.kind === 'parent' && relation.column === column.name) warnOfPartKeys(context, relation, parent);
    context.dependOn({ kind: 'column', table: parent.name, column: key.name });
    const hops = [{ kind: 'parent', target: parent.name }] as const;
    return { nullable: false, distinct: false, fill: (rows) => rows.read(hops, key.name) };
  },
});
