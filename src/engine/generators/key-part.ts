import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { nearestName } from '../../schema/nearest-name.ts';
import { relationOfColumn } from '../../schema/references/relation-of-column.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import type { ColumnContext } from '../plan/column-context.ts';

/**
 * The column of a target's key that a foreign key column holds: the one it names, else the only one; reports when there is
 * none.
 *
 * @param instead a formula that reads the named column where it is no part of the key
 */
export function keyPart(
  target: TableSpec,
  name: string | undefined,
  context: ColumnContext,
  instead: string | undefined,
): ColumnSpec | undefined {
  const key = (target.key ?? []).flatMap((each) => target.columns.filter((column) => column.name === each).slice(0, 1));
  const [first, ...others] = key;
  if (first === undefined || key.length < (target.key?.length ?? 0)) {
    reportNoKey(target, context);
    return undefined;
  }
  const names = key.map((column) => column.name);
  if (name === undefined) {
    if (others.length === 0) return first;
    const { table, column } = context;
    const relation = relationOfColumn(table, column.name);
    const held = relation === undefined ? [] : relationParts(table, relation).map(({ of }) => of);
    const free = names.find((each) => !held.includes(each));
    const [path, said] = [`${context.path}/column`, free ?? first.name];
    context.report({
      code: 'missing_key',
      at: '',
      message: `The rows of ${target.name} are identified by ${names.join(' and ')} together, and nothing says which of them "${column.name}" holds.`,
      hint: `Name it as "column", and give each of the others a column of its own${column.generator.kind === 'reference' ? ' with the same "relation"' : ''}.`,
      fix: { title: `Let it hold "${said}"`, edits: [{ op: 'set', path, value: said }] },
    });
    return undefined;
  }
  const part = key.find((column) => column.name === name);
  if (part !== undefined) return part;
  if (target.columns.some((column) => column.name === name)) {
    context.report({
      code: 'conflict',
      at: '/column',
      message: `"${name}" does not belong to the key of ${target.name}, which is ${names.join(' and ')}.`,
      hint: `A foreign key holds parts of the key; to read other columns, take a formula${instead === undefined ? '' : ` such as ${instead}`}.`,
      ...(instead !== undefined && {
        fix: {
          title: 'Read it by a formula',
          edits: [{ op: 'set', path: context.path, value: { kind: 'formula', formula: instead } }],
        },
      }),
    });
    return undefined;
  }
  const near = nearestName(name, names);
  context.report({
    code: 'unknown_reference',
    at: '/column',
    message: `${target.name} has no column "${name}".`,
    hint: `Columns of its key: ${names.join(', ')}.`,
    ...(near !== undefined && {
      fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: `${context.path}/column`, value: near }] },
    }),
  });
  return undefined;
}

function reportNoKey(target: TableSpec, context: ColumnContext): void {
  const index = context.document.tables.indexOf(target);
  const candidate = target.columns.find((each) => each.generator.kind === 'sequence');
  context.report({
    code: 'relation_missing',
    at: '',
    message: `${target.name} has no key to point at.`,
    hint: 'Name the columns that identify a row as the key of that table.',
    ...(candidate !== undefined && {
      fix: {
        title: `Make "${candidate.name}" the key of ${target.name}`,
        edits: [{ op: 'set', path: `/tables/${index}/key`, value: [candidate.name] }],
      },
    }),
  });
}
