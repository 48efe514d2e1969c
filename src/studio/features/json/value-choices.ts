import type { Catalog } from '../../../engine/catalog.ts';
import type { SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import type { Refers } from '../../../schema/fields.ts';
import { isJsonObject, type JsonValue } from '../../../schema/json-value.ts';
import { valueAt } from '../../../schema/pointer.ts';
import { keysTo } from '../../../schema/references/keys-to.ts';
import { parentOf, relationsOf, tableNamed } from '../../../schema/references/relations.ts';
import { resolveReference } from '../../../schema/references/resolve-reference.ts';
import { placeAt } from './place-selection.ts';
import { schemaNodesAt } from './schema-nodes-at.ts';

/** A text that can stand at a place, and what it means. */
export interface ValueChoice {
  readonly text: string;
  readonly detail: string;
}

/**
 * What can stand where a text stands: every kind of the list, with its title, or the tables and columns that a reference
 * can name. The names are those of `document`, the last one whose structure held; `value` is what the text says now.
 */
export function valueChoices(
  catalog: Catalog,
  document: SemblanceDocument | undefined,
  value: JsonValue,
  path: string,
): readonly ValueChoice[] {
  const nodes = schemaNodesAt(catalog.documentSchema, value, path);
  if (path.endsWith('/kind')) {
    const kinds = nodes.flatMap((node) => (typeof node.const === 'string' ? [node.const] : []));
    return kinds.map((text) => ({ text, detail: titleOf(catalog, text) }));
  }
  const table = document && tableNamed(document, placeAt(value, path)?.table ?? '');
  const refers = nodes.find((node) => node.refers !== undefined)?.refers;
  if (document === undefined || refers === undefined) return [];
  return referenceChoices(document, table, refers, holderOf(value, path));
}

/** The nearest object around a place that names a table. */
function holderOf(value: JsonValue, path: string): JsonValue | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const holder = valueAt(value, path.slice(0, end));
    if (isJsonObject(holder) && typeof holder.table === 'string') return holder;
  }
  return undefined;
}

function titleOf(catalog: Catalog, kind: string): string {
  const lists = [
    catalog.generators,
    catalog.rowSources,
    catalog.countLaws,
    catalog.shapes,
    catalog.delays,
    catalog.modifiers,
    catalog.mechanisms,
  ];
  return lists.flat().find((each) => each.kind === kind)?.title ?? '';
}

function referenceChoices(
  document: SemblanceDocument,
  table: TableSpec | undefined,
  refers: Refers,
  holder: JsonValue | undefined,
): readonly ValueChoice[] {
  switch (refers) {
    case 'table':
    case 'parent_table':
    case 'child_table':
      return document.tables.map(({ name }) => ({ text: name, detail: 'table' }));
    case 'own_column':
      return columnsOf(table, '');
    case 'column':
      return table === undefined ? [] : [...columnsOf(table, ''), ...columnsOneHopAway(document, table)];
    case 'child_column':
      return columnsOf(childNamed(document, holder) ?? parentNamed(document, table), '');
    case 'child_key': {
      const child = childNamed(document, holder);
      const keys = child === undefined || table === undefined ? [] : keysTo(child, table.name);
      return columnsOf(child, '').filter(({ text }) => keys.includes(text));
    }
    case 'formula':
    case 'child_formula':
    case 'template':
    case 'moment':
      return [];
  }
}

function childNamed(document: SemblanceDocument, holder: JsonValue | undefined): TableSpec | undefined {
  return isJsonObject(holder) && typeof holder.table === 'string' ? tableNamed(document, holder.table) : undefined;
}

function parentNamed(document: SemblanceDocument, table: TableSpec | undefined): TableSpec | undefined {
  return table && tableNamed(document, parentOf(table) ?? '');
}

function columnsOneHopAway(document: SemblanceDocument, table: TableSpec): readonly ValueChoice[] {
  return relationsOf(table).flatMap(({ target, column, name }) => {
    const reached = tableNamed(document, target);
    const probe = reached?.columns[0]?.name ?? '';
    const words = [target, ...(name === undefined ? [] : [name]), ...(column === undefined ? [] : [column])];
    const word = words.find((each) => resolveReference(document, table, `${each}.${probe}`).kind === 'resolved');
    return word === undefined ? [] : columnsOf(reached, `${word}.`);
  });
}

function columnsOf(table: TableSpec | undefined, prefix: string): readonly ValueChoice[] {
  return (table?.columns ?? []).map(({ name, type }) => ({ text: prefix + name, detail: type }));
}
