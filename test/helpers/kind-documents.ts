import { COLUMN_TYPES, type ColumnType } from '../../src/schema/column-type.ts';
import type { KindSpec } from '../../src/schema/kind.ts';

/** A document that uses a kind, and the column or table that shows what the kind makes. */
export interface KindDocument {
  readonly label: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly table: string;
  readonly columns: readonly string[];
}

/** The lists of kinds there are. */
export type KindList =
  | 'generators'
  | 'rowSources'
  | 'countLaws'
  | 'shapes'
  | 'delays'
  | 'picks'
  | 'weightings'
  | 'modifiers'
  | 'mechanisms';

const LIGHT = ['es_ES', 'it_IT', 'nl_NL', 'sv_SE', 'pl_PL', 'zh_CN', 'ko_KR', 'en_IN'] as const;
const PLACE_PARTS = [
  'street_address',
  'street',
  'city',
  'region',
  'region_code',
  'postcode',
  'country',
  'country_code',
  'time_zone',
] as const;

interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly scale?: number;
  readonly resolution?: string;
  readonly nullable?: boolean;
  readonly unique?: boolean;
  readonly generator: KindSpec;
  readonly modifiers?: readonly KindSpec[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

const id: Column = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };
const eventTime: Column = { name: 'placed_at', type: 'timestamp', generator: { kind: 'event_time' } };
const orderId: Column = { name: 'order_id', type: 'integer', generator: { kind: 'parent' } };
const ownOrders = {
  kind: 'per_parent',
  parent: 'customer',
  count: { kind: 'poisson', mean: 6 },
  active: { from: 'customer.signed_up_at' },
} as const;

/** A small yard with everything the example of any kind names: customers, products, orders and their items. */
function yard(rows: KindSpec, columns: readonly Column[]): Readonly<Record<string, unknown>> {
  const table = (name: string, source: KindSpec, more: readonly Column[], time?: string) => ({
    name,
    key: ['id'],
    rows: source,
    columns: [id, ...more],
    ...(time !== undefined && { time }),
  });
  return {
    version: 1,
    name: 'Yard',
    seed: 11,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      table('customer', { kind: 'count', count: 60 }, [
        { name: 'signed_up_at', type: 'timestamp', generator: { kind: 'moment' } },
        { name: 'closed_at', type: 'timestamp', generator: { kind: 'moment', from: '2025-06-01' } },
      ]),
      table('product', { kind: 'count', count: 30 }, [
        { name: 'price', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: 1, max: 90 } },
      ]),
      table('order', rows, columns),
      table(
        'order_item',
        { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 1.5 } },
        [
          orderId,
          { name: 'line_total', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: -5, max: 5 } },
          { name: 'at', type: 'date', generator: { kind: 'moment' } },
        ],
        'at',
      ),
    ],
  };
}

function inOrderOfTime(document: KindDocument['document']): KindDocument['document'] {
  const { tables } = document;
  if (!Array.isArray(tables)) throw new Error('inOrderOfTime: the yard has no tables');
  return { ...document, tables: tables.map((table) => (table.name === 'order' ? { ...table, order: 'time' } : table)) };
}

function shown(label: string, document: KindDocument['document'], columns: readonly string[]): KindDocument {
  return { label, document, table: 'order', columns };
}

function generated(type: ColumnType, generator: KindSpec, more: Partial<Column> = {}): KindDocument {
  const quantity: Column = {
    name: 'quantity',
    type: 'integer',
    generator: { kind: 'category', values: [{ value: 1 }, { value: 2, weight: 0.5 }] },
  };
  const product: Column = { name: 'product_id', type: 'integer', generator: { kind: 'reference', table: 'product' } };
  const value: Column = { name: 'value', type, generator, ...more };
  const times = generator.kind === 'event_time' ? [] : [eventTime];
  return shown(`${type} ${JSON.stringify(generator)}`, yard(ownOrders, [...times, quantity, product, value]), [
    'value',
  ]);
}

/** A column of the products that is rolled up from the orders that point at them. */
function rolledUp(type: ColumnType, generator: KindSpec, more: Partial<Column> = {}): KindDocument {
  const base = generated('integer', { kind: 'constant', value: 3 }).document as { readonly tables: readonly Table[] };
  const total: Column = { name: 'total', type: 'decimal', generator: { kind: 'uniform', min: -9, max: 9 } };
  const note: Column = { name: 'note', type: 'text', generator: { kind: 'template', template: 'no {id}' } };
  const tables = base.tables.map((table) => ({
    ...table,
    columns: [
      ...table.columns,
      ...(table.name === 'order' ? [total, note] : []),
      ...(table.name === 'product' ? [{ name: 'value', type, generator, ...more }] : []),
    ],
  }));
  const label = `${type} ${JSON.stringify(generator)}`;
  return { label, document: { ...base, tables }, table: 'product', columns: ['value'] };
}

