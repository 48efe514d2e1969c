import { applyEdits } from '../../../../schema/apply-edits.ts';
import type { Edit } from '../../../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { plainJson } from '../../../state/plain-json.ts';

/** The document with another value at a JSON pointer, or without one where it is undefined; the same where that cannot be. */
export function withValue(document: SemblanceDocument, path: string, value: JsonValue | undefined): SemblanceDocument {
  return withEdits(document, [value === undefined ? { op: 'remove', path } : { op: 'set', path, value }]);
}

/** The document after the edits of a form or a fix, all of them or none. */
export function withEdits(document: SemblanceDocument, edits: readonly Edit[]): SemblanceDocument {
  // What a field or a fix writes has been held against the schema of its place.
  return (applyEdits(plainJson(document), edits) ?? document) as SemblanceDocument;
}
