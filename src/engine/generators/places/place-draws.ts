import { LOCALE_COUNTRIES } from '../../../schema/locales.ts';
import { mapInto } from '../../columns/map-into.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { PlaceData } from '../../plan/place-data.ts';
import { guideTable } from '../../random/guide-table.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import type { RowLocales } from '../entities/row-locales.ts';

/** The places of a table: all their parts, and phone numbers beside them, are made of these. */
export interface Places {
  readonly locales: RowLocales;
  readonly data: readonly PlaceData[];
  /** Where the cities of each country begin in the list of all. */
  readonly starts: readonly number[];
  /** The country of each city of that list. */
  readonly countryOf: Uint8Array;
  /** The place of each row's city in that list. */
  readonly city: (rows: RowSet) => Int32Array;
}

/** The cities of an entity: one draw a row, the larger the likelier. */
export function bindPlaces(of: string, locales: RowLocales, context: ColumnContext): Places {
  const data = locales.names.map((name) => context.places(LOCALE_COUNTRIES[name]));
  const key = context.stream('city', of);
  const tables = data.map(({ cities }) => guideTable(cities.population));
  const starts: number[] = [];
  let start = 0;
  for (const { cities } of data) {
    starts.push(start);
    start += cities.names.length;
  }
  const countryOf = Uint8Array.from(data.flatMap(({ cities }, country) => cities.names.map(() => country)));
  const city = oncePerRows(`city ${key.lane0} ${key.lane1} ${locales.id}`, (rows) => {
    const uniforms = rows.uniforms(key);
    const locale = locales.of?.(rows);
    return mapInto(rows.freshIntegers(), uniforms, (u, row) => {
      const country = locale?.[row] ?? 0;
      return (starts[country] as number) + (tables[country] as (typeof tables)[number]).pick(u);
    });
  });
  return { locales, data, starts, countryOf, city };
}
