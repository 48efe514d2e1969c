import type { Vector } from '../../columns/vector.ts';
import { utf8Text } from '../../formula/utf8-text.ts';
import type { RowSet } from '../../rows/row-set.ts';
import type { FillPlaces } from '../generator-kind.ts';
import { lazily } from './lazily.ts';
import type { WordLaw } from './word-law.ts';

/**
 * Where texts lie in the laws of their rows (R8).
 *
 * @param lawsOf the laws there are, asked for when a report is made
 * @param lawOf which of them each row follows; the first where it is left out
 */
export function wordPlaces(
  lawsOf: () => readonly WordLaw[],
  lawOf?: (rows: RowSet) => ArrayLike<number>,
): { readonly places: FillPlaces<Vector> } {
  const laws = lazily(lawsOf);
  return {
    places(rows, values, places) {
      const text = textsOf(values);
      const kinds = lawOf?.(rows);
      const known = laws();
      for (let row = 0; row < rows.count; row++) {
        if (values.valid !== undefined && values.valid[row] === 0) places[row] = Number.NaN;
        else places[row] = known[kinds?.[row] ?? 0]?.place(text(row), places[row] as number) ?? -1;
      }
    },
  };
}

function textsOf(values: Vector): (row: number) => string {
  switch (values.storage) {
    case 'dictionary':
      return (row) => values.dictionary.texts[values.codes[row] as number] ?? '';
    case 'text':
      return (row) => utf8Text(values.bytes, values.offsets[row] as number, values.offsets[row + 1] as number);
    case 'number':
      throw new Error('wordPlaces: texts are no numbers');
  }
}
