import { describe, expect, it, vi } from 'vitest';
import { gather } from '../../src/engine/columns/gather.ts';
import type { Vector } from '../../src/engine/columns/vector.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import type { CheckKind, QualityCheck } from '../../src/quality/report/quality-check.ts';
import { libraryTexts } from '../../src/runtime/library/library-texts.ts';
import { checkDocument, openDocument } from '../helpers/open-document.ts';
import { type Mutation, reportOn } from '../helpers/report-on.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY_MS = 86400000;
const HOUR_MS = 3600000;
const person = (part: string, more = {}) => ({ kind: 'person', part, ...more });

/** Something of everything a report looks at. */
const DESK = {
  version: 1,
  name: 'Desk',
  seed: 7,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'customer',
      key: ['id'],
      time: 'joined_at',
      rows: { kind: 'count', count: 8000 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'code', type: 'text', unique: true, generator: { kind: 'pattern', pattern: '[A-Z]{3}-\\d{5}' } },
        { name: 'first_name', type: 'text', generator: person('first_name') },
        { name: 'last_name', type: 'text', generator: person('last_name') },
        { name: 'email', type: 'text', generator: person('email') },
        { name: 'born_on', type: 'date', generator: person('birth_date') },
        { name: 'years', type: 'integer', generator: person('age') },
        { name: 'city', type: 'text', generator: { kind: 'place', part: 'city' } },
        { name: 'street', type: 'text', generator: { kind: 'place', part: 'street_address' } },
        { name: 'latitude', type: 'decimal', scale: 5, generator: { kind: 'place', part: 'latitude' } },
        { name: 'phone', type: 'text', generator: { kind: 'phone', part: 'number' } },
        { name: 'employer', type: 'text', generator: { kind: 'company', part: 'name' } },
        { name: 'postcode', type: 'text', generator: { kind: 'place', part: 'postcode' } },
        {
          name: 'segment',
          type: 'text',
          generator: {
            kind: 'category',
            values: [
              { value: 'vip', weight: 15 },
              { value: 'standard', weight: 50 },
              { value: 'casual', weight: 35 },
            ],
          },
        },
        { name: 'agrees', type: 'boolean', generator: { kind: 'boolean', share: 0.3 } },
        {
          name: 'joined_at',
          type: 'timestamp',
          generator: {
            kind: 'moment',
            shape: {
              kind: 'profile',
              hours: [0, 0, 0, 0, 0, 1, 3, 6, 9, 10, 10, 9, 8, 9, 10, 10, 9, 8, 6, 4, 3, 2, 1, 0],
            },
          },
        },
        {
          name: 'height',
          type: 'decimal',
          scale: 1,
          generator: { kind: 'normal', mean: 170, sd: 9, min: 150, max: 200 },
        },
        {
          name: 'income',
          type: 'integer',
          nullable: true,
          generator: { kind: 'lognormal', median: 40000, sigma: 0.5 },
          modifiers: [{ kind: 'missing', rate: 0.1 }],
        },
        {
          name: 'weight',
          type: 'decimal',
          scale: 1,
          generator: { kind: 'normal', mean: 80, sd: 12 },
          modifiers: [{ kind: 'round', to: 5 }],
        },
        { name: 'friend_id', type: 'integer', nullable: true, generator: { kind: 'reference', table: 'customer' } },
        { name: 'depot_id', type: 'integer', generator: { kind: 'reference', table: 'carrier' } },
        {
          name: 'spent',
          type: 'decimal',
          generator: { kind: 'rollup', table: 'order', aggregate: 'sum', column: 'total' },
        },
      ],
    },
    {
      name: 'order',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 2 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'placed_at', type: 'timestamp', generator: { kind: 'event_time' } },
        {
          name: 'shipped_at',
          type: 'timestamp',
          nullable: true,
          generator: { kind: 'after', column: 'placed_at', delay: { kind: 'gamma', mean: '2d', shape: 2 } },
        },
        { name: 'product_id', type: 'uuid', generator: { kind: 'reference', table: 'product' } },
        {
          name: 'gift_id',
          type: 'integer',
          nullable: true,
          generator: {
            kind: 'reference',
            table: 'gift',
            pick: { kind: 'zipf', exponent: 0.9 },
            where: { column: 'segment', equals_column: 'customer.segment' },
          },
        },
        {
          name: 'sample_id',
          type: 'integer',
          nullable: true,
          generator: {
            kind: 'reference',
            table: 'gift',
            pick: { kind: 'zipf', exponent: 0.5 },
            distinct_within: 'parent',
          },
        },
        {
          name: 'carrier_id',
          type: 'integer',
          generator: { kind: 'reference', table: 'carrier', pick: { kind: 'weighted', column: 'share' } },
        },
        { name: 'quantity', type: 'integer', generator: { kind: 'geometric', from: 1, mean: 1.6 } },
        { name: 'price', type: 'decimal', generator: { kind: 'formula', formula: 'product.price' } },
        { name: 'total', type: 'decimal', generator: { kind: 'formula', formula: 'quantity * product.price' } },
      ],
    },
    {
      name: 'gift',
      key: ['id'],
      rows: { kind: 'count', count: 90 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        {
          name: 'segment',
          type: 'text',
          generator: { kind: 'category', values: ['vip', 'standard', 'casual'].map((value) => ({ value, weight: 1 })) },
        },
      ],
    },
    {
      name: 'carrier',
      key: ['id'],
      rows: { kind: 'count', count: 40 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'share', type: 'integer', generator: { kind: 'uniform', min: 1, max: 30 } },
      ],
    },
    {
      name: 'tour',
      key: ['id'],
      order: 'time',
      rows: { kind: 'per_parent', parent: 'carrier', count: { kind: 'poisson', mean: 60 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'carrier_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'left_at', type: 'timestamp', generator: { kind: 'event_time' } },
        { name: 'motto', type: 'text', generator: { kind: 'faker', method: 'company.buzzPhrase' } },
      ],
    },
    {
      name: 'product',
      key: ['id'],
      rows: { kind: 'count', count: 300 },
      columns: [
        { name: 'id', type: 'uuid', generator: { kind: 'uuid' } },
        { name: 'price', type: 'decimal', generator: { kind: 'uniform', min: 1, max: 90 } },
      ],
    },
  ],
};

