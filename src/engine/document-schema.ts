import type { DocumentSchema } from '../schema/check-structure.ts';
import { documentModel } from '../schema/document-model.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { linkNested } from '../schema/link-nested.ts';
import { GENERATORS } from './generators/registry.ts';
import { MODIFIERS } from './modifiers/registry.ts';
import { ROW_SOURCES } from './rows/registry.ts';

const model = documentModel({ generators: GENERATORS, rowSources: ROW_SOURCES, modifiers: MODIFIERS });

let json: DocumentSchema['json'] | undefined;

function jsonOnce(): DocumentSchema['json'] {
  if (json !== undefined) return json;
  json = jsonSchemaOf(model);
  linkNested(json, json.properties?.tables?.items?.properties?.columns?.items?.properties?.generator ?? {});
  return json;
}

/** The model of a document over all kinds there are, and its JSON Schema, which is made when first asked for. */
export const DOCUMENT_SCHEMA: DocumentSchema = {
  model,
  get json() {
    return jsonOnce();
  },
};
