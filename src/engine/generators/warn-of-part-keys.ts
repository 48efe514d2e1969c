import type { Edit } from '../../schema/diagnostic.ts';
import type { TableSpec } from '../../schema/document-model.ts';
import { freshName } from '../../schema/edits/fresh-name.ts';
import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import type { Relation } from '../../schema/references/relations.ts';
import type { ColumnContext } from '../plan/column-context.ts';

/**
 * Warns of a relation whose columns hold only a part of the key they point at, so that nothing in a file says which row is
 * meant; adds the columns that are missing as its fix. For the first column of the relation.
 */
export function warnOfPartKeys(context: ColumnContext, relation: Relation, target: TableSpec): void {
  const { document, table, column, path, report } = context;
  const parts = relationParts(table, relation);
  const key = target.key ?? [];
  // What names no column of the key is reported as an error where it stands.
  if (parts.some(({ of }) => (of === undefined ? key.length > 1 : !key.includes(of)))) return;
  const held = heldKey(parts, target);
  const missing = key.flatMap((name, place) =>
    held[place] === undefined ? target.columns.filter((each) => each.name === name) : [],
  );
  if (missing.length === 0) return;
  const isParent = relation.kind === 'parent';
  const name = relation.name ?? freshName(target.name, new Set(table.columns.map((each) => each.name)));
  const names = new Set(table.columns.map((each) => each.name));
  const place = table.columns.indexOf(column);
  const edits: Edit[] =
    isParent || relation.name !== undefined ? [] : [{ op: 'set', path: `${path}/relation`, value: name }];
  missing.forEach((part, i) => {
    const free = freshName(`${target.name}_${part.name}`, names);
    names.add(free);
    edits.push({
      op: 'insert',
      path: `/tables/${document.tables.indexOf(table)}/columns`,
      index: place + 1 + i,
      value: {
        name: free,
        type: part.type,
        ...(part.scale !== undefined && { scale: part.scale }),
        ...(part.resolution !== undefined && { resolution: part.resolution }),
        ...(column.nullable !== undefined && { nullable: column.nullable }),
        generator: isParent
          ? { kind: 'parent', column: part.name }
          : { kind: 'reference', table: target.name, relation: name, column: part.name },
      },
    });
  });
  const wanted = missing.map((part) => part.name).join(' and ');
  report({
    code: 'relation_missing',
    severity: 'warning',
    at: '',
    message: `"${column.name}" alone does not say which row of ${target.name} is meant: a row is known there by ${key.join(' and ')} together.`,
    hint: isParent
      ? `Add a column that holds ${wanted} of the parent too.`
      : `Add a column that holds ${wanted}, and give all of them the same "relation".`,
    fix: { title: `Add ${wanted}`, edits },
  });
}