const { plan } = checkDocument(DESK);
const textMakers = plan && libraryTexts(plan);
const desk = openDocument(DESK, textMakers && { textMakers });

/** Changes numbers one by one; the row is that of the whole table. */
function numbers(change: (value: number, row: number) => number): Mutation['change'] {
  return (vector, rows) => {
    if (vector.storage !== 'number') throw new Error('numbers: there are none');
    const first = rows.ordinals()[0] ?? 0;
    return { ...vector, values: vector.values.map((value, i) => change(value, first + i)) };
  };
}

/** Gives the rows the values of others. */
function taken(from: (row: number) => number): Mutation['change'] {
  return (vector, rows) => {
    const first = rows.ordinals()[0] ?? 0;
    const index = Int32Array.from({ length: rows.count }, (_, i) => from(first + i) - first);
    const inside = (i: number) => (index[i] as number) >= 0 && (index[i] as number) < rows.count;
    const texts = Array.from({ length: rows.count }, (_, i) => textAt(vector, inside(i) ? (index[i] as number) : i));
    return textsOf(texts);
  };
}

function texts(change: (text: string, row: number) => string): Mutation['change'] {
  return (vector, rows) => {
    const first = rows.ordinals()[0] ?? 0;
    return textsOf(Array.from({ length: rows.count }, (_, i) => change(textAt(vector, i), first + i)));
  };
}

function textAt(vector: Vector, row: number): string {
  if (vector.storage === 'dictionary') return vector.dictionary.texts[vector.codes[row] as number] ?? '';
  if (vector.storage === 'number') throw new Error('textAt: there is none');
  return new TextDecoder().decode(vector.bytes.subarray(vector.offsets[row], vector.offsets[row + 1]));
}

