import type { ColumnSpec } from '../../../schema/document-model.ts';
import type { KindSpec } from '../../../schema/kind.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { Part } from './part.ts';

/** Values nested deeper are seldom meant, and never read by anybody. */
const MOST_DEPTH = 8;
/** The name under which all elements of a list that are no objects are known. */
const ELEMENT = '';

/** A nested value as the document states it. */
interface NestedSpec {
  readonly fields?: readonly PartSpec[] | undefined;
  readonly items?: PartSpec | undefined;
  readonly count?: KindSpec | undefined;
}

type PartSpec = Omit<
  { readonly [Key in keyof ColumnSpec]: ColumnSpec[Key] | undefined },
  'name' | 'type' | 'generator'
> &
  Pick<ColumnSpec, 'type' | 'generator'> & { readonly name?: string };

/** The parts of a nested value, fields or elements, and the law of how many; reports what does not go together. */
export function checkNested(
  { fields, items, count }: NestedSpec,
  context: ColumnContext,
): { readonly parts: readonly Part[]; readonly count: KindSpec | undefined } | undefined {
  const { path, report } = context;
  if ((context.nesting?.depth ?? 0) >= MOST_DEPTH) {
    report({
      code: 'too_deep',
      at: '',
      message: `More than ${MOST_DEPTH} nested values stand inside of each other.`,
      hint: 'Put what is so deep into a table of its own.',
    });
    return undefined;
  }
  if (fields === undefined && items === undefined) {
    report({
      code: 'missing_key',
      at: '',
      message: 'It has neither fields nor elements.',
      hint: 'Give it "fields" to be an object, or "items" and "count" to be a list.',
    });
    return undefined;
  }
  if (fields !== undefined && items !== undefined) {
    report({
      code: 'conflict',
      at: '/items',
      message: 'It has fields and elements, and can be only one of both.',
      hint: 'An object has fields. A list has elements; of objects, it has fields and a count.',
      fix: { title: 'Leave the elements out', edits: [{ op: 'remove', path: `${path}/items` }] },
    });
    return undefined;
  }
  if (items !== undefined && count === undefined) {
    report({
      code: 'missing_key',
      at: '/count',
      message: 'It does not say how many elements the list has.',
      hint: 'Choose a law of how many, for example { "kind": "poisson", "mean": 2 }.',
      fix: {
        title: 'About 2 of them',
        edits: [{ op: 'set', path: `${path}/count`, value: { kind: 'poisson', mean: 2 } }],
      },
    });
    return undefined;
  }
  if (items !== undefined) return { parts: [{ column: columnOf(items), at: '/items' }], count };
  const parts = (fields ?? []).map((each, index) => ({ column: columnOf(each), at: `/fields/${index}` }));
  const good = parts.map((part, index) => isNamed(part, parts.slice(0, index), context)).every(Boolean);
  return good ? { parts, count } : undefined;
}

function isNamed({ column: { name }, at }: Part, before: readonly Part[], { path, report }: ColumnContext): boolean {
  if (name === '') {
    report({ code: 'invalid_name', at: `${at}/name`, message: 'The field has no name.', hint: 'Write one.' });
    return false;
  }
  if (!before.some(({ column }) => column.name === name)) return true;
  report({
    code: 'duplicate_name',
    at: `${at}/name`,
    message: `There are two fields "${name}".`,
    hint: 'Give each its own name.',
    fix: { title: 'Remove the second one', edits: [{ op: 'remove', path: path + at }] },
  });
  return false;
}

function columnOf(part: PartSpec): ColumnSpec {
  const present = Object.entries({ name: ELEMENT, ...part }).filter(([, value]) => value !== undefined);
  // A part has the properties of a column, apart from those that belong to tables.
  return Object.fromEntries(present) as unknown as ColumnSpec;
}
