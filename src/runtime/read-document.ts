import { DOCUMENT_SCHEMA } from '../engine/document-schema.ts';
import { checkStructure } from '../schema/check-structure.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import type { JsonValue } from '../schema/json-value.ts';
import { migrate } from '../schema/migrate.ts';
import { readJson } from '../schema/text/read-json.ts';
import type { TextRange } from '../schema/text/text-range.ts';
import type { DocumentSource } from './protocol.ts';

/** A document read through the first two levels: its text parses, its structure holds. */
export interface DocumentReading {
  readonly document?: SemblanceDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly syntaxRange?: TextRange;
}

/** The one parser of documents: file, editor, link, storage and terminal all come through here. */
export function readDocument(source: DocumentSource): DocumentReading {
  if (source.kind === 'value') {
    // A document that was checked before is JSON; only its type is narrower.
    return readValue(source.value as JsonValue, []);
  }
  const reading = readJson(source.text);
  if (reading.value === undefined) {
    return { diagnostics: reading.diagnostics, ...(reading.syntaxRange && { syntaxRange: reading.syntaxRange }) };
  }
  return readValue(reading.value, reading.diagnostics);
}

function readValue(value: JsonValue, found: readonly Diagnostic[]): DocumentReading {
  const { document, diagnostics } = checkStructure(migrate(value), DOCUMENT_SCHEMA);
  return { diagnostics: [...found, ...diagnostics], ...(document && { document }) };
}