function textsOf(values: readonly string[]): Vector {
  const dictionary = { texts: [...new Set(values)] };
  const codes = new Map(dictionary.texts.map((text, i) => [text, i]));
  return { storage: 'dictionary', dictionary, codes: Int32Array.from(values, (text) => codes.get(text) ?? 0) };
}

function nulls(isNull: (row: number) => boolean): Mutation['change'] {
  return (vector, rows: RowSet) => {
    const first = rows.ordinals()[0] ?? 0;
    const valid = Uint8Array.from({ length: rows.count }, (_, i) =>
      isNull(first + i) || vector.valid?.[i] === 0 ? 0 : 1,
    );
    return { ...vector, valid };
  };
}

/** Every text of the second half of the alphabet becomes one of the first. */
function halved(column: string): Mutation['change'] {
  return (vector, rows) => {
    const whole = desk.engine.range('customer', 0, 8000).column(column);
    const early = Array.from({ length: 8000 }, (_, i) => textAt(whole, i)).filter((text) => text < 'L');
    const first = rows.ordinals()[0] ?? 0;
    return textsOf(
      Array.from({ length: rows.count }, (_, i) => {
        const text = textAt(vector, i);
        return text < 'L' ? text : (early[(first + i) % early.length] ?? text);
      }),
    );
  };
}

/** Gives each row one of the gifts of its segment. */
function givenGift(pick: (fitting: readonly number[], row: number) => number): Mutation['change'] {
  return (vector, rows) => {
    const gifts = desk.engine.range('gift', 0, 90).column('segment');
    const segments = rows.read([{ kind: 'parent', target: 'customer' }], 'segment');
    const first = rows.ordinals()[0] ?? 0;
    const ids = Array.from({ length: 90 }, (_, i) => i + 1);
    const fitting = (segment: string) => ids.filter((id) => textAt(gifts, id - 1) === segment);
    const bySegment = new Map(['vip', 'standard', 'casual'].map((segment) => [segment, fitting(segment)]));
    const values = Float64Array.from({ length: rows.count }, (_, i) =>
      pick(bySegment.get(textAt(segments, i)) ?? [], first + i),
    );
    return { ...vector, storage: 'number', values };
  };
}

/** The second row of the first family of two or more gets what the first has. */
const siblingsAlike: Mutation['change'] = (vector, rows) => {
  if (vector.storage !== 'number' || rows.ordinals()[0] !== 0) return vector;
  const { ranks } = rows.family();
  const second = ranks.indexOf(1);
  return { ...vector, values: vector.values.map((value, i) => (i === second ? (vector.values[i - 1] ?? 0) : value)) };
};

/** Deals the values of every tenth row of a block out again, in the order of another column. */
function tied(other: string): Mutation['change'] {
  return (vector, rows) => {
    const places = Array.from({ length: rows.count }, (_, i) => i).filter((i) => i % 10 === 0);
    const lead = rows.column(other);
    const orderOf = (of: Vector) => {
      const value = (i: number) => (of.storage === 'number' ? (of.values[i] as number) : textAt(of, i));
      return places.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a - b));
    };
    const index = Int32Array.from({ length: rows.count }, (_, i) => i);
    const from = orderOf(vector);
    orderOf(lead).forEach((place, i) => {
      index[place] = from[i] ?? place;
    });
    return gather(vector, index);
  };
}

/** What the roll-up of customers is added up from. */
const SPENT_OF = ['order.customer_id', 'order.total'];

type Case = readonly [what: string, kind: CheckKind, place: string, change: Mutation['change']];

const CITIES = ['Denver', 'New York', 'Chicago', 'Houston', 'Boise'];

