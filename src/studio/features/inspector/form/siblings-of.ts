import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { valueAt } from '../../../../schema/pointer.ts';
import { plainJson } from '../../../state/plain-json.ts';

/** The object a field of the document stands in. */
export function siblingsOf(document: SemblanceDocument, path: string): JsonValue | undefined {
  return valueAt(plainJson(document), path.slice(0, path.lastIndexOf('/')));
}
