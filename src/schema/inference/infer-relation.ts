import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import { parentOf } from '../references/relations.ts';
import type { Inferred } from './inferred.ts';
import { tableWords } from './table-words.ts';

/**
 * The foreign key a name such as `customer_id` or `billing_address_id` stands for: of the type of the key it points at,
 * the driving parent's where that is the table and no column carries it yet. Undefined where the name is no table's.
 */
export function inferRelation(
  folded: string,
  from: TableSpec | undefined,
  document: SemblanceDocument,
): Inferred | undefined {
  const named = /^(.+)_id$/.exec(folded)?.[1];
  if (named === undefined) return undefined;
  const others = document.tables.filter((table) => table !== from);
  const target =
    others.find((table) => tableWords(table.name).some((words) => words === named)) ??
    others.find((table) => tableWords(table.name).some((words) => named.endsWith(`_${words}`)));
  const key = target === undefined ? undefined : onlyKey(target);
  if (target === undefined || key === undefined) return undefined;
  const isParent = from !== undefined && parentOf(from) === target.name;
  const isCarried = from?.columns.some((column) => column.generator.kind === 'parent') === true;
  return {
    type: key.type,
    ...(key.scale === undefined ? {} : { scale: key.scale }),
    generator: isParent && !isCarried ? { kind: 'parent' } : { kind: 'reference', table: target.name },
  };
}

function onlyKey(table: TableSpec): ColumnSpec | undefined {
  const [name, ...others] = table.key ?? [];
  return others.length > 0 ? undefined : table.columns.find((column) => column.name === name);
}