const CASES: readonly Case[] = [
  ['a foreign key leads nowhere', 'foreign_key', 'order.customer_id', numbers((id, row) => (row === 77 ? 900000 : id))],
  [
    'a UUID leads nowhere',
    'foreign_key',
    'order.product_id',
    texts((id, row) => (row === 99 ? id.replace(/^..../, 'beef') : id)),
  ],
  ['a key comes twice', 'key_unique', 'order.id', numbers((id, row) => (row === 5 ? id - 1 : id))],
  ['a unique code comes twice', 'unique', 'customer.code', taken((row) => (row === 50 ? 49 : row))],
  [
    'a child is before its parent',
    'not_before',
    'order.placed_at',
    numbers((t, row) => (row === 500 ? t - 900 * DAY_MS : t)),
  ],
  [
    'a parcel is sent before it is ordered',
    'not_before',
    'order.shipped_at',
    numbers((t, row) => (row === 7 ? 1e12 : t)),
  ],
  ['a mean is shifted by 2 %', 'mean', 'customer.height', numbers((x) => Math.floor(x * 1.02))],
  ['values are clamped, not truncated', 'law', 'customer.height', numbers((x) => Math.max(1580, x))],
  ['one value in forty is clamped', 'ends', 'customer.height', numbers((x, row) => (row % 40 === 7 ? 2000 : x))],
  ['all values are the same', 'law', 'customer.height', numbers(() => 1800)],
  ['the spread is wrong', 'law', 'customer.height', numbers((x) => Math.floor(1700 + 0.8 * (x - 1700)))],
  ['a category is dropped', 'shares', 'customer.segment', texts((word) => (word === 'vip' ? 'standard' : word))],
  ['a category is unknown', 'domain', 'customer.segment', texts((word, row) => (row === 4 ? 'royal' : word))],
  ['a share is shifted', 'shares', 'customer.agrees', numbers((x, row) => (row % 20 === 0 ? 1 : x))],
  [
    'hours are flattened',
    'hours',
    'customer.joined_at',
    numbers((t, row) => Math.floor(t / DAY_MS) * DAY_MS + (row % 24) * HOUR_MS),
  ],
  [
    'weekends are empty',
    'weekdays',
    'customer.joined_at',
    numbers((t) => ((Math.floor(t / DAY_MS) + 3) % 7 > 4 ? t - 2 * DAY_MS : t)),
  ],
  [
    'events pile up at their end',
    'law',
    'order.placed_at',
    numbers((t, row) => (row % 4 === 0 ? Math.min(t + 200 * DAY_MS, Date.UTC(2026, 0, 1) - 1000) : t)),
  ],
  ['delays are too long', 'law', 'order.shipped_at', numbers((t) => t + 3 * HOUR_MS)],
  ['a cell of a roll-up is wrong', 'computed', 'customer.spent', numbers((x, row) => (row === 3 ? x + 1 : x))],
  ['a cell of a formula is wrong', 'computed', 'order.total', numbers((x, row) => (row === 3 ? x + 100 : x))],
  ['a copy is not its source', 'computed', 'order.price', numbers((x, row) => (row === 8 ? x + 1 : x))],
  ['an e-mail is of somebody else', 'belongs', 'customer.email', taken((row) => (row === 10 ? 11 : row))],
  [
    'an e-mail is none',
    'pattern',
    'customer.email',
    texts((text, row) => (row === 10 ? text.replace('@', ' at ') : text)),
  ],
  [
    'a code has another form',
    'pattern',
    'customer.code',
    texts((text, row) => (row === 10 ? text.replace('-', '_') : text)),
  ],
  ['a postcode is of elsewhere', 'belongs', 'customer.postcode', texts((code, row) => (row === 10 ? '00000' : code))],
  ['an age is wrong', 'belongs', 'customer.years', numbers((age, row) => (row === 10 ? age + 1 : age))],
  ['nulls are doubled', 'null_rate', 'customer.income', nulls((row) => row % 10 === 0)],
  ['a cell is empty that may not be', 'no_nulls', 'customer.segment', nulls((row) => row === 6)],
  ['a value is beyond its bounds', 'domain', 'customer.height', numbers((x, row) => (row === 6 ? 2001 : x))],
  ['a time is off its grid', 'domain', 'order.placed_at', numbers((t, row) => (row === 6 ? t + 1 : t))],
  ['first names are of one half of the alphabet', 'law', 'customer.first_name', halved('first_name')],
  ['a first name is none', 'domain', 'customer.first_name', texts((name, row) => (row === 12 ? `${name}x` : name))],
  ['cities are all alike', 'law', 'customer.city', texts((_city, row) => CITIES[row % CITIES.length] ?? '')],
  ['a street has no number', 'domain', 'customer.street', texts((t, row) => (row === 3 ? t.replace(/\d+ /, '') : t))],
  [
    'house numbers are small',
    'law',
    'customer.street',
    texts((t) => t.replace(/^\d+/, (n) => String((Number(n) % 90) + 1))),
  ],
  ['places lie beside their cities', 'law', 'customer.latitude', numbers((x, row) => (row % 5 === 0 ? x + 2000 : x))],
  ['all phones have one area', 'law', 'customer.phone', texts((t) => t.replace(/^\(\d{3}\)/, '(303)'))],
  ['all firms have one form', 'law', 'customer.employer', texts((t) => t.replace(/(Inc\.|Corp\.)$/, 'LLC'))],
  ['a rounded value is not', 'modifier', 'customer.weight', numbers((x, row) => (row === 21 ? x + 1 : x))],
  ['favourites are none', 'picks', 'order.gift_id', givenGift((fitting, row) => fitting[row % fitting.length] ?? 0)],
  ['a pick does not fit', 'fits', 'order.gift_id', numbers((id, row) => (row === 40 ? (id % 90) + 1 : id))],
  ['siblings pick alike', 'fits', 'order.sample_id', siblingsAlike],
  ['weights do not count', 'picks', 'order.carrier_id', numbers((_id, row) => 1 + (row % 40))],
  ['a hierarchy turns in a circle', 'fits', 'customer.friend_id', numbers((id, row) => (row === 33 ? 34 : id))],
  ['few are ever picked', 'picks', 'customer.depot_id', numbers((id) => id - ((id - 1) % 4))],
  ['texts are of another list', 'law', 'tour.motto', texts((text, row) => (row % 2 === 0 ? 'ready' : text))],
  ['large families are alike', 'fan_out', 'tour.carrier_id', numbers((_id, row) => 1 + (row % 40))],
  ['a number goes with another one', 'independent', 'customer.height', tied('income')],
  ['a category goes with another one', 'independent', 'customer.segment', tied('agrees')],
  ['a number goes with a category', 'independent', 'customer.agrees', tied('joined_at')],
  ['families are split evenly', 'fan_out', 'order.customer_id', numbers((_id, row) => 1 + Math.floor(row / 2))],
];

