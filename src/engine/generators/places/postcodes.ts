import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { PlaceData } from '../../plan/place-data.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { oncePerData } from '../entities/once-per-data.ts';
import { codeRanges } from './code-ranges.ts';
import type { Places } from './place-draws.ts';
import { drawnForm, putForm } from './put-form.ts';

const codesOf = oncePerData((data: readonly PlaceData[]) =>
  data.flatMap(({ cities }) => cities.postcodes.map(codeRanges)),
);

/** The postcodes of places: one of the codes of the city, all alike, and what the country writes behind it. */
export function postcodes(
  { data, countryOf, city }: Places,
  of: string,
  context: ColumnContext,
): (rows: RowSet) => TextVector {
  const codeKey = context.stream('postcode', of);
  const tailKey = context.stream('postcode_tail', of);
  const codes = codesOf(data);
  const tails = data.map(({ postcode, letters }) => drawnForm(postcode, letters));
  const mostBytes = 12 + Math.max(...tails.map(({ bytes }) => bytes.length));
  const hasTails = tails.some(({ bytes }) => bytes.length > 0);
  return (rows) => {
    const cities = city(rows);
    const choices = rows.uniforms(codeKey);
    const signs = hasTails ? rows.uniforms(tailKey) : undefined;
    const write = (rank: number | bigint, bytes: Uint8Array, at: number): number => {
      const row = Number(rank);
      const place = cities[row] as number;
      const own = codes[place] as (typeof codes)[number];
      const behind = own.put(Math.floor((choices[row] as number) * own.count), bytes, at);
      const tail = tails[countryOf[place] as number] as (typeof tails)[number];
      return signs === undefined ? behind : putForm(tail, signs[row] as number, bytes, behind);
    };
    return rankedTexts({ mostBytes, write }, (row) => row, rows);
  };
}
