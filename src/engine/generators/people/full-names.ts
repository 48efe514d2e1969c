import { encodedTexts } from '../../columns/encoded-texts.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { longest } from '../entities/longest.ts';
import { putBytes } from '../entities/put-bytes.ts';
import { formPieces } from '../entities/template-fields.ts';
import type { People } from './people.ts';

/** The full names of people, in the order and with the signs of each row's locale. */
export function fullNames({ firsts, lasts, first, last, second, locales, data }: People): (rows: RowSet) => TextVector {
  const forms = data.map((each) => formPieces(each.fullName));
  const [firstBytes, lastBytes] = [encodedTexts(firsts.texts), encodedTexts(lasts.texts)];
  const most = longest(firstBytes) + 2 * longest(lastBytes) + 8;
  return (rows) => {
    const [firstPlaces, lastPlaces, secondPlaces] = [first(rows), last(rows), second?.(rows)];
    const locale = locales.of?.(rows);
    const write = (rank: number | bigint, bytes: Uint8Array, start: number): number => {
      const row = Number(rank);
      let at = start;
      for (const piece of forms[locale === undefined ? 0 : (locale[row] as number)] as (typeof forms)[number]) {
        if (typeof piece !== 'string') at = putBytes(piece, bytes, at);
        else if (piece === 'first') at = putBytes(firstBytes[firstPlaces[row] as number] as Uint8Array, bytes, at);
        else {
          const places = piece === 'second' && secondPlaces !== undefined ? secondPlaces : lastPlaces;
          at = putBytes(lastBytes[places[row] as number] as Uint8Array, bytes, at);
        }
      }
      return at;
    };
    return rankedTexts({ mostBytes: most, write }, (row) => row, rows);
  };
}
