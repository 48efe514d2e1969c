import type { SchemaNode } from '../../../../engine/catalog.ts';

const NOTHING: SchemaNode = { type: 'object', properties: {} };

/** The schema of a table inside the schema of a document. */
export function tableNode(document: SchemaNode): SchemaNode {
  return document.properties?.['tables']?.items ?? NOTHING;
}

/** The schema of a column inside the schema of a document. */
export function columnNode(document: SchemaNode): SchemaNode {
  return tableNode(document).properties?.['columns']?.items ?? NOTHING;
}
