import { mapInto } from '../../columns/map-into.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { LocaleData } from '../../plan/locale-data.ts';
import type { StreamKey } from '../../random/stream-key.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import type { RowLocales } from '../entities/row-locales.ts';
import { type NameList, nameLists } from './name-lists.ts';
import { NAME_CLASSES } from './name-pools.ts';
import type { NameSlots } from './name-slots.ts';
import { bindNameSlots } from './name-slots.ts';
import { hasSecondLastName } from './second-last-name.ts';

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
  /** The place of each row's second last name in `lasts`; undefined where no locale knows one. */
  readonly second?: (rows: RowSet) => Int32Array;
  /** 0 for a woman, 1 for a man. */
  readonly gender: (rows: RowSet) => Int32Array;
  /** The class of first names that a column says of each row, where one does. */
  readonly said?: (rows: RowSet) => Int32Array;
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
  const { firsts, genders, lasts, toWomen, starts, firstPools: firstPoolsOf, lastPools: lastPoolsOf } = nameLists(data);
  const key = `${firstKey.lane0} ${firstKey.lane1} ${locales.id} ${genderOf?.id} ${isUnique}`;
  const slots: NameSlots | undefined = isUnique
    ? bindNameSlots(of, locales, data, starts, genderOf?.of, context)
    : undefined;

  const drawFirst = (rows: RowSet) => {
    const firstPools = firstPoolsOf();
    const uniforms = rows.uniforms(firstKey);
    const locale = locales.of?.(rows);
    const gender = genderOf?.of(rows);
    const places = rows.freshIntegers();
    for (let row = 0; row < places.length; row++) {
      const pools = firstPools[locale === undefined ? 0 : (locale[row] as number)] as (typeof firstPools)[number];
      const pool = pools[gender === undefined ? NAME_CLASSES.any : (gender[row] as number)] as (typeof pools)[number];
      places[row] = pool.places[pool.table.pick(uniforms[row] as number)] as number;
    }
    return places;
  };
  const lastsBy = (ofKey: StreamKey) => (rows: RowSet) => {
    const lastPools = lastPoolsOf();
    const uniforms = rows.uniforms(ofKey);
    const locale = locales.of?.(rows);
    const places = rows.freshIntegers();
    for (let row = 0; row < places.length; row++) {
      const pool = lastPools[locale === undefined ? 0 : (locale[row] as number)] as (typeof lastPools)[number];
      places[row] = pool.places[pool.table.pick(uniforms[row] as number)] as number;
    }
    return places;
  };
  const first = oncePerRows(`first ${key}`, slots === undefined ? drawFirst : (rows) => slots.of(rows).first);
  const plainLast = oncePerRows(`last ${key}`, slots === undefined ? lastsBy(lastKey) : (rows) => slots.of(rows).last);
  const gender = oncePerRows(`gender ${key}`, (rows) => {
    const names = first(rows);
    const stated = genderOf?.of(rows);
    const uniforms = rows.uniforms(genderKey);
    return mapInto(rows.freshIntegers(), names, (name, row) => {
      const said = stated?.[row] ?? NAME_CLASSES.any;
      const known = said === NAME_CLASSES.any ? (genders[name] as number) : said;
      if (known !== NAME_CLASSES.any) return known;
      return (uniforms[row] as number) < 0.5 ? NAME_CLASSES.female : NAME_CLASSES.male;
    });
  });
  const last =
    toWomen === undefined
      ? plainLast
      : oncePerRows(`carried ${key}`, (rows) => {
          const who = gender(rows);
          return plainLast(rows).map((place, row) => (who[row] === NAME_CLASSES.female ? place + toWomen : place));
        });
  // Both names are of the same pool: that a child has the same from both sides is no rarer than it is.
  const second = data.some(hasSecondLastName)
    ? oncePerRows(`second ${key}`, lastsBy(context.stream('second_last_name', of)))
    : undefined;
  return {
    locales,
    data,
    firsts,
    lasts,
    first,
    last,
    gender,
    ...(second !== undefined && { second }),
    ...(genderOf !== undefined && { said: genderOf.of }),
    ...(slots !== undefined && { suffix: (rows: RowSet) => slots.of(rows).suffix }),
  };
}
