import { encodedTexts } from '../../columns/encoded-texts.ts';
import { mapInto } from '../../columns/map-into.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { DictionaryVector, TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { longest } from '../entities/longest.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';
import { formPieces } from '../entities/template-fields.ts';
import type { Places } from './place-draws.ts';

const HYPHEN = 45;

/** The streets of places, all streets of a country alike. */
export function streets(
  { data, locales }: Places,
  of: string,
  context: ColumnContext,
): (rows: RowSet) => DictionaryVector {
  const key = context.stream('street', of);
  const dictionary = { texts: data.flatMap((each) => each.streets) };
  const starts: number[] = [];
  let start = 0;
  for (const each of data) {
    starts.push(start);
    start += each.streets.length;
  }
  const counts = data.map((each) => each.streets.length);
  return (rows) => {
    const uniforms = rows.uniforms(key);
    const locale = locales.of?.(rows);
    const codes = mapInto(rows.freshIntegers(), uniforms, (u, row) => {
      const country = locale?.[row] ?? 0;
      return (starts[country] as number) + Math.floor(u * (counts[country] as number));
    });
    return { storage: 'dictionary', codes, dictionary };
  };
}

/** Streets with a number, as each country writes them; low numbers are the likelier. */
export function streetAddresses(places: Places, of: string, context: ColumnContext): (rows: RowSet) => TextVector {
  const streetOf = streets(places, of, context);
  const key = context.stream('house_number', of);
  const forms = places.data.map((each) => formPieces(each.address));
  const { data, locales } = places;
  return (rows) => {
    const { codes, dictionary } = streetOf(rows);
    const names = encodedTexts(dictionary);
    const uniforms = rows.uniforms(key);
    const locale = locales.of?.(rows);
    const write = (rank: number | bigint, bytes: Uint8Array, start: number): number => {
      const row = Number(rank);
      const country = locale?.[row] ?? 0;
      let at = start;
      for (const piece of forms[country] as (typeof forms)[number]) {
        if (typeof piece !== 'string') at = putBytes(piece, bytes, at);
        else if (piece === 'street') at = putBytes(names[codes[row] as number] as Uint8Array, bytes, at);
        else at = putHouse(data[country]?.numbers ?? [], uniforms[row] as number, bytes, at);
      }
      return at;
    };
    return rankedTexts({ mostBytes: longest(names) + 24, write }, (row) => row, rows);
  };
}

/** The number of a house, or its parts with hyphens in between; the square of a uniform makes low ones likelier. */
function putHouse(greatest: readonly number[], uniform: number, target: Uint8Array, start: number): number {
  let at = start;
  let rest = uniform;
  for (let i = 0; i < greatest.length; i++) {
    if (i > 0) target[at++] = HYPHEN;
    const most = greatest[i] as number;
    const last = i === greatest.length - 1;
    const scaled = (last ? rest * rest : rest) * most;
    const number = Math.floor(scaled);
    rest = scaled - number;
    at = putNumber(number + 1, 0, target, at);
  }
  return at;
}
