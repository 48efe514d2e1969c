import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { SemblanceDocument, TableSpec } from '../../../../schema/document-model.ts';
import type { KindSpec } from '../../../../schema/kind.ts';
import { referenceChoices } from './reference-choices.ts';

/** A kind's starting parameters with the first table that can stand where they name none. */
export function fillTables(
  schema: SchemaNode,
  start: KindSpec,
  document: SemblanceDocument,
  table: TableSpec,
): KindSpec {
  const filled = Object.entries(schema.properties ?? {}).flatMap(([name, { refers }]) => {
    const isTable = refers === 'table' || refers === 'parent_table' || refers === 'child_table';
    const isOpen = isTable && (start[name] === '' || !document.tables.some((each) => each.name === start[name]));
    const first = isOpen && Object.hasOwn(start, name) ? referenceChoices(document, table, refers)[0] : undefined;
    return first === undefined ? [] : [[name, first] as const];
  });
  return { ...start, ...Object.fromEntries(filled) };
}
