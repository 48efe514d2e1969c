import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Text } from '../../engine/formula/utf8-text.ts';
import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';

/** The values of a vector as texts that tell them apart; null for null. */
export function valueTexts(vector: Vector, count: number, column: BoundColumn): readonly (string | null)[] {
  const text = textAt(vector, column);
  return Array.from({ length: count }, (_, row) => (vector.valid?.[row] === 0 ? null : text(row)));
}

function textAt(vector: Vector, { type, scale }: BoundColumn): (row: number) => string {
  switch (vector.storage) {
    case 'dictionary':
      return (row) => vector.dictionary.texts[vector.codes[row] as number] ?? '';
    case 'text':
      return (row) => utf8Text(vector.bytes, vector.offsets[row] as number, vector.offsets[row + 1] as number);
    case 'number':
      if (type === 'boolean') return (row) => (vector.values[row] === 0 ? 'false' : 'true');
      return (row) => String((vector.values[row] as number) / unitsPerOne(scale));
  }
}
