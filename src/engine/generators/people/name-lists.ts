import { encodedTexts } from '../../columns/encoded-texts.ts';
import type { Dictionary } from '../../columns/vector.ts';
import type { LocaleData } from '../../plan/locale-data.ts';
import { lazily } from '../entities/lazily.ts';
import { firstNamePools, lastNamePool, NAME_CLASSES, type NamePool } from './name-pools.ts';

/** Names of all locales of an entity, one list behind the other. */
export interface NameList {
  readonly texts: Dictionary;
  readonly slugs: readonly Uint8Array[];
}

interface NameLists {
  readonly firsts: NameList;
  /** The class of each first name. */
  readonly genders: Uint8Array;
  readonly lasts: NameList;
  /** How far behind the last name that all carry that of women stands; undefined where no locale tells them apart. */
  readonly toWomen: number | undefined;
  /** Where the names of each locale begin. */
  readonly starts: { readonly first: readonly number[]; readonly last: readonly number[] };
  /** The first names of each locale, by their class. */
  readonly firstPools: () => readonly (readonly NamePool[])[];
  readonly lastPools: () => readonly NamePool[];
}

const known = new WeakMap<LocaleData, NameLists>();

/** The names of some locales; those of one alone are put together once for as long as it lives. */
export function nameLists(data: readonly LocaleData[]): NameLists {
  const [only] = data;
  if (only === undefined || data.length > 1) return joined(data);
  const kept = known.get(only) ?? joined(data);
  known.set(only, kept);
  return kept;
}

function joined(data: readonly LocaleData[]): NameLists {
  const lastNames = data.flatMap((each) => each.lastNames);
  const lastSlugs = data.flatMap((each) => each.lastSlugs);
  const isGendered = data.some((each) => each.lastNamesOfWomen !== undefined);
  const starts = { first: startsOf(data, 'firstNames'), last: startsOf(data, 'lastNames') };
  return {
    starts,
    firstPools: lazily(() => data.map((each, i) => firstNamePools(each, starts.first[i] as number))),
    lastPools: lazily(() => data.map((each, i) => lastNamePool(each, starts.last[i] as number))),
    firsts: namesOf(
      data.flatMap((each) => each.firstNames),
      data.flatMap((each) => each.firstSlugs),
    ),
    genders: Uint8Array.from(
      data.flatMap((each) => [...each.genders]),
      (letter) => (letter === 'f' ? NAME_CLASSES.female : letter === 'm' ? NAME_CLASSES.male : NAME_CLASSES.any),
    ),
    lasts: namesOf(
      isGendered ? [...lastNames, ...data.flatMap((each) => each.lastNamesOfWomen ?? each.lastNames)] : lastNames,
      isGendered ? [...lastSlugs, ...data.flatMap((each) => each.lastSlugsOfWomen ?? each.lastSlugs)] : lastSlugs,
    ),
    toWomen: isGendered ? lastNames.length : undefined,
  };
}

function namesOf(texts: readonly string[], slugs: readonly string[]): NameList {
  return { texts: { texts }, slugs: encodedTexts({ texts: slugs }) };
}

function startsOf(data: readonly LocaleData[], key: 'firstNames' | 'lastNames'): readonly number[] {
  let start = 0;
  return data.map((each) => {
    const own = start;
    start += each[key].length;
    return own;
  });
}
