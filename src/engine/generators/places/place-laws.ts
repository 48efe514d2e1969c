import { LOCALE_COUNTRIES } from '../../../schema/locales.ts';
import { formLaw, listLaw, type WordLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import type { Places } from './place-draws.ts';

/** A part of a place that each city has one of. */
export type CityWord = 'city' | 'region' | 'region_code' | 'country' | 'country_code' | 'time_zone';

/** What a part of a place is in each city of a country. */
export function cityWords(
  part: CityWord,
  { data, locales }: Pick<Places, 'data' | 'locales'>,
  place: number,
): readonly string[] {
  const own = data[place];
  if (own === undefined) return [];
  const { cities, regions, zones, country } = own;
  switch (part) {
    case 'city':
      return cities.names;
    case 'region':
      return cities.region.map((region) => regions[region]?.name ?? '');
    case 'region_code':
      return cities.region.map((region) => regions[region]?.code ?? '');
    case 'country':
      return cities.names.map(() => country);
    case 'country_code':
      return cities.names.map(() => LOCALE_COUNTRIES[locales.names[place] ?? 'en_US']);
    case 'time_zone':
      return cities.zone.map((zone) => zones[zone] ?? '');
  }
}

/** Cities by their population, and whatever each has one of. */
export function ofCityLaws(part: CityWord, places: Places) {
  const laws = () =>
    places.data.map(({ cities }, country) => listLaw(cityWords(part, places, country), cities.population));
  return wordPlaces(laws, places.locales.of);
}

/** The streets of each row's country, all alike. */
export function streetLaws({ data, locales }: Places) {
  return wordPlaces(() => data.map(({ streets }) => listLaw(streets)), locales.of);
}

/** Streets with a number, as each country writes them. */
export function streetAddressLaws({ data, locales }: Places) {
  const laws = () =>
    data.map(({ address, streets, numbers }) =>
      formLaw([{ form: address, weight: 1 }], { street: listLaw(streets), number: houseLaw(numbers) }),
    );
  return wordPlaces(laws, locales.of);
}

/** Numbers with hyphens in between, each up to its greatest: all alike, but for the last, of which low ones are likelier. */
function houseLaw(greatest: readonly number[]): WordLaw {
  return {
    place(text, u) {
      const parts = text.split('-');
      if (parts.length !== greatest.length || !parts.every((part) => /^[1-9]\d*$/.test(part))) return -1;
      let [below, width] = [0, 1];
      for (let i = 0; i < parts.length; i++) {
        const number = Number(parts[i]);
        const most = greatest[i] as number;
        if (number > most) return -1;
        const isLast = i === parts.length - 1;
        const upTo = (n: number) => (isLast ? Math.sqrt(n / most) : n / most);
        below += width * upTo(number - 1);
        width *= upTo(number) - upTo(number - 1);
      }
      return below + u * width;
    },
  };
}