/** A column of the orders that is their part of something of the customer. */
function shared(type: ColumnType, generator: KindSpec, more: Partial<Column> = {}): KindDocument {
  const made = generated(type, generator, more);
  const { tables } = made.document as { readonly tables: readonly Table[] };
  const totals: readonly Column[] = [
    { name: 'budget', type: 'decimal', generator: { kind: 'uniform', min: -900, max: 900 } },
    { name: 'points', type: 'integer', generator: { kind: 'uniform', min: 0, max: 100 } },
    {
      name: 'bonus',
      type: 'decimal',
      nullable: true,
      generator: { kind: 'formula', formula: 'if(id % 3 = 0, null, 12.34)' },
    },
  ];
  return {
    ...made,
    document: {
      ...made.document,
      tables: tables.map((table) =>
        table.name === 'customer' ? { ...table, columns: [...table.columns, ...totals] } : table,
      ),
    },
  };
}

const numbers: readonly ColumnType[] = ['integer', 'decimal', 'float'];
const times: readonly ColumnType[] = ['timestamp', 'date'];

const GENERATED: Readonly<Record<string, (example: KindSpec) => readonly KindDocument[]>> = {
  sequence: (example) => [
    generated('integer', example),
    generated('integer', { kind: 'sequence', start: -1000, step: 7 }),
    generated('integer', { kind: 'sequence', within: 'parent', step: 10 }),
  ],
  uuid: (example) => [generated('uuid', example), generated('uuid', { kind: 'uuid' })],
  parent: (example) => [
    generated('integer', example),
    generated('integer', { kind: 'parent', column: 'id', relation: 'buyer' }),
  ],
  reference: (example) => [
    generated('integer', example),
    generated('integer', { kind: 'reference', table: 'product' }),
    generated('integer', { kind: 'reference', table: 'product', relation: 'bought', column: 'id', stable: true }),
    generated('integer', { kind: 'reference', table: 'product', distinct_within: 'parent' }),
    generated('integer', {
      kind: 'reference',
      table: 'product',
      distinct_within: 'parent',
      pick: { kind: 'zipf', exponent: 1.1 },
    }),
    generated('integer', { kind: 'reference', table: 'order_item' }, { nullable: true }),
    generated('integer', { kind: 'reference', table: 'order', roots: 2 }, { nullable: true }),
    generated(
      'integer',
      { kind: 'reference', table: 'order_item', where: { column: 'order_id', equals_column: 'id' }, existing: false },
      { nullable: true },
    ),
  ],
  category: (example) => [
    generated('text', example),
    generated('boolean', { kind: 'category', values: [{ value: true }, { value: false, weight: 3 }] }),
    ...numbers.map((type) => generated(type, { kind: 'category', values: [{ value: -3 }, { value: 8, weight: 0.2 }] })),
  ],
  normal: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: '20 + quantity' }),
  ],
  lognormal: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, median: '20 * quantity' }),
  ],
  uniform: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { kind: 'uniform', min: 'quantity', max: 'quantity + 5' }),
  ],
  exponential: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: '4 * quantity' }),
  ],
  gamma: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: '24 * quantity' }),
  ],
  beta: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, alpha: 'quantity' }),
  ],
  weibull: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, scale: 'product.price * 10' }),
  ],
  pareto: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, minimum: '5 * quantity' }),
  ],
  triangular: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mode: '2 + quantity' }),
  ],
  student_t: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: 'quantity' }),
  ],
  poisson: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: 'product.price / 10' }),
  ],
  binomial: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, trials: '10 * quantity', probability: '0.3 / quantity' }),
  ],
  negative_binomial: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: '2 * quantity' }),
  ],
  geometric: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, mean: '1 + quantity' }),
  ],
  zipf: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('decimal', { ...example, size: '500 * quantity' }),
  ],
  histogram: (example) => numbers.map((type) => generated(type, example)),
  mixture: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated(
      'decimal',
      {
        kind: 'mixture',
        components: [
          { weight: 2, law: { kind: 'normal', mean: 'quantity - 1', sd: 'quantity - 1' } },
          { weight: 1, law: { kind: 'uniform', min: 60, max: 70 } },
        ],
      },
      { nullable: true },
    ),
  ],
  boolean: (example) => [
    generated('boolean', example),
    generated('boolean', { kind: 'boolean', share: '0.4 / quantity' }),
  ],
  constant: (example) => [
    generated('text', example),
    generated('boolean', { kind: 'constant', value: true }),
    ...numbers.map((type) => generated(type, { kind: 'constant', value: -7 })),
    ...times.map((type) => generated(type, { kind: 'constant', value: '2024-02-29' })),
    generated('time', { kind: 'constant', value: '12:34:56.789' }),
  ],
  moment: (example) => times.map((type) => generated(type, example)),
  time_of_day: (example) => [
    generated('time', example),
    generated(
      'time',
      { kind: 'time_of_day', from: '22:00', to: '06:00', hours: [...Array(12).fill(1), ...Array(12).fill(3)] },
      { resolution: 'millisecond' },
    ),
    generated('time', { kind: 'time_of_day' }, { resolution: 'hour' }),
  ],
  nested: (example) => [
    generated('json', example),
    generated('json', {
      kind: 'nested',
      items: { type: 'float', generator: { kind: 'normal', mean: 0, sd: 1 } },
      count: { kind: 'poisson', mean: 2 },
    }),
    generated('json', {
      kind: 'nested',
      fields: [
        { name: 'no', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'price', type: 'decimal', scale: 1, generator: { kind: 'formula', formula: 'quantity * no' } },
        {
          name: 'who',
          type: 'json',
          generator: {
            kind: 'nested',
            fields: [
              { name: 'first name', type: 'text', generator: { kind: 'person', part: 'first_name' } },
              { name: 'since', type: 'timestamp', generator: { kind: 'formula', formula: 'customer.signed_up_at' } },
            ],
          },
        },
        {
          name: 'marks',
          type: 'json',
          generator: {
            kind: 'nested',
            items: { type: 'boolean', generator: { kind: 'boolean', share: 0.5 } },
            count: { kind: 'uniform', min: 0, max: 3 },
          },
        },
      ],
      count: { kind: 'geometric', mean: 3 },
    }),
  ],
  event_time: (example) => times.map((type) => generated(type, example)),
  after: (example) => [
    ...times.map((type) => generated(type, example, { nullable: true })),
    generated('date', { ...example, column: 'customer.signed_up_at', beyond: 'keep' }),
  ],
  person: () => [
    ...['first_name', 'last_name', 'full_name', 'email', 'username', 'gender', 'prefix'].map((part) =>
      generated('text', { kind: 'person', part }),
    ),
    generated('date', { kind: 'person', part: 'birth_date' }),
    generated('integer', { kind: 'person', part: 'age' }),
    generated('text', { kind: 'person', part: 'email' }, { unique: true }),
    generated('text', { kind: 'person', part: 'username', locale: 'de_DE' }, { unique: true }),
    ...['ja_JP', 'pt_BR', 'fr_FR', 'en_GB', ...LIGHT].map((locale) =>
      generated('text', { kind: 'person', part: 'full_name', locale }),
    ),
    generated('text', { kind: 'person', part: 'second_last_name', locale: 'es_ES' }),
  ],
  place: () => [
    ...PLACE_PARTS.map((part) => generated('text', { kind: 'place', part })),
    generated('decimal', { kind: 'place', part: 'latitude' }, { scale: 4 }),
    generated('float', { kind: 'place', part: 'longitude', locale: 'ja_JP' }),
    ...['en_GB', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR', ...LIGHT].flatMap((locale) => [
      generated('text', { kind: 'place', part: 'postcode', locale }),
      generated('text', { kind: 'place', part: 'street_address', locale }),
    ]),
  ],
  phone: () =>
    ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR', ...LIGHT].flatMap((locale) =>
      ['number', 'e164'].map((part) => generated('text', { kind: 'phone', part, locale })),
    ),
  review: () =>
    ['en_US', 'de_DE', 'zh_CN'].flatMap((locale) =>
      ['title', 'text'].map((part) => generated('text', { kind: 'review', part, rating_from: 'quantity', locale })),
    ),
  product: () => [
    ...['name', 'article', 'material'].map((part) => generated('text', { kind: 'product', part })),
    ...['name', 'article', 'category', 'brand', 'sku', 'description'].map((part) =>
      generated('text', { kind: 'product', part, assortment: 'mixed' }),
    ),
    generated('text', { kind: 'product', part: 'material', assortment: 'electronics' }, { nullable: true }),
    ...['en_GB', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR', ...LIGHT].flatMap((locale) =>
      ['name', 'description'].map((part) => generated('text', { kind: 'product', part, assortment: 'mixed', locale })),
    ),
    generated('text', { kind: 'product', part: 'category_code', assortment: 'mixed', locale: 'fr_FR' }),
  ],
  company: () => [
    ...['name', 'legal_form', 'industry', 'domain', 'email'].map((part) =>
      generated('text', { kind: 'company', part }),
    ),
    ...['en_GB', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR'].map((locale) =>
      generated('text', { kind: 'company', part: 'name', locale }),
    ),
  ],
  internet: () => [
    ...['domain', 'url', 'ipv4', 'ipv6', 'mac', 'user_agent'].map((part) =>
      generated('text', { kind: 'internet', part }),
    ),
    generated('integer', { kind: 'internet', part: 'port' }),
  ],
  payment: () => [
    ...['card_brand', 'card_number', 'card_last4', 'card_expiry', 'bic', 'currency'].map((part) =>
      generated('text', { kind: 'payment', part }),
    ),
    ...['en_GB', 'de_DE', 'fr_FR', 'pt_BR'].map((locale) =>
      generated('text', { kind: 'payment', part: 'iban', locale }),
    ),
  ],
  pattern: (example) => [
    generated('text', example),
    generated('text', example, { unique: true }),
    generated('text', { kind: 'pattern', pattern: '[a-zé]{30}' }),
    generated('text', { kind: 'pattern', pattern: '[a-zé]{30}' }, { unique: true }),
  ],
  text: (example) => [
    generated('text', example),
    generated('text', { kind: 'text', part: 'words', min: 1, max: 3 }),
    generated('text', { kind: 'text', part: 'paragraph', min: 30, max: 90 }),
  ],
  faker: (example) => [
    generated('text', example),
    generated('text', { kind: 'faker', method: 'lorem.paragraphs' }),
    generated('json', {
      kind: 'nested',
      items: { type: 'text', generator: example },
      count: { kind: 'fixed', count: 2 },
    }),
  ],
  lookup: (example) => [
    generated('decimal', { ...example, by: 'quantity', values: [{ when: 1, value: 0.2 }] }),
    generated('text', { kind: 'lookup', by: 'product.price', values: [{ when: 3, value: 'x' }] }, { nullable: true }),
    ...times.map((type) =>
      generated(type, {
        kind: 'lookup',
        by: 'quantity',
        values: [{ when: 2, value: '2024-02-29' }],
        otherwise: '2025-01-01',
      }),
    ),
  ],
  template: (example) => [
    generated('text', example),
    generated('text', {
      kind: 'template',
      template: '{{{product_id}}} {product.price} {placed_at}, {customer.signed_up_at}',
    }),
  ],
  formula: (example) => [
    ...numbers.map((type) => generated(type, example)),
    generated('boolean', { kind: 'formula', formula: 'quantity > 1' }),
    generated('text', { kind: 'formula', formula: 'concat("n", quantity)' }),
    ...times.map((type) => generated(type, { kind: 'formula', formula: 'customer.signed_up_at + quantity' })),
  ],
  rollup: (example) => [
    ...(['decimal', 'float'] as const).map((type) => generated(type, example)),
    generated('integer', { kind: 'rollup', table: 'order_item', aggregate: 'count' }),
    ...['min', 'max', 'mean'].map((aggregate) =>
      generated(
        'decimal',
        { kind: 'rollup', table: 'order_item', aggregate, column: 'line_total' },
        { nullable: true },
      ),
    ),
    generated('date', { kind: 'rollup', table: 'order_item', aggregate: 'max', column: 'at' }, { nullable: true }),
    ...['first', 'last'].map((aggregate) =>
      generated('date', { kind: 'rollup', table: 'order_item', aggregate, column: 'at' }, { nullable: true }),
    ),
    generated('integer', { kind: 'rollup', table: 'order_item', aggregate: 'count', where: 'line_total > 0' }),
    rolledUp('integer', { kind: 'rollup', table: 'order', aggregate: 'count', where: 'quantity = 2' }),
    rolledUp('decimal', { kind: 'rollup', table: 'order', by: 'product_id', aggregate: 'sum', column: 'total' }),
    ...(['first', 'last', 'min', 'max', 'mean'] as const).map((aggregate) =>
      rolledUp('decimal', { kind: 'rollup', table: 'order', aggregate, column: 'total' }, { nullable: true }),
    ),
    rolledUp('text', { kind: 'rollup', table: 'order', aggregate: 'last', column: 'note' }, { nullable: true }),
  ],
  shares: (example) => [
    shared('decimal', { ...example, of: 'customer.budget' }),
    shared('decimal', { kind: 'shares', of: 'customer.budget' }),
    shared('decimal', { kind: 'shares', of: 'customer.budget', weight: 'quantity' }),
    shared('integer', { kind: 'shares', of: 'customer.points', alpha: 0.3 }),
    shared('decimal', { kind: 'shares', of: 'customer.bonus', alpha: 1 }, { nullable: true }),
  ],
};

