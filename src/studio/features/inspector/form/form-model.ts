import type { SchemaNode } from '../../../../engine/catalog.ts';
import { pointer } from '../../../../schema/pointer.ts';
import type { Control, Field, KindOption, ListColumn, NumberLimits } from './form-field.ts';
import { isRecord } from './is-record.ts';
import { OF_SOME_TYPES } from './of-some-types.ts';
import { titleOf } from './title-of.ts';

/** Texts that may grow beyond this many characters get more than one line. */
const longTextLength = 500;

/**
 * The fields of an object of the document, derived from its JSON Schema and our hints in it.
 *
 * `value` is the object as it stands, `path` its JSON pointer; the discriminating `kind` is not a field. A part of the
 * schema no control is known for becomes a field of raw JSON, so that nothing a document can say is out of reach.
 */
export function formModel(schema: SchemaNode, value: unknown, path: string): readonly Field[] {
  const record = isRecord(value) ? value : {};
  const isPart = schema.properties?.['generator']?.nests !== undefined;
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== 'kind' && !(isPart && isOfOtherType(name, record)))
    .map(([name, node]) =>
      fieldOf(node, {
        name,
        path: path + pointer(name),
        required: schema.required?.includes(name) ?? false,
        value: Object.hasOwn(record, name) ? record[name] : undefined,
        ...(typeof record['type'] === 'string' && { type: record['type'] }),
      }),
    );
}

/** Whether a property is left out and has no meaning for the type beside it. */
function isOfOtherType(name: string, record: Readonly<Record<string, unknown>>): boolean {
  const types = OF_SOME_TYPES[name];
  return types !== undefined && record[name] === undefined && !types.some((type) => type === record['type']);
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly required: boolean;
  readonly value: unknown;
  /** The type stated beside it. */
  readonly type?: string;
}

function fieldOf(node: SchemaNode, { type, ...place }: Place): Field {
  return {
    ...place,
    title: node.title ?? titleOf(place.name),
    description: node.description ?? '',
    ...(node.unit === undefined ? {} : { unit: node.unit }),
    ...(node.fallback === undefined ? {} : { fallback: node.fallback }),
    ...(node.examples?.[0] === undefined ? {} : { example: node.examples[0] }),
    schema: node,
    control: controlOf(node, { ...place, ...(type !== undefined && { type }) }),
  };
}

function controlOf(node: SchemaNode, place: Place): Control {
  const number = parameterNumber(node);
  if (number !== undefined) return { kind: 'parameter', number };
  const options = kindOptions(node);
  if (options !== undefined) return nestedKind(options, place, node.nests !== undefined);
  if (node.enum?.every((each) => typeof each === 'string') === true) {
    return { kind: 'choice', options: node.enum.filter((each) => typeof each === 'string') };
  }
  switch (node.type) {
    case 'integer':
    case 'number':
      return numberControl(node);
    case 'boolean':
      return { kind: 'flag' };
    case 'string':
      return textControl(node);
    case 'array':
      return listControl(node, place);
    case 'object':
      return { kind: 'group', fields: formModel(node, place.value, place.path) };
    default:
      return isScalar(node) ? { kind: 'scalar' } : { kind: 'json' };
  }
}

/** What the numbers of a parameter must be, where a node takes a number or a formula. */
function parameterNumber({ anyOf = [] }: SchemaNode): SchemaNode | undefined {
  const isParameter = anyOf.some(({ refers }) => refers === 'formula');
  return isParameter ? anyOf.find(({ type }) => type === 'number' || type === 'integer') : undefined;
}

function textControl(node: SchemaNode): Control {
  switch (node.refers) {
    case undefined:
      return { kind: 'text', long: 'maxLength' in node && Number(node.maxLength) > longTextLength };
    case 'formula':
    case 'child_formula':
    case 'template':
      return { kind: 'formula' };
    case 'moment':
      return { kind: 'moment' };
    default:
      return { kind: 'reference', refers: node.refers };
  }
}

function listControl(node: SchemaNode, place: Place): Control {
  const item = node.items;
  if (item === undefined) return { kind: 'json' };
  const refers = node.refers ?? item.refers;
  const control =
    item.type === 'string' ? textControl({ ...item, ...(refers !== undefined && { refers }) }) : undefined;
  if (control?.kind === 'reference') return { kind: 'references', refers: control.refers };
  const elements: readonly unknown[] = Array.isArray(place.value) ? place.value : [];
  const fieldsOf = (value: unknown, path: string): readonly Field[] =>
    item.properties === undefined
      ? [fieldOf(item, { name: '', path, required: true, value })]
      : formModel(item, value, path);
  const columns: readonly ListColumn[] = fieldsOf(undefined, place.path).map(({ name, title }) => ({ name, title }));
  return {
    kind: 'list',
    items: elements.map((value, index) => {
      const path = place.path + pointer(index);
      return { path, value, fields: fieldsOf(value, path) };
    }),
    columns,
    atLeast: node.minItems ?? 0,
    atMost: 'maxItems' in node && typeof node.maxItems === 'number' ? node.maxItems : Infinity,
  };
}

/** The kinds a node chooses between, or undefined where it is no such choice. */
export function kindOptions(node: SchemaNode): readonly KindOption[] | undefined {
  const choices = node.oneOf ?? node.anyOf ?? (node.properties?.['kind']?.const === undefined ? undefined : [node]);
  const options = choices?.flatMap((schema) => {
    const kind = schema.properties?.['kind']?.const;
    return typeof kind === 'string' ? [{ kind, schema }] : [];
  });
  return options === undefined || options.length === 0 || options.length !== choices?.length ? undefined : options;
}

function nestedKind(options: readonly KindOption[], place: Place, isTyped: boolean): Control {
  const current = isRecord(place.value) && typeof place.value['kind'] === 'string' ? place.value['kind'] : undefined;
  const chosen = options.find(({ kind }) => kind === current);
  return {
    kind: 'nested_kind',
    options,
    ...(isTyped && place.type !== undefined && { type: place.type }),
    ...(current === undefined ? {} : { current }),
    fields: chosen === undefined ? [] : formModel(chosen.schema, place.value, place.path),
  };
}

/** How a number is edited. */
export function numberControl(node: SchemaNode): Control {
  return { kind: 'number', integer: node.type === 'integer', limits: limitsOf(node) };
}

function limitsOf(node: SchemaNode): NumberLimits {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node;
  return {
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    ...(exclusiveMaximum === undefined ? {} : { exclusiveMaximum }),
  };
}

/** Whether the node takes texts, numbers and truth values alike. */
function isScalar(node: SchemaNode): boolean {
  const types = Array.isArray(node.type) ? node.type : (node.anyOf ?? []).map((each) => each.type);
  const known = ['string', 'number', 'integer', 'boolean', 'null'];
  return types.length > 1 && types.every((type) => known.includes(String(type)));
}
