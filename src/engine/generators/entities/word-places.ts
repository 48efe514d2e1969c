import type { Dictionary, NumberVector, TextVector, Vector } from '../../columns/vector.ts';
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
  const placers = new WeakMap<Dictionary, readonly CodePlacer[]>();
  const placersOf = (dictionary: Dictionary) => {
    let known = placers.get(dictionary);
    if (known === undefined) placers.set(dictionary, (known = laws().map((law) => codePlacer(law, dictionary))));
    return known;
  };
  return {
    places(rows, values, places) {
      const kinds = lawOf?.(rows);
      const { valid } = values;
      if (values.storage === 'dictionary') {
        const { codes } = values;
        const ofCodes = placersOf(values.dictionary);
        for (let row = 0; row < rows.count; row++) {
          if (valid !== undefined && valid[row] === 0) places[row] = Number.NaN;
          else places[row] = ofCodes[kinds?.[row] ?? 0]?.(codes[row] as number, places[row] as number) ?? -1;
        }
        return;
      }
      const known = laws();
      const text = textsOf(values);
      for (let row = 0; row < rows.count; row++) {
        if (valid !== undefined && valid[row] === 0) places[row] = Number.NaN;
        else places[row] = known[kinds?.[row] ?? 0]?.place(text(row), places[row] as number) ?? -1;
      }
    },
  };
}

type CodePlacer = (code: number, u: number) => number;

/** Places the texts of a list by their codes. */
function codePlacer(law: WordLaw, { texts }: Dictionary): CodePlacer {
  return law.placeCodes?.(texts) ?? ((code, u) => law.place(texts[code] ?? '', u));
}

function textsOf(values: NumberVector | TextVector): (row: number) => string {
  if (values.storage === 'number') throw new Error('wordPlaces: texts are no numbers');
  return (row) => utf8Text(values.bytes, values.offsets[row] as number, values.offsets[row + 1] as number);
}
