import type { SchemaNode } from '../../../engine/catalog.ts';
import { jsonDefaults } from './monaco-setup.ts';

const uri = 'inmemory://schema/document';

/** The path of the editor's only document. */
export const MODEL_PATH = 'inmemory://document/document.json';

/** Has completion and hover follow a JSON Schema; nothing is validated by it and nothing is fetched. */
export function setEditorSchema(schema: SchemaNode): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    schemaValidation: 'ignore',
    enableSchemaRequest: false,
    schemas: [{ uri, fileMatch: ['*'], schema }],
  });
}
