import { kindSchema } from '../../schema/fields.ts';
import { parentOf, tableNamed } from '../../schema/references/relations.ts';
import { defineGenerator } from './generator-kind.ts';
import { keyColumnOf } from './key-column.ts';
import { sameShape } from './same-shape.ts';

export const parentKey = defineGenerator({
  title: 'Key of the parent',
  question: 'Which parent does the row belong to?',
  summary: 'The key of the row this one belongs to.',
  family: 'Keys',
  types: ['integer', 'uuid', 'text', 'decimal', 'date', 'timestamp'],
  schema: kindSchema('parent', {}),
  example: { kind: 'parent' },
  defaults: { kind: 'parent' },
  bind(_spec, context) {
    const { document, table, report } = context;
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
    const key = keyColumnOf(parent, context);
    if (key === undefined || !sameShape(key, context)) return undefined;
    context.dependOn({ kind: 'column', table: parent.name, column: key.name });
    const hops = [{ kind: 'parent', target: parent.name }] as const;
    return { nullable: false, distinct: false, fill: (rows) => rows.read(hops, key.name) };
  },
});
