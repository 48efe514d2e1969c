import { LOCALE_COUNTRIES } from '../../../schema/locales.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { PlaceData } from '../../plan/place-data.ts';
import { lazily } from '../entities/lazily.ts';
import { partColumn, type ValuePromise } from '../value-promise.ts';
import { codeTest } from './code-test.ts';
import type { Places } from './place-draws.ts';

/** The parts of a place that are said of a city. */
export type OfCity = 'region' | 'region_code' | 'country' | 'country_code' | 'time_zone' | 'postcode';

/** Region, country, time zone and postcode belong to the city that stands beside them; names of cities may come twice. */
export function placePromises(
  part: OfCity,
  { data, locales }: Places,
  of: string,
  context: ColumnContext,
): readonly ValuePromise[] {
  const city = partColumn(context, 'place', of, 'city');
  if (city === undefined) return [];
  const tests = lazily(() => {
    const found = new Map<string, ((value: string) => boolean)[]>();
    data.forEach((country, i) => {
      country.cities.names.forEach((name, place) => {
        const code = LOCALE_COUNTRIES[locales.names[i] ?? 'en_US'];
        found.set(name, [...(found.get(name) ?? []), testOf(part, country, place, code)]);
      });
    });
    return found;
  });
  return [
    {
      kind: 'belongs',
      columns: [context.column.name, city],
      says: `belongs to ${city}`,
      holds: ([value, name]) => (tests().get(String(name)) ?? []).some((test) => test(String(value))),
    },
  ];
}

function testOf(part: OfCity, data: PlaceData, place: number, code: string): (value: string) => boolean {
  const { cities, regions, zones, country } = data;
  const region = regions[cities.region[place] as number];
  switch (part) {
    case 'region':
      return (value) => value === region?.name;
    case 'region_code':
      return (value) => value === region?.code;
    case 'country':
      return (value) => value === country;
    case 'country_code':
      return (value) => value === code;
    case 'time_zone':
      return (value) => value === zones[cities.zone[place] as number];
    case 'postcode':
      return codeTest(cities.postcodes[place] ?? '');
  }
}
