import type { SemblanceDocument, TableSpec } from '../../../../schema/document-model.ts';
import { keysTo } from '../../../../schema/references/keys-to.ts';
import { parentOf, relationsOf, tableNamed } from '../../../../schema/references/relations.ts';
import { resolveReference } from '../../../../schema/references/resolve-reference.ts';
import type { ReferenceTarget } from './form-field.ts';
import { isRecord } from './is-record.ts';

/** How many relations a suggested reference may follow; longer ones can be typed. */
const deepestSuggestion = 3;

/**
 * What a reference field offers: names that resolve from the rows of `table`, nearest first.
 *
 * `siblings` is the object the field stands in: a column of a child table is looked up in the `table` beside it.
 */
export function referenceChoices(
  document: SemblanceDocument,
  table: TableSpec | undefined,
  refers: ReferenceTarget,
  siblings?: unknown,
): readonly string[] {
  switch (refers) {
    case 'table':
      return document.tables.map(({ name }) => name);
    case 'parent_table':
      return document.tables.filter(({ name }) => name !== table?.name).map(({ name }) => name);
    case 'child_table':
      return childTables(document, table).map(({ name }) => name);
    case 'own_column':
      return table === undefined ? [] : table.columns.map(({ name }) => name);
    case 'column':
      return table === undefined ? [] : reachableColumns(document, table);
    case 'child_column':
      return isRecord(siblings) && siblings['kind'] === 'parent'
        ? ((table === undefined ? undefined : tableNamed(document, parentOf(table) ?? ''))?.key ?? [])
        : (childNamed(document, siblings)?.columns.map(({ name }) => name) ?? []);
    case 'child_key': {
      const child = childNamed(document, siblings);
      return child === undefined || table === undefined ? [] : keysTo(child, table.name);
    }
  }
}

function childTables(document: SemblanceDocument, table: TableSpec | undefined): readonly TableSpec[] {
  return document.tables.filter((each) => relationsOf(each).some((relation) => relation.target === table?.name));
}

function childNamed(document: SemblanceDocument, siblings: unknown): TableSpec | undefined {
  const named = isRecord(siblings) ? siblings['table'] : undefined;
  return document.tables.find(({ name }) => name === named);
}

function reachableColumns(document: SemblanceDocument, table: TableSpec): readonly string[] {
  const choices: string[] = [];
  let prefixes: readonly { readonly prefix: string; readonly table: TableSpec }[] = [{ prefix: '', table }];
  for (let depth = 0; depth <= deepestSuggestion; depth += 1) {
    choices.push(...prefixes.flatMap((each) => each.table.columns.map(({ name }) => each.prefix + name)));
    prefixes = prefixes.flatMap((each) => stepsFrom(document, table, each));
  }
  return choices;
}

function stepsFrom(
  document: SemblanceDocument,
  from: TableSpec,
  at: { readonly prefix: string; readonly table: TableSpec },
) {
  return relationsOf(at.table).flatMap(({ target, column, name }) => {
    const table = tableNamed(document, target);
    const probe = table?.columns[0]?.name;
    if (table === undefined || probe === undefined || table.name === from.name) return [];
    const prefix = [target, ...(name === undefined ? [] : [name]), ...(column === undefined ? [] : [column])]
      .map((word) => `${at.prefix}${word}.`)
      .find((text) => resolveReference(document, from, text + probe).kind === 'resolved');
    return prefix === undefined ? [] : [{ prefix, table }];
  });
}
