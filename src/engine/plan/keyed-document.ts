import { applyEdits } from '../../schema/apply-edits.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { HintedSchema } from '../../schema/edits/hinted-schema.ts';
import { type ReferenceSite, referenceSites } from '../../schema/edits/reference-sites.ts';
import { mapNames } from '../../schema/formula/rename-in-formula.ts';
import type { JsonValue } from '../../schema/json-value.ts';
import { tableNamed } from '../../schema/references/relations.ts';
import { type Meaning, resolveReference } from '../../schema/references/resolve-reference.ts';
import { mapTemplateNames } from '../../schema/template/rename-in-template.ts';

/**
 * The document with every reference spelled in the names that randomness is keyed by, so that a rename that keeps the data
 * keeps fingerprints as well. For hashing only: such a name need not be one a reference could be written with.
 */
export function keyedDocument(document: SemblanceDocument, schema: HintedSchema): SemblanceDocument {
  const renamed = document.tables.some(
    (table) => table.keyed_as !== undefined || table.columns.some((column) => column.keyed_as !== undefined),
  );
  if (!renamed) return document;
  const edits = referenceSites(document, schema).map((site) => ({
    op: 'set' as const,
    path: site.path,
    value: keyedText(document, site),
  }));
  // A document is JSON, and a text set in the place of a text leaves its structure as it was.
  const keyed = applyEdits(document as unknown as JsonValue, edits);
  return (keyed ?? document) as unknown as SemblanceDocument;
}

function keyedText(document: SemblanceDocument, site: ReferenceSite): string {
  switch (site.refers) {
    case 'table':
    case 'parent_table':
    case 'child_table':
      return keyOf(document, { kind: 'table', table: site.value }) ?? site.value;
    case 'own_column':
      return keyOf(document, { kind: 'column', table: site.table ?? '', column: site.value }) ?? site.value;
    case 'child_column':
    case 'child_key':
      return keyOf(document, { kind: 'column', table: site.childTable ?? '', column: site.value }) ?? site.value;
    case 'column':
      return keyedReference(document, site.table, site.value);
    case 'formula':
      return mapNames(site.value, (name) => keyedReference(document, site.table, name));
    case 'child_formula':
      return mapNames(site.value, (name) => keyedReference(document, site.childTable, name));
    case 'template':
      return mapTemplateNames(site.value, (name) => keyedReference(document, site.table, name));
  }
}

function keyedReference(document: SemblanceDocument, from: string | undefined, text: string): string {
  const table = from === undefined ? undefined : tableNamed(document, from);
  const resolution = table === undefined ? undefined : resolveReference(document, table, text);
  if (resolution?.kind !== 'resolved') return text;
  const words = text.split('.');
  return resolution.reference.meanings.map((meaning, i) => keyOf(document, meaning) ?? words[i]).join('.');
}

function keyOf(document: SemblanceDocument, meaning: Meaning): string | undefined {
  const table = tableNamed(document, meaning.table);
  if (meaning.kind === 'table') return table?.keyed_as ?? table?.name;
  if (meaning.kind === 'relation') return meaning.relation;
  const column = table?.columns.find((each) => each.name === meaning.column);
  return column?.keyed_as ?? column?.name;
}
