import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { isJsonArray, isJsonObject, type JsonValue } from '../../../schema/json-value.ts';
import { childAt, parsePointer } from '../../../schema/pointer.ts';
import { plainJson } from '../../state/plain-json.ts';

/** Sections of a document that are left out of a place in words, since what stands in them has a name. */
const UNSAID = new Set(['tables', 'columns', 'generator']);

/** A place in a document, as far as it can be selected, and the way there in the words a person sees. */
export interface ProblemPlace {
  readonly words: readonly string[];
  readonly table?: string;
  readonly column?: string;
}

/**
 * Where a JSON pointer leads, e.g. `order > total > formula`; elements of lists are named or numbered from 1.
 *
 * Steps that the document does not have are said as they stand in the pointer.
 */
export function problemPlace(document: SemblanceDocument | undefined, path: string): ProblemPlace {
  const segments = parsePointer(path) ?? [];
  let value: JsonValue | undefined = document === undefined ? undefined : plainJson(document);
  const words: string[] = [];
  const names: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const isElement = value !== undefined && isJsonArray(value);
    value = value === undefined ? undefined : childAt(value, segment);
    const name = isElement ? nameOf(value) : undefined;
    if (name !== undefined) {
      words.push(name);
      if (index === 1 || index === 3) names.push(name);
    } else if (isElement || /^\d+$/.test(segment)) words.push(`number ${Number(segment) + 1}`);
    else if (!UNSAID.has(segment) || index === segments.length - 1) words.push(segment.replaceAll('_', ' '));
  }
  if (words.length === 0) words.push('document');
  const [table, column] = segments[0] === 'tables' ? names : [];
  return { words, ...(table === undefined ? {} : { table }), ...(column === undefined ? {} : { column }) };
}

function nameOf(value: JsonValue | undefined): string | undefined {
  return isJsonObject(value) && typeof value['name'] === 'string' && value['name'] !== '' ? value['name'] : undefined;
}
