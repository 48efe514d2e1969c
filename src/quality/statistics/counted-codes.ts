import type { Dictionary, DictionaryVector } from '../../engine/columns/vector.ts';

/** The different codes of some rows in the order of their first ones, and the rows of each; to be read before the next ones. */
export interface CountedCodes {
  readonly codes: Int32Array;
  readonly rows: Int32Array;
  /** How many there are. */
  readonly found: number;
}

/** Where the count of each code of a list stands, from 1; 0 while it has none. */
const placesOf = new WeakMap<Dictionary, Int32Array>();
let codes = new Int32Array(0);
let rows = new Int32Array(0);

/** Counts the codes of the first rows of a vector that are not null. */
export function countedCodes(vector: DictionaryVector, count: number): CountedCodes {
  const { dictionary, valid } = vector;
  let places = placesOf.get(dictionary);
  if (places === undefined) placesOf.set(dictionary, (places = new Int32Array(dictionary.texts.length)));
  if (codes.length < count) [codes, rows] = [new Int32Array(count), new Int32Array(count)];
  const [ofPlaces, rowsOf, own] = [codes, rows, vector.codes];
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (valid !== undefined && valid[i] === 0) continue;
    const code = own[i] as number;
    let place = places[code] as number;
    if (place === 0) {
      ofPlaces[found] = code;
      rowsOf[found] = 0;
      place = ++found;
      places[code] = place;
    }
    rowsOf[place - 1] = (rowsOf[place - 1] as number) + 1;
  }
  for (let i = 0; i < found; i++) places[ofPlaces[i] as number] = 0;
  return { codes, rows, found };
}
