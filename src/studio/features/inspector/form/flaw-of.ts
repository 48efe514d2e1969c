import type { SchemaNode } from '../../../../engine/catalog.ts';
import { kindOptions } from './form-model.ts';
import { isRecord } from './is-record.ts';

/**
 * What keeps a value from being written at this place of the document, in words; undefined where nothing does.
 *
 * Holds the value against its JSON Schema only: what it means to the rest of the document is said by diagnostics.
 */
export function flawOf(node: SchemaNode, value: unknown): string | undefined {
  if (node.const !== undefined) return value === node.const ? undefined : `Must be ${JSON.stringify(node.const)}`;
  if (node.enum !== undefined)
    return node.enum.includes(value) ? undefined : `One of ${node.enum.map(String).join(', ')}`;
  const options = node.oneOf ?? node.anyOf;
  if (options !== undefined) return alternativeFlaw(node, options, value);
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  if (types.length > 1)
    return types.some((type) => flawOf({ ...node, type }, value) === undefined) ? undefined : 'Does not fit here';
  switch (types[0]) {
    case 'integer':
    case 'number':
      return numberFlaw(node, value);
    case 'string':
      return textFlaw(node, value);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Must be true or false';
    case 'array':
      return listFlaw(node, value);
    case 'object':
      return objectFlaw(node, value);
    default:
      return undefined;
  }
}

function alternativeFlaw(node: SchemaNode, options: readonly SchemaNode[], value: unknown): string | undefined {
  const kinds = kindOptions(node);
  if (kinds !== undefined && isRecord(value)) {
    const chosen = kinds.find(({ kind }) => kind === value['kind']);
    return chosen === undefined ? 'Choose a kind' : objectFlaw(chosen.schema, value);
  }
  const number =
    typeof value === 'number' ? options.find(({ type }) => type === 'number' || type === 'integer') : undefined;
  if (number !== undefined && options.some(({ refers }) => refers === 'formula')) return numberFlaw(number, value);
  return options.some((option) => flawOf(option, value) === undefined) ? undefined : 'Does not fit here';
}

function numberFlaw(node: SchemaNode, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Must be a number';
  if (node.type === 'integer' && !Number.isInteger(value)) return 'Must be a whole number';
  if (node.type === 'integer' && !Number.isSafeInteger(value)) return 'Too large to be exact';
  if (node.minimum !== undefined && value < node.minimum) return `At least ${node.minimum}`;
  if (node.maximum !== undefined && value > node.maximum) return `At most ${node.maximum}`;
  if (node.exclusiveMinimum !== undefined && value <= node.exclusiveMinimum)
    return `Must be above ${node.exclusiveMinimum}`;
  if (node.exclusiveMaximum !== undefined && value >= node.exclusiveMaximum)
    return `Must be below ${node.exclusiveMaximum}`;
  return undefined;
}

function textFlaw(node: SchemaNode, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'Must be text';
  if ('minLength' in node && value.length < Number(node.minLength)) return 'Must not be empty';
  if ('maxLength' in node && value.length > Number(node.maxLength))
    return `At most ${String(node.maxLength)} characters`;
  if ('pattern' in node && !new RegExp(String(node.pattern)).test(value)) {
    return node.refers === 'moment' ? 'Write YYYY-MM-DD, or YYYY-MM-DDThh:mm' : 'Does not have the right form';
  }
  return undefined;
}

function listFlaw(node: SchemaNode, value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'Must be a list';
  const least = node.minItems ?? 0;
  if (value.length < least) return `At least ${least}`;
  if ('maxItems' in node && value.length > Number(node.maxItems)) return `At most ${String(node.maxItems)}`;
  const item = node.items;
  return item === undefined ? undefined : value.map((each) => flawOf(item, each)).find((flaw) => flaw !== undefined);
}

function objectFlaw(node: SchemaNode, value: unknown): string | undefined {
  if (!isRecord(value)) return 'Must be an object';
  const missing = node.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${missing} is missing`;
  return Object.entries(node.properties ?? {})
    .map(([name, schema]) => (Object.hasOwn(value, name) ? flawOf(schema, value[name]) : undefined))
    .find((flaw) => flaw !== undefined);
}