const orderKey: Column = { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } };
const size: Column = { name: 'size', type: 'float', generator: { kind: 'normal', mean: 0, sd: 1 } };
const asProcess = ['id', 'customer_id', 'placed_at', 'size'] as const;

const SOURCES: Readonly<Record<string, (example: KindSpec) => readonly KindDocument[]>> = {
  count: () => [shown('count', yard({ kind: 'count', count: 137 }, [size]), ['id', 'size'])],
  per_parent: (example) => [
    shown('a process', yard(example, [orderKey, eventTime, size]), asProcess),
    shown(
      'per month',
      yard({ ...ownOrders, per: 'month', count: { kind: 'poisson', mean: 0.3 } }, [orderKey, eventTime, size]),
      asProcess,
    ),
    shown(
      'a window with two ends',
      yard({ ...ownOrders, active: { from: 'customer.signed_up_at', to: 'customer.closed_at' } }, [
        orderKey,
        eventTime,
        size,
      ]),
      asProcess,
    ),
    shown(
      'a process without exposure',
      yard({ ...ownOrders, exposure: false, count: { kind: 'uniform', min: 0, max: 5 } }, [orderKey, eventTime, size]),
      asProcess,
    ),
    shown('in order of time', inOrderOfTime(yard(example, [orderKey, eventTime, size])), asProcess),
    shown(
      'a bundle',
      yard({ kind: 'per_parent', parent: 'customer', count: { kind: 'uniform', min: 0, max: 5 } }, [orderKey, size]),
      ['id', 'customer_id', 'size'],
    ),
  ],
};

