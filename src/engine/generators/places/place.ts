import type { ColumnType } from '../../../schema/column-type.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import type { DictionaryVector } from '../../columns/vector.ts';
import { fixedRange } from '../../plan/value-range.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { fitsPart } from '../entities/fits-part.ts';
import { rowLocales } from '../entities/row-locales.ts';
import { type BoundGenerator, defineGenerator } from '../generator-kind.ts';
import { unitsPerOne } from '../numeric-shape.ts';
import { coordinateCells, coordinates } from './coordinates.ts';
import { bindPlaces, type Places } from './place-draws.ts';
import { type CityWord, cityWords, ofCityLaws, streetAddressLaws, streetLaws } from './place-laws.ts';
import { placePromises } from './place-promises.ts';
import { postcodes } from './postcodes.ts';
import { streetAddresses, streets } from './streets.ts';

const PARTS = {
  street_address: '12 Oak Street',
  street: 'Oak Street',
  city: 'Denver',
  region: 'Colorado',
  region_code: 'CO',
  postcode: '80202',
  country: 'United States',
  country_code: 'US',
  latitude: '39.74107',
  longitude: '-104.98621',
  time_zone: 'America/Denver',
} as const;

type Part = keyof typeof PARTS;

// Every key of the record is a part; a choice wants to know that there is at least one.
const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];
const DEGREES: readonly ColumnType[] = ['decimal', 'float'];

export const place = defineGenerator({
  title: 'Place',
  question: 'Which part of an address?',
  summary:
    'Real cities of a country, the larger the likelier. All columns of a table that ask for the same place agree: the postcode belongs to the city, the city to the region, coordinates and time zone to both.',
  family: 'People and things',
  types: ['text', 'decimal', 'float'],
  schema: kindSchema('place', {
    part: field
      .choice(PART_NAMES, { title: 'Part', description: 'What the column holds of the place.', example: 'city' })
      .meta({ samples: PARTS }),
    of: ofField({
      title: 'Which',
      description: 'Tells several places in one row apart; "place" where it is left out.',
      example: 'birthplace',
      fallback: 'place',
    }),
    ...LOCALE_FIELDS,
  }),
  example: { kind: 'place', part: 'city' },
  defaults: { kind: 'place', part: 'city' },
  bind(spec, context) {
    const { part, of = 'place' } = spec;
    const isDegrees = part === 'latitude' || part === 'longitude';
    if (!fitsPart(part, isDegrees ? DEGREES : ['text'], context)) return undefined;
    const locales = rowLocales(spec, { kind: 'place', of }, context);
    if (locales === undefined) return undefined;
    const places = bindPlaces(of, locales, context);
    const common = { nullable: false, distinct: false };
    switch (part) {
      case 'street_address':
        return { ...common, ...streetAddressLaws(places), fill: streetAddresses(places, of, context) };
      case 'street':
        return { ...common, ...streetLaws(places), fill: streets(places, of, context) };
      case 'postcode':
        return {
          ...common,
          promises: placePromises(part, places, of, context),
          fill: postcodes(places, of, context),
        };
      case 'latitude':
      case 'longitude': {
        const most = (part === 'latitude' ? 90 : 180) * (context.type === 'float' ? 1 : unitsPerOne(context.scale));
        return {
          ...common,
          range: () => fixedRange(-most, most),
          isLawOfDraws: true,
          cells: coordinateCells(part, places, context),
          fill: coordinates(part, places, of, context),
        };
      }
      default: {
        const promises = part === 'city' ? [] : placePromises(part, places, of, context);
        // What belongs to a city that stands beside it comes as often as that does.
        return {
          ...common,
          promises,
          ...(promises.length === 0 && ofCityLaws(part, places)),
          fill: ofCity(part, places),
        };
      }
    }
  },
});

/** A part of which each city has one. */
function ofCity(part: CityWord, { data, locales, city }: Places): BoundGenerator['fill'] {
  const texts = data.flatMap((_, country) => cityWords(part, { data, locales }, country));
  const distinct = [...new Set(texts)];
  const places = new Map(distinct.map((text, i) => [text, i]));
  const codeOf = Int32Array.from(texts, (text) => places.get(text) ?? 0);
  const dictionary = { texts: distinct };
  return (rows: RowSet): DictionaryVector => ({
    storage: 'dictionary',
    codes: city(rows).map((each) => codeOf[each] as number),
    dictionary,
  });
}
