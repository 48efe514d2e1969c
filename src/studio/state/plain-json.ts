import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { JsonValue } from '../../schema/json-value.ts';

/** A document as the JSON value it is. */
export function plainJson(value: JsonValue | SemblanceDocument): JsonValue {
  // A document's model holds nothing that JSON does not; its type only lacks the index signature.
  return value as JsonValue;
}