function counted(count: KindSpec): readonly KindDocument[] {
  const bundle = yard({ kind: 'per_parent', parent: 'customer', count }, [orderKey, size]);
  const process = yard({ ...ownOrders, count }, [orderKey, eventTime, size]);
  return [shown('a bundle', bundle, ['id', 'customer_id', 'size']), shown('a process', process, asProcess)];
}

/** Among all rows of a table, and among those that exist by then. */
const picked = (pick: KindSpec) => [
  generated('integer', { kind: 'reference', table: 'product', pick }),
  generated('integer', { kind: 'reference', table: 'order_item', pick }, { nullable: true }),
];

const weighed = (weights: KindSpec) => [
  generated('text', { kind: 'category', values: [{ value: 'a' }, { value: 'b' }, { value: 'c' }], weights }),
];

const MADE: Readonly<Partial<Record<ColumnType, KindSpec>>> = {
  integer: { kind: 'uniform', min: -40, max: 40 },
  decimal: { kind: 'normal', mean: 0, sd: 30 },
  float: { kind: 'normal', mean: 0, sd: 3 },
  boolean: { kind: 'boolean', share: 0.4 },
  text: { kind: 'person', part: 'first_name' },
  date: { kind: 'moment' },
  timestamp: { kind: 'moment' },
  uuid: { kind: 'uuid' },
};

