import type { DocumentSchema } from '../schema/check-structure.ts';
import { documentModel } from '../schema/document-model.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { linkNested } from '../schema/link-nested.ts';
import { GENERATORS } from './generators/registry.ts';
import { MODIFIERS } from './modifiers/registry.ts';
import { ROW_SOURCES } from './rows/registry.ts';

const model = documentModel({ generators: GENERATORS, rowSources: ROW_SOURCES, modifiers: MODIFIERS });

const json: DocumentSchema['json'] = jsonSchemaOf(model);
linkNested(json, json.properties?.tables?.items?.properties?.columns?.items?.properties?.generator ?? {});

/** The model of a document over all kinds there are, and its JSON Schema. */
export const DOCUMENT_SCHEMA: DocumentSchema = { model, json };
