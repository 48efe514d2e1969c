import { mapInto } from '../../columns/map-into.ts';
import type { DictionaryVector, Vector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { listLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import type { FillPlaces } from '../generator-kind.ts';
import type { Reviews } from './review.ts';

const STARS = 5;

/** Titles of reviews: all that fit the language and the stars of a row come alike often. */
export function reviewTitles(
  { data, languages, stars, of }: Reviews,
  context: ColumnContext,
): { readonly fill: (rows: RowSet) => DictionaryVector; readonly places: FillPlaces<Vector> } {
  const key = context.stream('review_title', of);
  const lists = data.flatMap(({ titles }) => titles);
  const texts = [...new Set(lists.flat())];
  const dictionary = { texts };
  const codes = lists.map((list) => list.map((text) => texts.indexOf(text)));
  const listOf = (rows: RowSet): Int32Array => {
    const language = languages?.(rows);
    return stars(rows).map((star, row) => (language?.[row] ?? 0) * STARS + star);
  };
  return {
    fill(rows) {
      const list = listOf(rows);
      return {
        storage: 'dictionary',
        codes: mapInto(rows.freshIntegers(), rows.uniforms(key), (u, row) => {
          const own = codes[list[row] as number] as readonly number[];
          return own[Math.floor(u * own.length)] as number;
        }),
        dictionary,
      };
    },
    ...wordPlaces(() => lists.map((list) => listLaw(list)), listOf),
  };
}