/** A column whose values a modifier changes afterwards. */
function modified(type: ColumnType, modifier: KindSpec, generator = MADE[type] ?? { kind: 'uuid' }): KindDocument {
  const document = generated(type, generator, { nullable: true, modifiers: [modifier] });
  return { ...document, label: `${type} ${JSON.stringify(modifier)}` };
}

const madeTypes = COLUMN_TYPES.filter((type) => MADE[type] !== undefined);

const missingBy = (mechanism: KindSpec) =>
  madeTypes.map((type) => modified(type, { kind: 'missing', rate: 0.3, mechanism }));

const MODIFIED: Readonly<Record<string, (example: KindSpec) => readonly KindDocument[]>> = {
  missing: (example) => madeTypes.map((type) => modified(type, example)),
  round: (example) => [
    ...numbers.map((type) => modified(type, example)),
    modified('decimal', { kind: 'round', to: 0.25, direction: 'down' }),
    modified('float', { kind: 'round', to: 0.05, direction: 'up' }),
    ...['hour', 'day', 'week', 'month', 'quarter', 'year'].map((to) => modified('timestamp', { kind: 'round', to })),
    modified('date', { kind: 'round', to: 'month', direction: 'up' }),
  ],
  multiply: (example) => [
    ...numbers.map((type) => modified(type, example)),
    ...numbers.map((type) => modified(type, { kind: 'multiply', factor: -0.333 })),
  ],
  add: (example) => [
    ...numbers.map((type) => modified(type, example)),
    modified('timestamp', { kind: 'add', amount: '-90m' }),
    modified('date', { kind: 'add', amount: '2d' }),
  ],
  map_values: (example) => [
    modified('text', example),
    ...['keep', 'empty', 'replace'].map((others) =>
      modified(
        'text',
        {
          kind: 'map_values',
          values: [{ from: 'a', to: 'b' }, { from: 'b' }, { from: 'c', to: null }],
          others,
          ...(others === 'replace' && { replacement: 'z' }),
        },
        { kind: 'category', values: ['a', 'b', 'c', 'd'].map((value) => ({ value })) },
      ),
    ),
    modified(
      'text',
      { kind: 'map_values', values: [{ from: 'ab', to: 'x' }], others: 'replace', replacement: 'y' },
      {
        kind: 'pattern',
        pattern: '[a-c]{1,2}',
      },
    ),
    modified('integer', { kind: 'map_values', values: [{ from: 0, to: 99 }], others: 'keep' }),
    modified('boolean', { kind: 'map_values', values: [{ from: true, to: false }] }),
    modified('date', {
      kind: 'map_values',
      values: [{ from: '2024-03-01', to: '2024-04-01' }],
      others: 'replace',
      replacement: '2024-01-01',
    }),
  ],
};

