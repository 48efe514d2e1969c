import { encodedTexts } from '../../columns/encoded-texts.ts';
import type { Dictionary } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { LocaleData } from '../../plan/locale-data.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { lazily } from '../entities/lazily.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import type { RowLocales } from '../entities/row-locales.ts';
import { firstNamePools, lastNamePool, NAME_CLASSES } from './name-pools.ts';
import type { NameSlots } from './name-slots.ts';
import { bindNameSlots } from './name-slots.ts';

/** Names of all locales of an entity, one list behind the other. */
export interface NameList {
  readonly texts: Dictionary;
  readonly slugs: readonly Uint8Array[];
}

/** The people of a table: all their parts are made of these. */
export interface People {
  readonly locales: RowLocales;
  readonly data: readonly LocaleData[];
  readonly firsts: NameList;
  /** First those that all carry, then at the same distances those of women. */
  readonly lasts: NameList;
  /** The place of each row's first name in `firsts`. */
  readonly first: (rows: RowSet) => Int32Array;
  /** The place of each row's last name in `lasts`. */
  readonly last: (rows: RowSet) => Int32Array;
  /** 0 for a woman, 1 for a man. */
  readonly gender: (rows: RowSet) => Int32Array;
  /** What stands behind both names so that no two rows share an address; present where that was asked for. */
  readonly suffix?: (rows: RowSet) => Float64Array;
}

/**
 * The people that columns of an entity speak of: first and last name from a draw each, the gender from the first name, or
 * the first name from the gender where a column says it.
 *
 * @param genderOf what a column says of each row's gender: a class of first names
 * @param isUnique whether names come from slots, so that addresses can be told apart (R19)
 */
export function bindPeople(
  of: string,
  locales: RowLocales,
  genderOf: { readonly id: string; readonly of: (rows: RowSet) => Int32Array } | undefined,
  isUnique: boolean,
  context: ColumnContext,
): People {
  const data = locales.names.map((name) => context.locale(name));
  const firstKey = context.stream('first_name', of);
  const lastKey = context.stream('last_name', of);
  const genderKey = context.stream('gender', of);
  const starts = { first: startsOf(data, 'firstNames'), last: startsOf(data, 'lastNames') };
  const firsts = namesOf(
    data.flatMap((each) => each.firstNames),
    data.flatMap((each) => each.firstSlugs),
  );
  const lastNames = data.flatMap((each) => each.lastNames);
  const lastSlugs = data.flatMap((each) => each.lastSlugs);
  const isGendered = data.some((each) => each.lastNamesOfWomen !== undefined);
  const lasts = namesOf(
    isGendered ? [...lastNames, ...data.flatMap((each) => each.lastNamesOfWomen ?? each.lastNames)] : lastNames,
    isGendered ? [...lastSlugs, ...lastSlugs] : lastSlugs,
  );
  const genders = Uint8Array.from(
    data.flatMap((each) => [...each.genders]),
    (letter) => (letter === 'f' ? NAME_CLASSES.female : letter === 'm' ? NAME_CLASSES.male : NAME_CLASSES.any),
  );
  const key = `${firstKey.lane0} ${firstKey.lane1} ${locales.id} ${genderOf?.id} ${isUnique}`;
  const slots: NameSlots | undefined = isUnique
    ? bindNameSlots(of, locales, data, starts, genderOf?.of, context)
    : undefined;

  const firstPoolsOf = lazily(() => data.map((each, i) => firstNamePools(each, starts.first[i] as number)));
  const lastPoolsOf = lazily(() => data.map((each, i) => lastNamePool(each, starts.last[i] as number)));
  const drawFirst = (rows: RowSet) => {
    const firstPools = firstPoolsOf();
    const uniforms = rows.uniforms(firstKey);
    const locale = locales.of?.(rows);
    const gender = genderOf?.of(rows);
    const places = new Int32Array(rows.count);
    for (let row = 0; row < places.length; row++) {
      const pools = firstPools[locale === undefined ? 0 : (locale[row] as number)] as (typeof firstPools)[number];
      const pool = pools[gender === undefined ? NAME_CLASSES.any : (gender[row] as number)] as (typeof pools)[number];
      places[row] = pool.places[pool.table.pick(uniforms[row] as number)] as number;
    }
    return places;
  };
  const drawLast = (rows: RowSet) => {
    const lastPools = lastPoolsOf();
    const uniforms = rows.uniforms(lastKey);
    const locale = locales.of?.(rows);
    const places = new Int32Array(rows.count);
    for (let row = 0; row < places.length; row++) {
      const pool = lastPools[locale === undefined ? 0 : (locale[row] as number)] as (typeof lastPools)[number];
      places[row] = pool.places[pool.table.pick(uniforms[row] as number)] as number;
    }
    return places;
  };
  const first = oncePerRows(`first ${key}`, slots === undefined ? drawFirst : (rows) => slots.of(rows).first);
  const plainLast = oncePerRows(`last ${key}`, slots === undefined ? drawLast : (rows) => slots.of(rows).last);
  const gender = oncePerRows(`gender ${key}`, (rows) => {
    const names = first(rows);
    const stated = genderOf?.of(rows);
    const uniforms = rows.uniforms(genderKey);
    return Int32Array.from(names, (name, row) => {
      const said = stated?.[row] ?? NAME_CLASSES.any;
      const known = said === NAME_CLASSES.any ? (genders[name] as number) : said;
      if (known !== NAME_CLASSES.any) return known;
      return (uniforms[row] as number) < 0.5 ? NAME_CLASSES.female : NAME_CLASSES.male;
    });
  });
  const last = !isGendered
    ? plainLast
    : oncePerRows(`carried ${key}`, (rows) => {
        const who = gender(rows);
        const carried = (place: number, row: number) =>
          who[row] === NAME_CLASSES.female ? place + lastNames.length : place;
        return plainLast(rows).map(carried);
      });
  return {
    locales,
    data,
    firsts,
    lasts,
    first,
    last,
    gender,
    ...(slots !== undefined && { suffix: (rows: RowSet) => slots.of(rows).suffix }),
  };
}

function startsOf(data: readonly LocaleData[], key: 'firstNames' | 'lastNames'): readonly number[] {
  let start = 0;
  return data.map((each) => {
    const own = start;
    start += each[key].length;
    return own;
  });
}

function namesOf(texts: readonly string[], slugs: readonly string[]): NameList {
  return { texts: { texts }, slugs: encodedTexts({ texts: slugs }) };
}
