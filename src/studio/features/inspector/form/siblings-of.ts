import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { valueAt } from '../../../../schema/pointer.ts';
import { plainJson } from '../../../state/plain-json.ts';
import { isRecord } from './is-record.ts';

/** The object a field of the document stands in, or the nearest one around it that names a table. */
export function siblingsOf(document: SemblanceDocument, path: string): JsonValue | undefined {
  const json = plainJson(document);
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const holder = valueAt(json, path.slice(0, end));
    if (isRecord(holder) && typeof holder['table'] === 'string') return holder;
  }
  return valueAt(json, path.slice(0, path.lastIndexOf('/')));
}