const MAKERS: Readonly<Record<KindList, Readonly<Record<string, (example: KindSpec) => readonly KindDocument[]>>>> = {
  generators: GENERATED,
  rowSources: SOURCES,
  countLaws: {
    poisson: counted,
    uniform: counted,
    fixed: counted,
    negative_binomial: counted,
    geometric: counted,
    zipf: counted,
    histogram: counted,
    zero_inflated: counted,
  },
  shapes: {
    uniform: (shape) => times.map((type) => generated(type, { kind: 'moment', shape })),
    logistic: (shape) => times.map((type) => generated(type, { kind: 'moment', shape })),
    growth: (shape) => times.map((type) => generated(type, { kind: 'moment', shape })),
    bass: (shape) => times.map((type) => generated(type, { kind: 'moment', shape })),
    profile: (shape) => times.map((type) => generated(type, { kind: 'moment', shape })),
  },
  delays: Object.fromEntries(
    ['fixed', 'uniform', 'exponential', 'gamma', 'lognormal'].map((kind) => [
      kind,
      (delay: KindSpec) => [
        generated('timestamp', { kind: 'after', column: 'placed_at', delay }, { nullable: true }),
        generated('timestamp', { kind: 'after', column: 'customer.signed_up_at', delay, beyond: 'keep' }),
      ],
    ]),
  ),
  picks: {
    uniform: picked,
    zipf: picked,
    weighted: () => [
      generated('integer', { kind: 'reference', table: 'product', pick: { kind: 'weighted', column: 'price' } }),
    ],
  },
  weightings: { zipf: weighed, head_tail: weighed },
  modifiers: MODIFIED,
  mechanisms: {
    random: missingBy,
    exact: missingBy,
    by_column: () =>
      missingBy({
        kind: 'by_column',
        column: 'quantity',
        rates: [
          { when: 1, rate: 0.9 },
          { when: 2, rate: 0 },
        ],
      }),
    condition: () => missingBy({ kind: 'condition', formula: 'quantity > 1 and product.price < 50' }),
  },
};

/** Small documents that use a kind in every way it can be used; throws for a kind nobody has made any for. */
export function kindDocuments(list: KindList, kind: string, example: KindSpec): readonly KindDocument[] {
  const make = MAKERS[list][kind];
  if (make === undefined) throw new Error(`kindDocuments: the battery has no document for ${list} ${kind}`);
  return make(example);
}

/** The kinds of a list that the battery has documents for. */
export function kindsWithDocuments(list: KindList): readonly string[] {
  return Object.keys(MAKERS[list]);
}
