import { mapInto } from '../../columns/map-into.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { DictionaryVector, TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { guideTable } from '../../random/guide-table.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { civilFromDays } from '../../time/civil.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';
import { luhnDigit } from './check-digits.ts';

/** The numbers begin as those that card networks and processors give out for tests. */
const BRANDS = [
  { name: 'Visa', weight: 52, beginnings: ['424242', '400000', '411111'], digits: 16 },
  { name: 'Mastercard', weight: 34, beginnings: ['555555', '510510', '222300'], digits: 16 },
  { name: 'American Express', weight: 9, beginnings: ['378282', '371449'], digits: 15 },
  { name: 'Discover', weight: 5, beginnings: ['601111', '601100'], digits: 16 },
];
const BEGINNINGS = BRANDS.map(({ beginnings }) => beginnings.map(utf8Bytes));
const ZERO = 48;
const MS_PER_DAY = 86400000;
const MONTHS_AHEAD = 60;

/** The brand of each row's card, by its place in the list of brands. */
function brandOf(of: string, context: ColumnContext): (rows: RowSet) => Int32Array {
  const key = context.stream('card_brand', of);
  const table = guideTable(BRANDS.map(({ weight }) => weight));
  return oncePerRows(`card ${key.lane0} ${key.lane1}`, (rows) => {
    const places = new Int32Array(rows.count);
    table.fill(rows.uniforms(key), rows.count, places);
    return places;
  });
}

/** The brands of cards. */
export function cardBrands(of: string, context: ColumnContext): (rows: RowSet) => DictionaryVector {
  const brand = brandOf(of, context);
  const dictionary = { texts: BRANDS.map(({ name }) => name) };
  return (rows) => ({ storage: 'dictionary', codes: brand(rows), dictionary });
}

/** The numbers of cards, with a valid last digit; or only their last four digits, as receipts show them. */
export function cardNumbers(
  part: 'card_number' | 'card_last4',
  of: string,
  context: ColumnContext,
): (rows: RowSet) => TextVector {
  const brand = brandOf(of, context);
  const beginningKey = context.stream('card_beginning', of);
  const digitsKey = context.stream('card_digits', of);
  return (rows) => {
    const brands = brand(rows);
    const beginnings = rows.uniforms(beginningKey);
    const uniforms = rows.uniforms(digitsKey);
    const whole = new Uint8Array(20);
    const write = (rank: number | bigint, bytes: Uint8Array, at: number): number => {
      const row = Number(rank);
      const place = brands[row] as number;
      const lists = BEGINNINGS[place] as readonly Uint8Array[];
      const { digits } = BRANDS[place] as (typeof BRANDS)[number];
      let end = putBytes(lists[Math.floor((beginnings[row] as number) * lists.length)] as Uint8Array, whole, 0);
      const width = digits - 1 - end;
      end = putNumber(Math.floor((uniforms[row] as number) * powerOfTen(width)), width, whole, end);
      whole[end] = ZERO + luhnDigit(whole, 0, end);
      return putBytes(whole.subarray(part === 'card_number' ? 0 : digits - 4, digits), bytes, at);
    };
    return rankedTexts({ mostBytes: 20, write }, (row) => row, rows);
  };
}

/** The months cards end in, written 09/28: one of the sixty that follow that of `as_of`. */
export function cardExpiries(of: string, context: ColumnContext): (rows: RowSet) => DictionaryVector {
  const key = context.stream('card_expiry', of);
  const { year, month } = civilFromDays(Math.floor(context.asOf() / MS_PER_DAY));
  const texts = Array.from({ length: MONTHS_AHEAD }, (_, i) => {
    const months = month + i;
    const two = (number: number) => String(number % 100).padStart(2, '0');
    return `${two((months % 12) + 1)}/${two(year + Math.floor(months / 12))}`;
  });
  const dictionary = { texts };
  return (rows) => {
    const codes = mapInto(rows.freshIntegers(), rows.uniforms(key), (u) => Math.floor(u * MONTHS_AHEAD));
    return { storage: 'dictionary', codes, dictionary };
  };
}

function powerOfTen(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= 10;
  return power;
}
