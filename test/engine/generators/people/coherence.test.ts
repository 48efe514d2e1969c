import { describe, expect, it, vi } from 'vitest';
import type { LocaleData } from '../../../../src/engine/plan/locale-data.ts';
import type { PlaceData } from '../../../../src/engine/plan/place-data.ts';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { LOCALE_COUNTRIES, type LocaleName } from '../../../../src/schema/locales.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { openDocument } from '../../../helpers/open-document.ts';

vi.setConfig({ testTimeout: 180000 });

const ROWS = 100000;
const DEEP = ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR'] as const;

/** South, north, west and east of a country, with the islands its cities lie on. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  US: [18.9, 71.4, -179.2, -66.9],
  GB: [49.8, 60.9, -8.7, 1.8],
  DE: [47.2, 55.1, 5.8, 15.1],
  FR: [41.3, 51.2, -5.2, 9.7],
  JP: [24, 45.6, 122.9, 145.9],
  BR: [-33.8, 5.3, -74, -34.7],
};

/** Signs of an area that no postcode of another city begins with would be better; these are known by heart. */
const KNOWN: Readonly<Record<string, readonly (readonly [city: string, postcode: RegExp, phone: RegExp])[]>> = {
  US: [
    ['Chicago', /^60[267]\d\d$/, /^\((312|773)\) 555-01\d\d$/],
    ['Seattle', /^98[01]\d\d$/, /^\(206\) 555-01\d\d$/],
  ],
  GB: [
    ['Manchester', /^M\d\d? \d[A-Z]{2}$/, /^0161 496 \d{4}$/],
    ['Cardiff', /^CF\d\d? \d[A-Z]{2}$/, /^029 2018 0\d{3}$/],
  ],
  DE: [
    ['München', /^8[01]\d{3}$/, /^089 99998\d{3}$/],
    ['Leipzig', /^04[1-3]\d\d$/, /^0341 \d{7}$/],
  ],
  FR: [
    ['Paris', /^750(0[1-9]|1\d|20)$/, /^01 99 00 \d\d \d\d$/],
    ['Marseille', /^130(0[1-9]|1[0-6])$/, /^04 65 71 \d\d \d\d$/],
  ],
  JP: [
    ['札幌市', /^0[06]\d-\d{4}$/, /^011-\d{3}-\d{4}$/],
    ['京都市', /^6[01]\d-\d{4}$/, /^075-\d{3}-\d{4}$/],
  ],
  BR: [
    ['Salvador', /^4[0-2]\d{3}-\d{3}$/, /^\(71\) 3\d{3}-\d{4}$/],
    ['Curitiba', /^8[0-2]\d{3}-\d{3}$/, /^\(41\) 3\d{3}-\d{4}$/],
  ],
};

type Column = Readonly<Record<string, unknown>>;

const part = (kind: string, name: string, type = 'text', more: object = {}): Column => ({
  name,
  type,
  generator: { kind, part: name, ...more },
});

const COLUMNS: readonly Column[] = [
  ...['first_name', 'last_name', 'full_name', 'gender', 'prefix', 'email', 'username'].map((each) =>
    part('person', each),
  ),
  part('person', 'birth_date', 'date'),
  part('person', 'age', 'integer'),
  ...['city', 'region', 'region_code', 'postcode', 'country_code', 'time_zone', 'street_address'].map((each) =>
    part('place', each),
  ),
  part('place', 'latitude', 'float'),
  part('place', 'longitude', 'float'),
  part('phone', 'number', 'text', { place: 'place' }),
  part('phone', 'e164', 'text', { place: 'place' }),
];

function tableOf(document: object, columns: readonly Column[], rows = ROWS) {
  const whole = {
    version: 1,
    name: 'People',
    seed: 3,
    timeframe: { start: '2024-01-01', end: '2026-03-01' },
    ...document,
    tables: [{ name: 'person', rows: { kind: 'count', count: rows }, columns }],
  };
  const set = rowsOf(openDocument(whole).engine, 'person');
  const cells = new Map(columns.map(({ name }) => [String(name), cellsOf(set, String(name)).map(String)]));
  return (name: string): readonly string[] => cells.get(name) ?? [];
}

/** The rows that break a promise, at most three of them. */
function broken(count: number, holds: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < count && found.length < 3; row++) if (!holds(row)) found.push(row);
  return found;
}

function isInRanges(code: string, ranges: string): boolean {
  return ranges.split(',').some((item) => {
    const [from = '', to = from] = item.split('-');
    const letters = from.replace(/\d+$/, '');
    const number = /^\d+$/.exec(code.slice(letters.length));
    if (!code.startsWith(letters) || (number === null && letters !== code)) return code === from;
    const [low, high] = [from, to].map((each) => Number(each.slice(letters.length)));
    return Number(number?.[0] ?? 0) >= (low ?? 0) && Number(number?.[0] ?? 0) <= (high ?? 0);
  });
}

