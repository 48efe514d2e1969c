import { LOCALE_COUNTRIES } from '../../../schema/locales.ts';
import { mapInto } from '../../columns/map-into.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { BankForms } from '../../plan/place-data.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';
import type { RowLocales } from '../entities/row-locales.ts';
import type { BoundGenerator } from '../generator-kind.ts';
import { drawnForm, putForm } from '../places/put-form.ts';
import { frenchKey, ibanCheck } from './check-digits.ts';

interface Bank extends BankForms {
  readonly country: string;
}

/** What accounts of a bank or a currency say of a row. */
export function bindAccounts(
  part: 'iban' | 'bic' | 'currency',
  of: string,
  locales: RowLocales,
  context: ColumnContext,
): BoundGenerator {
  const countries = locales.names.map((name) => LOCALE_COUNTRIES[name]);
  const data = countries.map((country) => context.places(country));
  if (part === 'currency')
    return currencies(
      data.map(({ currency }) => currency),
      locales,
    );
  const key = context.stream('bank', of);
  const banks: readonly Bank[] = data.flatMap((each, i) =>
    each.banks.map((bank) => ({ ...bank, country: countries[i] ?? '' })),
  );
  const starts = data.map((_, i) => data.slice(0, i).reduce((sum, each) => sum + each.banks.length, 0));
  const bank = oncePerRows(`bank ${key.lane0} ${key.lane1} ${locales.id}`, (rows) => {
    const locale = locales.of?.(rows);
    return mapInto(rows.freshIntegers(), rows.uniforms(key), (u, row) => {
      const country = locale?.[row] ?? 0;
      return (starts[country] ?? 0) + Math.floor(u * (data[country]?.banks.length ?? 0));
    });
  });
  if (part === 'bic') {
    const dictionary = { texts: banks.map(({ bic }) => bic) };
    return {
      nullable: false,
      distinct: false,
      fill: (rows) => ({ storage: 'dictionary', codes: bank(rows), dictionary }),
    };
  }
  return ibans(banks, bank, of, context);
}

function currencies(texts: readonly string[], locales: RowLocales): BoundGenerator {
  const dictionary = { texts: [...new Set(texts)] };
  const codes = texts.map((text) => dictionary.texts.indexOf(text));
  return {
    nullable: false,
    distinct: false,
    fill(rows) {
      const locale = locales.of?.(rows);
      const filled = locale?.map((place) => codes[place] as number) ?? new Int32Array(rows.count).fill(codes[0] ?? 0);
      return { storage: 'dictionary', codes: filled, dictionary };
    },
  };
}

/** Account numbers with valid check digits; null for countries that have none of the kind. */
function ibans(
  banks: readonly Bank[],
  bank: (rows: RowSet) => Int32Array,
  of: string,
  context: ColumnContext,
): BoundGenerator {
  const key = context.stream('account', of);
  const forms = banks.map(({ iban = '' }) => drawnForm(iban.replace(/KK$/, ''), ''));
  const hasKey = banks.map(({ iban = '' }) => iban.endsWith('KK'));
  const codes = banks.map(({ country }) => utf8Bytes(country));
  const hasIban = banks.map(({ iban }) => iban !== undefined);
  return {
    nullable: hasIban.includes(false),
    whyNull: 'not every country has IBANs',
    distinct: false,
    fill(rows) {
      const places = bank(rows);
      const uniforms = rows.uniforms(key);
      const write = (rank: number | bigint, bytes: Uint8Array, at: number): number => {
        const row = Number(rank);
        const place = places[row] as number;
        if (hasIban[place] !== true) return at;
        const country = codes[place] as Uint8Array;
        const begin = putBytes(country, bytes, at) + 2;
        let end = putForm(forms[place] as (typeof forms)[number], uniforms[row] as number, bytes, begin);
        if (hasKey[place] === true) end = putNumber(frenchKey(bytes, begin), 2, bytes, end);
        putNumber(ibanCheck(bytes, begin, end, country), 2, bytes, begin - 2);
        return end;
      };
      const texts = rankedTexts({ mostBytes: 36, write }, (row) => row, rows);
      if (!hasIban.includes(false)) return texts;
      return {
        ...texts,
        valid: mapInto(new Uint8Array(places.length), places, (place) => (hasIban[place] === true ? 1 : 0)),
      };
    },
  };
}
