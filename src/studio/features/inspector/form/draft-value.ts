import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { ColumnType } from '../../../../schema/column-type.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { flawOf } from './flaw-of.ts';
import type { Field } from './form-field.ts';

/** What a typed text stands for: a value to write, nothing (the parameter is left out), or a draft that cannot be written. */
export type DraftValue =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'left_out' }
  | { readonly kind: 'flaw'; readonly message: string };

/** Reads the text typed into a field; `columnType` decides what a free value of a category is. */
export function readDraft(field: Field, text: string, columnType?: ColumnType): DraftValue {
  const keepsSpaces = field.control.kind === 'text' || field.control.kind === 'scalar';
  const typed = keepsSpaces ? text : text.trim();
  if (typed === '' && !(field.required && keepsSpaces)) {
    return field.required ? { kind: 'flaw', message: 'Must not be empty' } : { kind: 'left_out' };
  }
  const value = valueOf(field, typed, columnType);
  if (value === undefined)
    return { kind: 'flaw', message: field.control.kind === 'json' ? 'Must be JSON' : 'Must be a number' };
  return checked(field.schema, value);
}

function checked(schema: SchemaNode, value: JsonValue): DraftValue {
  const message = flawOf(schema, value);
  return message === undefined ? { kind: 'value', value } : { kind: 'flaw', message };
}

function valueOf(field: Field, text: string, columnType: ColumnType | undefined): JsonValue | undefined {
  switch (field.control.kind) {
    case 'number':
      return readNumber(text);
    case 'parameter':
      return readNumber(text) ?? text;
    case 'scalar':
      return readScalar(text, field.value, columnType);
    case 'json':
      return readJson(text);
    default:
      return text;
  }
}

/** A number as people write it: spaces, thin spaces and underscores between digits do not count. */
function readNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s_\u202f]/g, '').replace(/^\u2212/, '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

function readScalar(text: string, before: unknown, columnType: ColumnType | undefined): JsonValue {
  const wantsText = columnType === undefined ? typeof before === 'string' : columnType === 'text';
  if (wantsText) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return readNumber(text) ?? text;
}

function readJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** How a value stands in a text field; nothing where it is left out. */
export function draftText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