const dataOf = (locale: LocaleName) => RESOURCES.locales?.[locale] as LocaleData;
const placesOf = (locale: LocaleName) => RESOURCES.places?.[LOCALE_COUNTRIES[locale]] as PlaceData;

describe.each(DEEP)('the people and places of %s', (locale) => {
  const cells = tableOf({ locale }, COLUMNS);
  const names = dataOf(locale);
  const { cities, regions, zones, phone } = placesOf(locale);
  const cityRows = new Map(cities.names.map((name, i) => [`${name} ${regions[cities.region[i] ?? 0]?.code}`, i]));
  const cityAt = (row: number) => cityRows.get(`${cells('city')[row]} ${cells('region_code')[row]}`) ?? -1;

  it('have e-mail addresses and user names made of their names, in domains kept for examples', () => {
    const slugs = {
      first: new Map(names.firstNames.map((name, i) => [name, names.firstSlugs[i]])),
      last: new Map(names.lastNames.map((name, i) => [name, names.lastSlugs[i]])),
    };
    const wrong = broken(ROWS, (row) => {
      const [local = '', domain = ''] = (cells('email')[row] ?? '').split('@');
      const [, first, last] = /^([a-z]+)[._-]([a-z]+)\d{0,2}$/.exec(local) ?? [];
      return (
        first === slugs.first.get(cells('first_name')[row] ?? '') &&
        last === slugs.last.get(cells('last_name')[row] ?? '') &&
        cells('username')[row] === local &&
        /^([a-z]{2}\.)?example\.(com|org|net)$/.test(domain)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have full names in the order of the locale, and a gender that fits the first name', () => {
    const genders = new Map(names.firstNames.map((name, i) => [name, names.genders[i]]));
    const order = (first: string, last: string) => (locale === 'ja_JP' ? `${last} ${first}` : `${first} ${last}`);
    const wrong = broken(ROWS, (row) => {
      const [first = '', last = '', gender = ''] = ['first_name', 'last_name', 'gender'].map(
        (each) => cells(each)[row],
      );
      const letter = genders.get(first);
      const titles = gender === 'female' ? names.prefixes.female : names.prefixes.male;
      return (
        cells('full_name')[row] === order(first, last) &&
        (letter === 'u' || letter === gender[0]) &&
        titles.includes(cells('prefix')[row] ?? '')
      );
    });
    expect(wrong).toEqual([]);
    const women = cells('gender').filter((each) => each === 'female').length / ROWS;
    expect(women).toBeGreaterThan(0.4);
    expect(women).toBeLessThan(0.6);
  });

  it('have the age that the birth date gives on the day of "as of"', () => {
    const wrong = broken(ROWS, (row) => {
      const [year = 0, month = 0, day = 0] = (cells('birth_date')[row] ?? '').split('-').map(Number);
      const age = 2026 - year - (month > 3 || (month === 3 && day > 1) ? 1 : 0);
      return Number(cells('age')[row]) === age && age >= 18 && age < 80;
    });
    expect(wrong).toEqual([]);
    expect(new Set(cells('age')).size).toBe(62);
  });

  it('live in real cities whose region, postcode and time zone are theirs', () => {
    const wrong = broken(ROWS, (row) => {
      const city = cityAt(row);
      const region = regions[cities.region[city] ?? -1];
      const code = (cells('postcode')[row] ?? '').replace(/ .*$/, '').replace(/-.*$/, '');
      return (
        region !== undefined &&
        cells('region')[row] === region.name &&
        cells('time_zone')[row] === zones[cities.zone[city] ?? -1] &&
        isInRanges(code, cities.postcodes[city] ?? '')
      );
    });
    expect(wrong).toEqual([]);
    expect(cities.names.length).toBeGreaterThanOrEqual(60);
  });

  it('have the postcodes and phone numbers that everybody knows of some cities', () => {
    for (const [city, postcode, number] of KNOWN[LOCALE_COUNTRIES[locale]] ?? []) {
      const rows = cells('city').flatMap((each, row) => (each === city ? [row] : []));
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.filter((row) => !postcode.test(cells('postcode')[row] ?? ''))).toEqual([]);
      expect(rows.filter((row) => !number.test(cells('number')[row] ?? ''))).toEqual([]);
    }
  });

  it('have phone numbers of their city, the same with and without the code of the country', () => {
    const digits = (text = '') => text.replace(/\D/g, '');
    const wrong = broken(ROWS, (row) => {
      const national = digits(cells('number')[row]);
      const areas = (cities.areas[cityAt(row)] ?? '').split(' ');
      return (
        areas.some((area) => national.startsWith(area)) &&
        cells('e164')[row] === `+${phone.calling}${national.slice(phone.trunk.length)}`
      );
    });
    expect(wrong).toEqual([]);
  });

  it('lie within their country, near the middle of their city', () => {
    const [south = 0, north = 0, west = 0, east = 0] = BOXES[LOCALE_COUNTRIES[locale]] ?? [];
    const wrong = broken(ROWS, (row) => {
      const [latitude, longitude] = [Number(cells('latitude')[row]), Number(cells('longitude')[row])];
      const city = cityAt(row);
      return (
        latitude > south &&
        latitude < north &&
        longitude > west &&
        longitude < east &&
        Math.abs(latitude - (cities.latitude[city] ?? 0)) <= 0.02001 &&
        Math.abs(longitude - (cities.longitude[city] ?? 0)) <= 0.02001
      );
    });
    expect(wrong).toEqual([]);
  });

  it('live in large cities as much more often as those are larger', () => {
    const people = cities.population.reduce((sum, each) => sum + each, 0);
    cities.names.forEach((_, i) => {
      const share = (cities.population[i] ?? 0) / people;
      if (share < 0.01) return;
      const own = cityRows.get(`${cities.names[i]} ${regions[cities.region[i] ?? 0]?.code}`);
      const found = cells('city').filter((_each, row) => cityAt(row) === own).length / ROWS;
      // Five standard errors of a share of 100 000 rows.
      expect(Math.abs(found - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / ROWS));
    });
  });
});

describe('an entity of a row', () => {
  it('follows the country that a column names, row by row', () => {
    const country = {
      name: 'country',
      type: 'text',
      generator: { kind: 'category', values: ['DE', 'Japan', 'pt_BR', 'elsewhere'].map((value) => ({ value })) },
    };
    const columns = [
      country,
      part('person', 'full_name', 'text', { locale_from: 'country' }),
      part('person', 'email'),
      part('place', 'city', 'text', { locale_from: 'country' }),
      part('place', 'country_code'),
      part('phone', 'e164', 'text', { place: 'place' }),
    ];
    const cells = tableOf({}, columns, 4000);
    const codes: Readonly<Record<string, string>> = { DE: 'DE', Japan: 'JP', pt_BR: 'BR', elsewhere: 'US' };
    const calling: Readonly<Record<string, string>> = { DE: '+49', JP: '+81', BR: '+55', US: '+1' };
    const domain: Readonly<Record<string, string>> = { DE: '@de.', JP: '@jp.', BR: '@br.', US: '@example' };
    const wrong = broken(4000, (row) => {
      const code = codes[cells('country')[row] ?? ''] ?? '';
      return (
        cells('country_code')[row] === code &&
        (cells('e164')[row] ?? '').startsWith(calling[code] ?? '?') &&
        (cells('email')[row] ?? '').includes(domain[code] ?? '?') &&
        /[^ -ɏ]/.test(cells('full_name')[row] ?? '') === (code === 'JP')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has a first name of the gender that a column says', () => {
    const gender = {
      name: 'sex',
      type: 'text',
      generator: { kind: 'category', values: ['F', 'male', 'other'].map((value) => ({ value })) },
    };
    const columns = [
      gender,
      part('person', 'first_name', 'text', { gender_from: 'sex' }),
      part('person', 'gender'),
      { name: 'mail', type: 'text', unique: true, generator: { kind: 'person', part: 'email', of: 'other' } },
      part('person', 'last_name', 'text', { of: 'other', gender_from: 'sex' }),
    ];
    const cells = tableOf({}, columns, 6000);
    const { firstNames, genders } = dataOf('en_US');
    const letters = new Map(firstNames.map((name, i) => [name, genders[i]]));
    const wrong = broken(6000, (row) => {
      const said = cells('sex')[row];
      const letter = letters.get(cells('first_name')[row] ?? '') ?? '';
      if (said === 'F') return 'fu'.includes(letter) && cells('gender')[row] === 'female';
      return said !== 'male' || ('mu'.includes(letter) && cells('gender')[row] === 'male');
    });
    expect(wrong).toEqual([]);
    expect(new Set(cells('mail')).size).toBe(6000);
  });

  it('keeps its parts when another part is added, and differs from another of the row', () => {
    const alone = tableOf({}, [part('person', 'last_name')], 500);
    const together = tableOf({}, [...COLUMNS, { ...part('person', 'full_name'), name: 'again' }], 500);
    expect(together('last_name')).toEqual(alone('last_name'));
    const contact = { name: 'contact', type: 'text', generator: { kind: 'person', part: 'last_name', of: 'contact' } };
    const both = tableOf({}, [part('person', 'last_name'), contact], 500);
    expect(both('last_name')).toEqual(alone('last_name'));
    expect(broken(500, (row) => both('contact')[row] === both('last_name')[row]).length).toBeGreaterThan(0);
  });

  it('has the age of the birth date that another column holds', () => {
    const born = { name: 'born', type: 'date', generator: { kind: 'constant', value: '2000-02-29' } };
    const cells = tableOf({ as_of: '2026-02-28' }, [born, part('person', 'age', 'integer', { born_from: 'born' })], 30);
    expect(new Set(cells('age'))).toEqual(new Set(['25']));
    const later = tableOf({ as_of: '2026-03-01' }, [born, part('person', 'age', 'integer', { born_from: 'born' })], 30);
    expect(new Set(later('age'))).toEqual(new Set(['26']));
  });
});
