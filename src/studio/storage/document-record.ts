import type { SemblanceDocument } from '../../schema/document-model.ts';
import { isJsonArray, isJsonObject, type JsonValue } from '../../schema/json-value.ts';
import { plainJson } from '../state/plain-json.ts';

/** A document as the browser keeps it. */
export interface DocumentRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly value: JsonValue | SemblanceDocument;
  /** The text of the JSON view while it holds no document; `value` is then the last that held. */
  readonly brokenText?: string;
  /** The scale its rows were last shown at. */
  readonly scale: number;
  readonly tables: number;
  /** All rows of the last plan; absent when it never compiled. */
  readonly rows?: number;
}

/** The value of a record under another name. */
export function renamedValue(value: DocumentRecord['value'], name: string): DocumentRecord['value'] {
  const plain = plainJson(value);
  return isJsonObject(plain) ? { ...plain, name } : value;
}

/** The name a value gives itself, and the number of its tables. */
export function factsOf(value: DocumentRecord['value']): { readonly name: string; readonly tables: number } {
  const plain = plainJson(value);
  if (!isJsonObject(plain)) return { name: 'Untitled', tables: 0 };
  const { name, tables } = plain;
  return {
    name: typeof name === 'string' && name !== '' ? name : 'Untitled',
    tables: isJsonArray(tables) ? tables.length : 0,
  };
}

/** "Online shop copy", "Online shop copy 2", ...: the first that is not taken. */
export function copyName(name: string, taken: ReadonlySet<string>): string {
  const base = `${name.replace(/ copy( \d+)?$/, '')} copy`;
  let candidate = base;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${base} ${number}`;
  return candidate;
}

/** Ten random letters and digits: the id of a new document. */
export function newDocumentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => '0123456789abcdefghijklmnopqrstuv'[byte & 31]).join('');
}