describe('a report of broken rows', () => {
  it('finds nothing where nothing is broken', () => {
    const report = reportOn(desk);
    expect(report.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
    expect(report.score.value).toBeGreaterThanOrEqual(99);
  });

  it.each(CASES)('names it where %s: %s of %s', (_what, kind, place, change) => {
    const [table = '', column = ''] = place.split('.');
    const { checks, score } = reportOn(desk, { mutation: { table, column, change } });
    const failed = checks.filter(({ verdict }) => verdict === 'fail');
    const named = failed.filter((each) => each.kind === kind && each.table === table);
    expect(
      named.some(({ columns }) => columns[0] === column || kind === 'fan_out'),
      failed.map(({ id }) => id).join(', '),
    ).toBe(true);
    // Whatever else is named is about the same column, or about the roll-up that is added up from it.
    const isAbout = (each: QualityCheck) =>
      each.table === table
        ? each.columns.includes(column) || kind === 'fan_out'
        : each.id === 'computed customer spent' && SPENT_OF.includes(place);
    expect(failed.filter((each) => !isAbout(each))).toEqual([]);
    expect(score.value).toBeLessThanOrEqual(failed.some(({ family }) => family === 'gate') ? 49 : 89);
  });
});

describe('a roll-up that is made wrong', () => {
  const made = (table: string, column: string, change: Mutation['change']) => {
    const { checks } = reportOn(desk, { mutation: { table, column, change, isMade: true } });
    return checks.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  };

  it('is told from the rows it is added up from, not from how it was computed', () => {
    expect(reportOn(desk).checks.find(({ id }) => id === 'computed customer spent')).toMatchObject({
      coverage: 'tested',
      verdict: 'pass',
      rows: 8000,
    });
    expect(
      made(
        'customer',
        'spent',
        numbers((x, row) => (row === 3 ? x + 1 : x)),
      ),
    ).toEqual(['computed customer spent']);
    // The sum over all customers stays what it is.
    const spent = desk.engine.range('customer', 0, 100).column('spent');
    const rich = spent.storage === 'number' ? spent.values.findIndex((x, row) => row > 3 && x > 100) : -1;
    const change = numbers((x, row) => (row === 3 ? x + 1 : row === rich ? x - 1 : x));
    expect(made('customer', 'spent', change)).toEqual(['computed customer spent']);
  });

  it('shows where a cell that it adds up is another one', () => {
    const failed = made(
      'order',
      'total',
      numbers((x, row) => (row === 5 ? x + 1 : x)),
    );
    expect(failed).toEqual(['computed customer spent']);
  });

  const shownRow = (table: string, column: string, change: Mutation['change']) => {
    const { checks } = reportOn(desk, { mutation: { table, column, change, isMade: true } });
    const { how, example, value } = checks.find(({ id }) => id === 'computed customer spent') ?? {};
    return { example, value, isTold: !how?.includes('and which cannot be told') };
  };

  it.each([3, 7999])('shows row %i where its cell is wrong', (wrong) => {
    for (const by of [1, -9_999_999])
      expect(
        shownRow(
          'customer',
          'spent',
          numbers((x, row) => (row === wrong ? x + by : x)),
        ),
      ).toEqual({
        example: wrong,
        value: 1,
        isTold: true,
      });
  });

  it('shows the first of the rows whose cells are wrong, while they are few', () => {
    const wrong = new Set([40, 1300, 5200, 7100]);
    expect(
      shownRow(
        'customer',
        'spent',
        numbers((x, row) => (wrong.has(row) ? x + row : x)),
      ).example,
    ).toBe(40);
    const all = shownRow(
      'customer',
      'spent',
      numbers((x) => x + 1),
    );
    expect(all).toEqual({ example: undefined, value: 64, isTold: false });
  });

  it('shows the parent of a row that is added up wrong, or for another parent', () => {
    const customers = desk.engine.range('order', 0, 3000).column('customer_id');
    const parentOf = (row: number) => (customers.storage === 'number' ? (customers.values[row] as number) - 1 : -1);
    const total = numbers((x, row) => (row === 2500 ? x + 77 : x));
    expect(shownRow('order', 'total', total).example).toBe(parentOf(2500));
    const lost = numbers((id, row) => (row === 2500 ? 900000 : id));
    expect(shownRow('order', 'customer_id', lost).example).toBe(parentOf(2500));
  });
});

describe('the row that a broken gate shows', () => {
  it.each([
    ['a foreign key leads nowhere', 77],
    ['a key comes twice', 5],
    ['a child is before its parent', 500],
    ['a parcel is sent before it is ordered', 7],
    ['a cell of a roll-up is wrong', 3],
    ['a copy is not its source', 8],
    ['an e-mail is none', 10],
    ['a postcode is of elsewhere', 10],
    ['a cell is empty that may not be', 6],
    ['a value is beyond its bounds', 6],
    ['a category is unknown', 4],
    ['nulls are doubled', undefined],
  ])('is the first that breaks it, where %s', (what, row) => {
    const [, kind, place = '', change] = CASES.find(([each]) => each === what) ?? [];
    const [table = '', column = ''] = place.split('.');
    if (change === undefined) throw new Error(`there is no case "${what}"`);
    const { checks } = reportOn(desk, { mutation: { table, column, change } });
    const found = checks.find((each) => each.kind === kind && each.table === table && each.verdict === 'fail');
    expect(found).toBeDefined();
    expect(found?.example).toBe(row);
  });
});
