import { describe, expect, it } from 'vitest';
import { birthBands, eraGroups } from '../../../../src/engine/generators/people/birth-bands.ts';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { openDocument } from '../../../helpers/open-document.ts';

const PEOPLE = 30_000;
const YEARS = 62;

function peopleOf(
  locale: string,
  parts: readonly (readonly [string, string, object?])[],
  extra: readonly object[] = [],
) {
  const { engine } = openDocument({
    version: 1,
    name: 'Names',
    seed: 11,
    locale,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'row',
        rows: { kind: 'count', count: PEOPLE },
        columns: [
          ...extra,
          ...parts.map(([part, type, more]) => ({ name: part, type, generator: { kind: 'person', part }, ...more })),
        ],
      },
    ],
  });
  const rows = rowsOf(engine, 'row');
  const known = new Map<string, readonly string[]>();
  return (column: string) => {
    const cells = known.get(column) ?? cellsOf(rows, column).map(String);
    known.set(column, cells);
    return cells;
  };
}

/** The mean year in which those of a name were born. */
function yearOf(cells: (column: string) => readonly string[], name: string): number {
  const births = cells('birth_date');
  const own = cells('first_name').flatMap((each, row) => (each === name ? [Number(births[row]?.slice(0, 4))] : []));
  expect(own.length, name).toBeGreaterThan(20);
  return own.reduce((sum, year) => sum + year, 0) / own.length;
}

/** What is known of each: names of the grandparents, the parents and the children. */
const GENERATIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en_US: [
    ['Linda', 'Barbara', 'Ronald'],
    ['Jennifer', 'Jason', 'Melissa'],
    ['Olivia', 'Ethan', 'Madison'],
  ],
  en_GB: [
    ['Susan', 'Margaret', 'Brian'],
    ['Nicola', 'Darren', 'Joanne'],
    ['Freya', 'Archie', 'Poppy'],
  ],
  de_DE: [
    ['Monika', 'Jürgen', 'Renate'],
    ['Nicole', 'Markus', 'Tanja'],
    ['Mia', 'Ben', 'Leonie'],
  ],
  fr_FR: [
    ['Monique', 'Michel', 'Christiane'],
    ['Sandrine', 'Sébastien', 'Céline'],
    ['Emma', 'Jules', 'Louise'],
  ],
};

const NAMED = [
  ['first_name', 'text'],
  ['gender', 'text'],
  ['birth_date', 'date'],
] as const;

describe.each(Object.entries(GENERATIONS))('names of %s, seed 11', (locale, [old = [], middle = [], young = []]) => {
  const cells = peopleOf(locale, NAMED);

  it('are of the time in which people were born', () => {
    for (const name of old) expect(yearOf(cells, name), name).toBeLessThan(1962);
    for (const name of middle) expect(Math.abs(yearOf(cells, name) - 1974), name).toBeLessThan(6);
    for (const name of young) expect(yearOf(cells, name), name).toBeGreaterThan(1995);
  });

  it('leave every year as likely as any other, for women and for men', () => {
    const [births, genders] = [cells('birth_date'), cells('gender')];
    for (const gender of ['female', 'male']) {
      const years = births.flatMap((date, row) => (genders[row] === gender ? [Number(date.slice(0, 4))] : []));
      const fives = Array.from({ length: 12 }, (_, i) => years.filter((year) => Math.floor((year - 1947) / 5) === i));
      // Four standard errors of a share of 5 in 62.
      const expected = (5 / YEARS) * years.length;
      for (const { length } of fives) expect(Math.abs(length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });
});

describe.each(Object.keys(GENERATIONS))('the bands of %s', (locale) => {
  it('have the shares of days, and of every name what it has', () => {
    const data = RESOURCES.locales?.[locale];
    if (data === undefined) expect.fail(`no names of ${locale}`);
    const weights = data.firstWeights ?? [];
    const entries = weights.map((weight, place) => ({ place, weight }));
    const [first, days] = [-8400, 22645];
    const { starts, upTo } = birthBands(data, entries, first, days);
    const bands = starts.length - 1;
    const groups = eraGroups(data);
    const born = Array.from({ length: bands }, () => 0);
    for (const { place, weight } of entries)
      for (let band = 0; band < bands; band++) {
        const at = (groups[place] ?? 0) * bands + band;
        born[band] = (born[band] ?? 0) + weight * ((upTo[at] ?? 0) - (band === 0 ? 0 : (upTo[at - 1] ?? 0)));
      }
    const all = weights.reduce((sum, each) => sum + each, 0);
    born.forEach((sum, band) => {
      const share = ((starts[band + 1] ?? 0) - (starts[band] ?? 0)) / days;
      expect(Math.abs(sum / all - share)).toBeLessThan(1e-9);
    });
  });
});

describe('a name that tells the year', () => {
  it('is the same where nobody asks when its bearer was born', () => {
    expect(peopleOf('en_US', [['first_name', 'text']])('first_name')).toEqual(peopleOf('en_US', NAMED)('first_name'));
  });

  it('tells it where addresses are unique, and where a column says the gender', () => {
    const unique = peopleOf('en_US', [...NAMED, ['email', 'text', { unique: true }]]);
    expect(yearOf(unique, 'Linda')).toBeLessThan(1962);
    expect(yearOf(unique, 'Olivia')).toBeGreaterThan(1995);
    const values = [
      { value: 'f', weight: 9 },
      { value: 'm', weight: 1 },
    ];
    const sex = { name: 'sex', type: 'text', generator: { kind: 'category', values } };
    const parts = NAMED.map(
      ([part, type]) =>
        [
          part,
          type,
          { generator: { kind: 'person', part, ...(part === 'first_name' && { gender_from: 'sex' }) } },
        ] as const,
    );
    for (const more of [[], [['email', 'text', { unique: true }] as const]]) {
      const said = peopleOf('de_DE', [...parts, ...more], [sex]);
      expect(yearOf(said, 'Monika')).toBeLessThan(1962);
      expect(yearOf(said, 'Mia')).toBeGreaterThan(1995);
      const years = said('birth_date').map((date) => Number(date.slice(0, 4)));
      const mean = years.reduce((sum, year) => sum + year, 0) / years.length;
      // 62 years of which each is as likely: a standard error of 0.09 years.
      expect(Math.abs(mean - 1976.5)).toBeLessThan(0.4);
    }
  });
});

it('tells nothing in a locale whose eras nobody wrote down: every day comes of one draw, as before', () => {
  const [named, alone] = [peopleOf('it_IT', NAMED), peopleOf('it_IT', [['birth_date', 'date']])];
  expect(named('birth_date')).toEqual(alone('birth_date'));
});
