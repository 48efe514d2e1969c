import type { Vector } from '../columns/vector.ts';
import { utf8Text } from '../formula/utf8-text.ts';
import type { ColumnContext, ColumnShape } from '../plan/column-context.ts';
import { heldLiteral } from './held-literal.ts';

/** A value as a document writes it. */
export type Literal = string | number | boolean;

/** Where the cases stand below a kind's object, and what their values are called. */
interface CasePlaces {
  readonly list: string;
  readonly value: string;
}

/**
 * Finds for each row the place of its value among the cases; the number of cases where it is none of them, or null.
 *
 * Reports cases that are no value of the shape or stand there twice, and is undefined then.
 */
export function matchCases(
  cases: readonly Literal[],
  shape: ColumnShape,
  context: ColumnContext,
  { list, value }: CasePlaces = { list: '/values', value: 'when' },
): ((vector: Vector, count: number) => Int32Array) | undefined {
  const isText = shape.type === 'text' || shape.type === 'uuid';
  const places = new Map<string | number, number>();
  let good = true;
  cases.forEach((literal, i) => {
    const at = `${list}/${i}/${value}`;
    const held = isText ? String(literal) : heldLiteral(literal, shape, at, context);
    if (held === undefined) good = false;
    else if (places.has(held)) {
      context.report({
        code: 'duplicate_name',
        at,
        message: `${JSON.stringify(literal)} is in the list twice.`,
        hint: 'Keep one of the two cases.',
        fix: { title: 'Remove the second one', edits: [{ op: 'remove', path: `${context.path}${list}/${i}` }] },
      });
      good = false;
    } else places.set(held, i);
  });
  if (!good) return undefined;
  const other = cases.length;
  return (vector, count) => {
    const place = placeAt(vector, places, other);
    const { valid } = vector;
    const found = new Int32Array(count);
    for (let row = 0; row < count; row++) found[row] = valid !== undefined && valid[row] === 0 ? other : place(row);
    return found;
  };
}

function placeAt(vector: Vector, places: ReadonlyMap<string | number, number>, other: number): (row: number) => number {
  switch (vector.storage) {
    case 'number': {
      const { values } = vector;
      return (row) => places.get(values[row] as number) ?? other;
    }
    case 'dictionary': {
      const { codes, dictionary } = vector;
      const byCode = Int32Array.from(dictionary.texts, (text) => places.get(text) ?? other);
      return (row) => byCode[codes[row] as number] as number;
    }
    case 'text': {
      const { bytes, offsets } = vector;
      return (row) => places.get(utf8Text(bytes, offsets[row] as number, offsets[row + 1] as number)) ?? other;
    }
  }
}
