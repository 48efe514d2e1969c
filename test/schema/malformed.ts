import type { DiagnosticCode } from '../../src/schema/diagnostic-code.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../helpers/small-shop.ts';

/** A document that is not as it should be, and the finding that says so. */
export interface Malformed {
  readonly name: string;
  readonly text: string;
  readonly code: DiagnosticCode;
  /** Where the finding is; a pattern where the place is long. */
  readonly path: string | RegExp;
  readonly severity?: 'warning';
  /** What its message must name. */
  readonly says?: string;
  /** How many findings there are; one where left out. */
  readonly findings?: number;
}

type Expected = Omit<Malformed, 'name' | 'text'>;

/** The small shop with one thing wrong. */
function shop(name: string, change: (document: LooseDocument) => void, expected: Expected): Malformed {
  return { name, text: JSON.stringify(smallShop(change)), ...expected };
}

/** The small shop's text with one piece replaced. */
function spelled(name: string, from: string, to: string, expected: Expected): Malformed {
  const text = JSON.stringify(smallShop());
  if (!text.includes(from)) throw new Error(`spelled: the small shop does not hold ${from}`);
  return { name, text: text.replace(from, to), ...expected };
}

function plain(name: string, text: string, expected: Expected): Malformed {
  return { name, text, ...expected };
}

const CUSTOMER = '/tables/0';
const PRODUCT = '/tables/1';
const ORDER = '/tables/2';
const ITEM = '/tables/3';

const generatorOf = (document: LooseDocument, table: string, column: string) =>
  looseColumn(document, table, column).generator;
const number = (name: string, generator: Record<string, unknown>, type = 'integer') => ({ name, type, generator });
const perParent = (parent: string) => ({ kind: 'per_parent', parent, count: { kind: 'poisson', mean: 1 } });

/** Adds a column to a table of the shop. */
const added =
  (table: string, column: { name: string; generator: Record<string, unknown> } & Record<string, unknown>) =>
  (document: LooseDocument) =>
    void looseTable(document, table).columns.push(column);

const TEXTS: readonly Malformed[] = [
  plain('nothing', '', { code: 'syntax_error', path: '' }),
  plain('no JSON', 'customers: 5', { code: 'syntax_error', path: '' }),
  plain('a text that stops', '{"version": 1, "name": "A', { code: 'syntax_error', path: /^(\/name)?$/ }),
  plain('a comma too many', '{"version": 1,}', { code: 'syntax_error', path: '/version' }),
  plain('a comment', '{"version": 1 // one\n}', { code: 'syntax_error', path: '' }),
  plain('a list', '[]', { code: 'not_a_document', path: '' }),
  plain('null', 'null', { code: 'not_a_document', path: '' }),
  plain('a number', '42', { code: 'not_a_document', path: '' }),
  plain('an empty object', '{}', { code: 'missing_key', path: '/version', findings: 5 }),
  plain('a nesting of a thousand levels', `${'['.repeat(1000)}${']'.repeat(1000)}`, {
    code: 'too_deep',
    path: /^(\/0)+/,
  }),
  plain('a text of nine million characters', ' '.repeat(9000000), { code: 'too_large', path: '' }),
  spelled('a key written twice', '"seed":42', '"seed":42,"seed":43', {
    code: 'duplicate_key',
    path: '/seed',
    says: 'seed',
  }),
  spelled('a seed beyond 2^53', '"seed":42', '"seed":9007199254740993', {
    code: 'number_too_large',
    path: '/seed',
    findings: 2,
  }),
  spelled('the key __proto__', '"seed":42', '"seed":42,"__proto__":{"seed":1}', {
    code: 'unknown_key',
    path: '/__proto__',
    says: '__proto__',
  }),
  spelled('the key constructor', '"seed":42', '"seed":42,"constructor":{"prototype":{}}', {
    code: 'unknown_key',
    path: '/constructor',
    says: 'constructor',
  }),
];

const STRUCTURE: readonly Malformed[] = [
  shop('another version', (d) => void (d.version = 2), { code: 'unsupported_version', path: '/version' }),
  shop('a version as text', (d) => void (d.version = '1'), { code: 'unsupported_version', path: '/version' }),
  shop('no seed', (d) => void Reflect.deleteProperty(d, 'seed'), { code: 'missing_key', path: '/seed', says: 'seed' }),
  shop('a seed below 0', (d) => void (d.seed = -1), { code: 'out_of_range', path: '/seed', says: '-1' }),
  shop('half a seed', (d) => void (d.seed = 1.5), { code: 'wrong_type', path: '/seed', says: '1.5' }),
  spelled('a seed as text', '"seed":42', '"seed":"42"', { code: 'wrong_type', path: '/seed', says: '"42"' }),
  shop('an empty name', (d) => void (d.name = ''), { code: 'out_of_range', path: '/name' }),
  shop('a description of a million letters', (d) => void (d.description = 'x'.repeat(1000000)), {
    code: 'out_of_range',
    path: '/description',
  }),
  shop('a misspelt key of the document', (d) => void (d.time_frame = d.timeframe), {
    code: 'unknown_key',
    path: '/time_frame',
    says: 'time_frame',
  }),
  shop('a misspelt key of a column', (d) => void (looseColumn(d, 'customer', 'spent').nulable = true), {
    code: 'unknown_key',
    path: `${CUSTOMER}/columns/7/nulable`,
  }),
  shop('a misspelt parameter', (d) => void (generatorOf(d, 'customer', 'age').maxx = 1), {
    code: 'unknown_key',
    path: `${CUSTOMER}/columns/4/generator/maxx`,
    says: 'maxx',
  }),
  spelled('a parameter by another name', '"sd":8', '"std":8', {
    code: 'unknown_key',
    path: `${CUSTOMER}/columns/4/generator/std`,
    findings: 2,
  }),
  shop('a misspelt kind', (d) => void (generatorOf(d, 'customer', 'age').kind = 'norml'), {
    code: 'unknown_kind',
    path: `${CUSTOMER}/columns/4/generator/kind`,
    says: 'norml',
  }),
  shop('a kind nobody knows', (d) => void (generatorOf(d, 'customer', 'age').kind = 'quux'), {
    code: 'unknown_kind',
    path: `${CUSTOMER}/columns/4/generator/kind`,
  }),
  shop('a misspelt law of children', (d) => void (looseTable(d, 'order').rows.count = { kind: 'poison', mean: 6 }), {
    code: 'unknown_kind',
    path: `${ORDER}/rows/count/kind`,
    says: 'poison',
  }),
  shop('a generator of no kind', (d) => void (looseColumn(d, 'customer', 'age').generator = {}), {
    code: 'missing_key',
    path: `${CUSTOMER}/columns/4/generator/kind`,
  }),
  shop('no generator', (d) => void Reflect.deleteProperty(looseColumn(d, 'customer', 'age'), 'generator'), {
    code: 'missing_key',
    path: `${CUSTOMER}/columns/4/generator`,
  }),
  shop('a generator as text', (d) => void Object.assign(looseColumn(d, 'customer', 'age'), { generator: 'normal' }), {
    code: 'wrong_type',
    path: `${CUSTOMER}/columns/4/generator`,
  }),
  shop('a number as text', (d) => void (generatorOf(d, 'customer', 'age').mean = '44'), {
    code: 'wrong_type',
    path: `${CUSTOMER}/columns/4/generator/mean`,
    says: '"44"',
  }),
  shop('a missing parameter', (d) => void Reflect.deleteProperty(generatorOf(d, 'customer', 'age'), 'sd'), {
    code: 'missing_key',
    path: `${CUSTOMER}/columns/4/generator/sd`,
    says: 'sd',
  }),
  shop('a parameter that is neither number nor formula', (d) => void (generatorOf(d, 'customer', 'age').mean = true), {
    code: 'wrong_type',
    path: `${CUSTOMER}/columns/4/generator/mean`,
    says: 'no formula',
  }),
  shop('a formula that can leave the bounds', (d) => void (generatorOf(d, 'customer', 'age').sd = 'id - 5'), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/4/generator/sd`,
    says: 'must be above 0',
  }),
  shop('a spread of 0', (d) => void (generatorOf(d, 'customer', 'age').sd = 0), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/4/generator/sd`,
  }),
  shop('a weight below 0', (d) => void (generatorOf(d, 'customer', 'segment').values = [{ value: 'a', weight: -1 }]), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/3/generator/values/0/weight`,
  }),
  shop('a list of no values', (d) => void (generatorOf(d, 'customer', 'segment').values = []), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/3/generator/values`,
  }),
  shop('a null for a value', (d) => void (generatorOf(d, 'customer', 'segment').values = [{ value: null }]), {
    code: 'wrong_type',
    path: `${CUSTOMER}/columns/3/generator/values/0/value`,
  }),
  shop('null for a list', (d) => void Object.assign(d, { tables: null }), { code: 'wrong_type', path: '/tables' }),
  shop('null for a table', (d) => void Object.assign(d.tables, { 1: null }), { code: 'wrong_type', path: PRODUCT }),
  shop('null for a column', (d) => void Object.assign(looseTable(d, 'product').columns, { 1: null }), {
    code: 'wrong_type',
    path: `${PRODUCT}/columns/1`,
  }),
  shop('null for the rows', (d) => void Object.assign(looseTable(d, 'product'), { rows: null }), {
    code: 'wrong_type',
    path: `${PRODUCT}/rows`,
  }),
  shop('null for everything', (d) => Object.keys(d).forEach((key) => void (d[key] = null)), {
    code: 'wrong_type',
    path: '/tables',
    findings: 6,
  }),
  shop('a table without columns', (d) => void (looseTable(d, 'product').columns = []), {
    code: 'out_of_range',
    path: `${PRODUCT}/columns`,
  }),
  shop('a type there is not', (d) => void (looseColumn(d, 'customer', 'age').type = 'int'), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/4/type`,
    says: 'int',
  }),
  shop('a name with a space', (d) => void (looseColumn(d, 'customer', 'segment').name = 'the segment'), {
    code: 'invalid_name',
    path: `${CUSTOMER}/columns/3/name`,
  }),
  shop('a name that begins with a digit', (d) => void (looseColumn(d, 'customer', 'segment').name = '2nd'), {
    code: 'invalid_name',
    path: `${CUSTOMER}/columns/3/name`,
  }),
  shop('a name of a thousand letters', (d) => void (looseColumn(d, 'customer', 'segment').name = 'x'.repeat(1000)), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/3/name`,
  }),
  shop('a date that is none', (d) => void (d.timeframe = { start: 'yesterday', end: '2026-01-01' }), {
    code: 'wrong_type',
    path: '/timeframe/start',
    says: 'yesterday',
  }),
  shop('a fraction of a row', (d) => void (looseTable(d, 'product').rows.count = 2.5), {
    code: 'wrong_type',
    path: `${PRODUCT}/rows/count`,
  }),
];

const MEANING: readonly Malformed[] = [
  shop('a day that does not exist', (d) => void (d.timeframe = { start: '2023-02-29', end: '2026-01-01' }), {
    code: 'wrong_type',
    path: '/timeframe/start',
    says: '2023-02-29',
  }),
  shop('a time frame turned round', (d) => void (d.timeframe = { start: '2026-01-01', end: '2024-01-01' }), {
    code: 'infeasible',
    path: '/timeframe/end',
  }),
  shop('a clock before the time frame', (d) => void (d.as_of = '2020-01-01'), { code: 'infeasible', path: '/as_of' }),
  shop(
    'bounds the wrong way round',
    (d) => void Object.assign(generatorOf(d, 'customer', 'age'), { min: 90, max: 18 }),
    {
      code: 'infeasible',
      path: `${CUSTOMER}/columns/4/generator/max`,
    },
  ),
  shop('bounds with no whole number between', added('customer', number('x', { kind: 'uniform', min: 0.2, max: 0.8 })), {
    code: 'infeasible',
    path: `${CUSTOMER}/columns/8/generator/max`,
  }),
  shop('bounds far from the law', added('customer', number('x', { kind: 'normal', mean: 0, sd: 1, min: 50 })), {
    code: 'infeasible',
    path: `${CUSTOMER}/columns/8/generator`,
  }),
  shop('bounds that move the mean', added('customer', number('x', { kind: 'normal', mean: 0, sd: 5, min: 0 })), {
    code: 'bounds_shift_mean',
    path: `${CUSTOMER}/columns/8/generator`,
    severity: 'warning',
  }),
  shop('weights of nothing', (d) => void (generatorOf(d, 'customer', 'segment').values = [{ value: 'a', weight: 0 }]), {
    code: 'infeasible',
    path: `${CUSTOMER}/columns/3/generator/values`,
  }),
  shop(
    'weights beyond every number',
    (d) =>
      void (generatorOf(d, 'customer', 'segment').values = [
        { value: 'a', weight: 1e308 },
        { value: 'b', weight: 1e308 },
      ]),
    {
      code: 'infeasible',
      path: `${CUSTOMER}/columns/3/generator/values`,
    },
  ),
  shop(
    'a value listed twice',
    (d) => void (generatorOf(d, 'customer', 'segment').values = [{ value: 'a' }, { value: 'a' }]),
    {
      code: 'duplicate_name',
      path: `${CUSTOMER}/columns/3/generator/values/1/value`,
    },
  ),
  shop('a text among integers', added('customer', number('x', { kind: 'category', values: [{ value: 'a' }] })), {
    code: 'type_mismatch',
    path: `${CUSTOMER}/columns/8/generator/values/0/value`,
  }),
  shop(
    'a value too large to be exact',
    added('customer', number('x', { kind: 'category', values: [{ value: 1e300 }] })),
    {
      code: 'out_of_range',
      path: `${CUSTOMER}/columns/8/generator/values/0/value`,
    },
  ),
  shop('a law too large to be exact', added('customer', number('x', { kind: 'lognormal', median: 1e15, sigma: 3 })), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/8/generator`,
  }),
  shop(
    'growth too steep to draw',
    added(
      'customer',
      number('x', { kind: 'moment', shape: { kind: 'growth', rate: 10, per: 'month' }, from: '0001-01-01' }, 'date'),
    ),
    {
      code: 'infeasible',
      path: `${CUSTOMER}/columns/8/generator/shape/rate`,
    },
  ),
  shop(
    'a period that ends before it begins',
    added('customer', number('x', { kind: 'moment', from: '2025-01-01', to: '2024-05-01' }, 'date')),
    {
      code: 'infeasible',
      path: `${CUSTOMER}/columns/8/generator/to`,
    },
  ),
  shop('a sequence that stands still', (d) => void (generatorOf(d, 'customer', 'id').step = 0), {
    code: 'out_of_range',
    path: `${CUSTOMER}/columns/0/generator/step`,
  }),
  shop('a sequence beyond 2^53', (d) => void (generatorOf(d, 'product', 'id').start = 9007199254740900), {
    code: 'out_of_range',
    path: `${PRODUCT}/columns/0/generator`,
  }),
  shop('a type the generator cannot make', (d) => void (looseColumn(d, 'customer', 'segment').type = 'date'), {
    code: 'type_mismatch',
    path: `${CUSTOMER}/columns/3/type`,
  }),
  shop('decimal places of an integer', (d) => void (looseColumn(d, 'customer', 'age').scale = 2), {
    code: 'conflict',
    path: `${CUSTOMER}/columns/4/scale`,
  }),
  shop('a resolution of a text', (d) => void (looseColumn(d, 'customer', 'segment').resolution = 'day'), {
    code: 'conflict',
    path: `${CUSTOMER}/columns/3/resolution`,
  }),
  shop('unique without a promise', (d) => void (looseColumn(d, 'customer', 'first_name').unique = true), {
    code: 'not_unique',
    path: `${CUSTOMER}/columns/1/unique`,
  }),
  shop('a key that does not identify', (d) => void (looseTable(d, 'customer').key = ['segment']), {
    code: 'not_unique',
    path: `${CUSTOMER}/key/0`,
    findings: 2,
  }),
  shop('a key that is no column', (d) => void (looseTable(d, 'product').key = ['idd']), {
    code: 'unknown_reference',
    path: `${PRODUCT}/key/0`,
    findings: 2,
  }),
  shop(
    'a key of several columns that does not identify',
    (d) => void (looseTable(d, 'order_item').key = ['order_id', 'product_id']),
    {
      code: 'not_unique',
      path: `${ITEM}/key`,
      says: 'order_id and product_id',
    },
  ),
  shop('a part of a key that nobody named', (d) => void (looseTable(d, 'product').key = ['id', 'price']), {
    code: 'missing_key',
    path: /product_id|generator$/,
    says: 'id and price',
  }),
  shop('a part of a key that is none', (d) => void (generatorOf(d, 'order', 'customer_id').column = 'spent'), {
    code: 'conflict',
    path: /columns\/\d+\/generator\/column$/,
    says: 'spent',
  }),
  shop('a relation that cannot be named', (d) => void (generatorOf(d, 'order_item', 'product_id').relation = 'a b'), {
    code: 'invalid_name',
    path: /generator\/relation$/,
    says: 'a b',
  }),
  shop(
    'a relation called like another',
    (d) => void (generatorOf(d, 'order_item', 'product_id').relation = 'order_id'),
    {
      code: 'duplicate_name',
      path: /generator\/relation$/,
      says: 'order_id',
    },
  ),
  shop(
    'columns of one relation that disagree',
    (d) => {
      const { generator } = looseColumn(d, 'order_item', 'product_id');
      Object.assign(generator, { relation: 'bought', pick: { kind: 'zipf', exponent: 1 } });
      const other = { ...generator, pick: { kind: 'uniform' } };
      looseTable(d, 'order_item').columns.push({ name: 'again', type: 'integer', generator: other });
    },
    { code: 'conflict', path: /generator\/pick$/, says: 'bought' },
  ),
  shop('a count within no parent', (d) => void (generatorOf(d, 'product', 'id').within = 'parent'), {
    code: 'conflict',
    path: `${PRODUCT}/columns/0/generator/within`,
    says: 'product',
  }),
  shop(
    'different picks within no parent',
    added('product', number('x', { kind: 'reference', table: 'customer', distinct_within: 'parent' })),
    {
      code: 'conflict',
      path: /generator\/distinct_within$/,
      says: 'product',
    },
  ),
  shop(
    'stable favourites',
    (d) =>
      Object.assign(generatorOf(d, 'order_item', 'product_id'), { stable: true, pick: { kind: 'zipf', exponent: 1 } }),
    {
      code: 'conflict',
      path: /generator\/stable$/,
      says: 'favourites',
    },
  ),
  shop('no key to point at', (d) => void Reflect.deleteProperty(looseTable(d, 'product'), 'key'), {
    code: 'relation_missing',
    path: `${ITEM}/columns/2/generator`,
    findings: 1,
  }),
  shop('a time that is no time', (d) => void (looseTable(d, 'customer').time = 'age'), {
    code: 'type_mismatch',
    path: `${CUSTOMER}/time`,
  }),
  shop('a time that is no column', (d) => void (looseTable(d, 'customer').time = 'signed_at'), {
    code: 'unknown_reference',
    path: `${CUSTOMER}/time`,
  }),
  shop('two tables of one name', (d) => void (looseTable(d, 'order_item').name = 'product'), {
    code: 'duplicate_name',
    path: `${ITEM}/name`,
    findings: 3,
  }),
  shop('two columns of one name', added('product', number('price', { kind: 'sequence' })), {
    code: 'duplicate_name',
    path: `${PRODUCT}/columns/4/name`,
  }),
  shop('two columns of one stream', added('product', { ...number('x', { kind: 'sequence' }), keyed_as: 'price' }), {
    code: 'duplicate_name',
    path: `${PRODUCT}/columns/4/keyed_as`,
    says: 'price',
  }),
  shop('two tables of one stream', (d) => void (looseTable(d, 'order').keyed_as = 'product'), {
    code: 'duplicate_name',
    path: `${ORDER}/keyed_as`,
  }),
  shop('a parent there is not', (d) => void (looseTable(d, 'order').rows.parent = 'costumer'), {
    code: 'unknown_reference',
    path: `${ORDER}/rows/parent`,
    says: 'costumer',
    findings: 3,
  }),
  shop(
    'a window of an unknown column',
    (d) => void (looseTable(d, 'order').rows.active = { from: 'customer.signed_upp_at' }),
    {
      code: 'unknown_reference',
      path: `${ORDER}/rows/active/from`,
    },
  ),
  shop('a window of a text', (d) => void (looseTable(d, 'order').rows.active = { from: 'customer.segment' }), {
    code: 'type_mismatch',
    path: `${ORDER}/rows/active/from`,
  }),
  shop('a window of the child itself', (d) => void (looseTable(d, 'order').rows.active = { from: 'placed_at' }), {
    code: 'relation_missing',
    path: `${ORDER}/rows/active/from`,
    findings: 1,
  }),
  shop('a unit without times', (d) => void (looseTable(d, 'order_item').rows.per = 'month'), {
    code: 'conflict',
    path: `${ITEM}/rows/per`,
  }),
  shop(
    'counts the wrong way round',
    (d) => void (looseTable(d, 'order_item').rows.count = { kind: 'uniform', min: 5, max: 2 }),
    {
      code: 'infeasible',
      path: `${ITEM}/rows/count/max`,
    },
  ),
  shop(
    'counts of a law the wrong way round',
    (d) => void (looseTable(d, 'order_item').rows.count = { kind: 'poisson', mean: 3, min: 5, max: 2 }),
    {
      code: 'infeasible',
      path: `${ITEM}/rows/count/max`,
    },
  ),
  shop(
    'more children than a parent can have',
    (d) =>
      void d.tables.push({
        name: 'view',
        rows: { kind: 'per_parent', parent: 'product', per: 'day', count: { kind: 'fixed', count: 999_999_999 } },
        columns: [number('at', { kind: 'event_time' }, 'timestamp')],
      }),
    { code: 'infeasible', path: '/tables/4/rows', says: '2147483647' },
  ),
  shop(
    'a reference to a table there is not',
    (d) => void (generatorOf(d, 'order_item', 'product_id').table = 'produkt'),
    {
      code: 'unknown_reference',
      path: `${ITEM}/columns/2/generator/table`,
      says: 'produkt',
      findings: 2,
    },
  ),
  shop('a hierarchy without a top', added('product', number('x', { kind: 'reference', table: 'product' })), {
    code: 'null_not_allowed',
    path: `${PRODUCT}/columns/4/nullable`,
    says: 'the tops of a hierarchy',
  }),
  shop('tops of another table', (d) => void (generatorOf(d, 'order_item', 'product_id').roots = 2), {
    code: 'conflict',
    path: `${ITEM}/columns/2/generator/roots`,
  }),
  shop('a reference of another type', (d) => void (looseColumn(d, 'order_item', 'product_id').type = 'text'), {
    code: 'type_mismatch',
    path: `${ITEM}/columns/2/generator`,
  }),
  shop('a reference to an empty table', (d) => void (looseTable(d, 'product').rows.count = 0), {
    code: 'empty_table',
    path: `${ITEM}/columns/2/generator/table`,
  }),
  shop(
    'a reference to a table that comes out empty',
    (d) => {
      d.tables.push({
        name: 'rare',
        key: ['id'],
        rows: { ...perParent('product'), count: { kind: 'poisson', mean: 1e-9 } },
        columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
      });
      looseTable(d, 'customer').columns.push(number('rare_id', { kind: 'reference', table: 'rare' }));
    },
    {
      code: 'empty_table',
      path: `${CUSTOMER}/columns/8/generator/table`,
    },
  ),
  shop(
    'a reference between times of which one is only implied',
    (d) => {
      const visit = {
        name: 'visit',
        key: ['id'],
        rows: { kind: 'count', count: 500 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'at', type: 'timestamp', generator: { kind: 'moment' } },
          number('customer_id', { kind: 'reference', table: 'customer' }),
        ],
      };
      looseColumn(d, 'customer', 'signed_up_at').generator.to = '2024-06-01';
      looseColumn(d, 'customer', 'signed_up_at').generator.from = '2024-01-01';
      d.tables.push(visit);
      looseColumn(d, 'visit', 'at').generator.from = '2024-06-01';
    },
    {
      code: 'time_order',
      path: '/tables/4/columns/2/generator/table',
      severity: 'warning',
      says: 'at is the time of visit',
    },
  ),
  shop(
    'a reference of rows that come before all they could point at',
    (d) => {
      looseColumn(d, 'customer', 'signed_up_at').generator.from = '2025-01-01';
      looseTable(d, 'order').rows.active = { from: 'customer.signed_up_at' };
      d.tables.push({
        name: 'visit',
        key: ['id'],
        time: 'at',
        rows: { kind: 'count', count: 500 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'at', type: 'timestamp', generator: { kind: 'moment' } },
          { name: 'customer_id', type: 'integer', generator: { kind: 'reference', table: 'customer' } },
        ],
      });
    },
    {
      code: 'time_order',
      path: '/tables/4/columns/2/generator/table',
      says: '% of the rows of visit',
    },
  ),
  shop('a parent key without a parent', added('product', number('x', { kind: 'parent' })), {
    code: 'relation_missing',
    path: `${PRODUCT}/columns/4/generator`,
  }),
  shop('an order of time without a time', (d) => void (looseTable(d, 'product').order = 'time'), {
    code: 'conflict',
    path: `${PRODUCT}/order`,
    says: 'product',
  }),
  shop(
    'an order of a time that is none',
    (d) => void Object.assign(looseTable(d, 'customer'), { order: 'time', time: 'age' }),
    { code: 'type_mismatch', path: `${CUSTOMER}/time` },
  ),
  shop('an order there is not', (d) => void (looseTable(d, 'order').order = 'arrival'), {
    code: 'out_of_range',
    path: `${ORDER}/order`,
  }),
  shop(
    'more rows in order of time than fit',
    (d) =>
      void d.tables.push({
        name: 'visit',
        time: 'at',
        order: 'time',
        rows: { kind: 'count', count: 30_000_000 },
        columns: [number('at', { kind: 'moment' }, 'timestamp')],
      }),
    { code: 'infeasible', path: '/tables/4/order', says: '458 MiB' },
  ),
  shop('exposure of rows without times', (d) => void (looseTable(d, 'order_item').rows.exposure = true), {
    code: 'conflict',
    path: `${ITEM}/rows/exposure`,
  }),
  shop(
    'a mean per month that no exposure scales',
    (d) => void Object.assign(looseTable(d, 'order').rows, { per: 'month', exposure: false }),
    { code: 'conflict', path: `${ORDER}/rows/per` },
  ),
  shop('an event time without a parent', added('product', number('x', { kind: 'event_time' }, 'timestamp')), {
    code: 'conflict',
    path: `${PRODUCT}/columns/4/generator`,
  }),
  shop('two event times', added('order', number('x', { kind: 'event_time' }, 'timestamp')), {
    code: 'conflict',
    path: `${ORDER}/columns/6/generator`,
    says: 'placed_at',
  }),
  shop('a roll-up over no children', (d) => void (generatorOf(d, 'customer', 'spent').table = 'product'), {
    code: 'relation_missing',
    path: `${CUSTOMER}/columns/7/generator/table`,
  }),
  shop('a roll-up over a table there is not', (d) => void (generatorOf(d, 'customer', 'spent').table = 'oder'), {
    code: 'unknown_reference',
    path: `${CUSTOMER}/columns/7/generator/table`,
  }),
  shop('a roll-up of a column there is not', (d) => void (generatorOf(d, 'customer', 'spent').column = 'totals'), {
    code: 'unknown_reference',
    path: `${CUSTOMER}/columns/7/generator/column`,
  }),
  shop('a sum of nothing named', (d) => void Reflect.deleteProperty(generatorOf(d, 'customer', 'spent'), 'column'), {
    code: 'missing_key',
    path: `${CUSTOMER}/columns/7/generator`,
  }),
  shop('a sum of texts', (d) => void (generatorOf(d, 'customer', 'spent').column = 'channel'), {
    code: 'type_mismatch',
    path: `${CUSTOMER}/columns/7/generator/column`,
  }),
  shop('a least value that may not be there', (d) => void (generatorOf(d, 'customer', 'spent').aggregate = 'min'), {
    code: 'null_not_allowed',
    path: `${CUSTOMER}/columns/7/nullable`,
  }),
  shop(
    'a formula that does not parse',
    (d) => void (generatorOf(d, 'order_item', 'line_total').formula = 'quantity *'),
    {
      code: 'formula_error',
      path: `${ITEM}/columns/5/generator/formula`,
    },
  ),
  shop(
    'a formula of an unknown column',
    (d) => void (generatorOf(d, 'order_item', 'line_total').formula = 'quantty * unit_price'),
    {
      code: 'formula_error',
      path: `${ITEM}/columns/5/generator/formula`,
      says: 'quantty',
    },
  ),
  shop(
    'a formula of another type',
    added('order_item', { ...number('x', { kind: 'formula', formula: '"many"' }, 'decimal'), scale: 2 }),
    { code: 'type_mismatch', path: `${ITEM}/columns/6/generator/formula` },
  ),
  shop(
    'a formula that may be empty',
    (d) => void (generatorOf(d, 'order_item', 'line_total').formula = 'unit_price / (quantity - 1)'),
    {
      code: 'null_not_allowed',
      path: `${ITEM}/columns/5/nullable`,
    },
  ),
  shop(
    'a formula of a million brackets',
    (d) => void (generatorOf(d, 'order_item', 'line_total').formula = '('.repeat(1000000)),
    {
      code: 'formula_error',
      path: `${ITEM}/columns/5/generator/formula`,
    },
  ),
  shop(
    'a window that could be two columns',
    (d) => {
      looseTable(d, 'customer').columns.push(
        number('one', { kind: 'reference', table: 'shop' }),
        number('two', { kind: 'reference', table: 'shop' }),
      );
      d.tables.push({
        name: 'shop',
        key: ['id'],
        rows: { kind: 'count', count: 3 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'opened', type: 'date', generator: { kind: 'moment' } },
        ],
      });
      looseTable(d, 'order').rows.active = { from: 'shop.opened' };
    },
    {
      code: 'ambiguous_reference',
      path: `${ORDER}/rows/active/from`,
      findings: 3,
      says: 'shop.opened',
    },
  ),
  shop(
    'a column that needs itself',
    (d) => void (generatorOf(d, 'order_item', 'line_total').formula = 'line_total + 1'),
    {
      code: 'cycle',
      path: `${ITEM}/columns/5/generator`,
      says: 'order_item.line_total needs order_item.line_total',
    },
  ),
  shop(
    'columns that need each other',
    (d) => void (generatorOf(d, 'order_item', 'unit_price').formula = 'line_total / 2'),
    {
      code: 'cycle',
      path: new RegExp(`^${ITEM}/columns/[45]/generator$`),
      says: 'order_item.unit_price needs order_item.line_total',
    },
  ),
  shop(
    'tables that are each other’s parents',
    (d) => {
      looseTable(d, 'customer').rows = perParent('order');
    },
    {
      code: 'cycle',
      path: `${CUSTOMER}/rows`,
      says: 'customer.#rows needs order.#rows needs customer.#rows',
    },
  ),
  shop(
    'a window that needs its own children',
    (d) => {
      looseTable(d, 'customer').columns.push({
        name: 'first_at',
        type: 'timestamp',
        nullable: true,
        generator: { kind: 'rollup', table: 'order', aggregate: 'min', column: 'placed_at' },
      });
      looseTable(d, 'order').rows.active = { from: 'customer.first_at' };
    },
    {
      code: 'cycle',
      path: /^\/tables\/[02]\//,
      says: 'customer.first_at',
      findings: 2,
    },
  ),
  shop(
    'a chain of a thousand columns',
    (d) => {
      const columns = Array.from({ length: 900 }, (_, i) =>
        number(`c${i}`, { kind: 'formula', formula: i === 899 ? 'id' : `c${i + 1}` }),
      );
      looseTable(d, 'product').columns.push(...columns);
    },
    {
      code: 'too_deep',
      path: /^\/tables\/1\/columns\/\d+\/generator$/,
    },
  ),
];

/** The small shop with modifiers in a column; findings are below them. */
function modified(
  name: string,
  [table, column]: readonly [table: string, column: string],
  modifiers: readonly unknown[],
  expected: Expected,
  more: object = {},
): Malformed {
  return shop(name, (d) => void Object.assign(looseColumn(d, table, column), { modifiers, ...more }), expected);
}

const MISSING = { kind: 'missing', rate: 0.2 };
const EMPTY = { nullable: true };
const below = (path: string) => new RegExp(`/columns/\\d+/modifiers/${path}$`);

const MODIFIERS: readonly Malformed[] = [
  modified(
    'an unknown modifier',
    ['customer', 'age'],
    [{ kind: 'mising', rate: 0.2 }],
    { code: 'unknown_kind', path: below('0/kind') },
    EMPTY,
  ),
  modified('a rate above 1', ['customer', 'age'], [{ kind: 'missing', rate: 20 }], {
    code: 'out_of_range',
    path: below('0/rate'),
  }),
  modified('modifiers that are no list', ['customer', 'age'], [[MISSING]], { code: 'wrong_type', path: below('0') }),
  modified('missing values where none may be', ['customer', 'age'], [MISSING], {
    code: 'null_not_allowed',
    path: below('0'),
    says: 'Missing values',
  }),
  modified(
    'two modifiers of one name',
    ['customer', 'age'],
    [
      { ...MISSING, name: 'gaps' },
      { ...MISSING, name: 'gaps' },
    ],
    { code: 'duplicate_name', path: below('1/name') },
    EMPTY,
  ),
  modified('a name of a modifier with a space', ['customer', 'age'], [{ ...MISSING, name: 'two words' }], {
    code: 'invalid_name',
    path: below('0/name'),
  }),
  modified(
    'a key that goes missing',
    ['customer', 'id'],
    [MISSING],
    { code: 'conflict', path: below('0'), says: 'key' },
    EMPTY,
  ),
  modified('a foreign key that is changed', ['order_item', 'product_id'], [{ kind: 'add', amount: 1 }], {
    code: 'conflict',
    path: below('0'),
    says: 'points at',
  }),
  modified(
    'unique values that are rounded',
    ['customer', 'age'],
    [{ kind: 'round', to: 10 }],
    { code: 'not_unique', path: below('0') },
    { unique: true, generator: { kind: 'sequence' } },
  ),
  modified('an event time that moves', ['order', 'placed_at'], [{ kind: 'add', amount: '2d' }], {
    code: 'time_order',
    path: below('0'),
  }),
  modified('text that is multiplied', ['customer', 'segment'], [{ kind: 'multiply', factor: 2 }], {
    code: 'type_mismatch',
    path: below('0'),
    says: 'text',
  }),
  modified('a step between whole numbers', ['customer', 'age'], [{ kind: 'round', to: 2.5 }], {
    code: 'out_of_range',
    path: below('0/to'),
  }),
  modified('a step of no size', ['customer', 'age'], [{ kind: 'round', to: 0 }], {
    code: 'out_of_range',
    path: below('0/to'),
  }),
  modified('a step that changes nothing', ['customer', 'age'], [{ kind: 'round', to: 1 }], {
    code: 'conflict',
    severity: 'warning',
    path: below('0/to'),
  }),
  modified('a number rounded to the hour', ['customer', 'age'], [{ kind: 'round', to: 'hour' }], {
    code: 'type_mismatch',
    path: below('0/to'),
  }),
  modified(
    'a time rounded to a misspelt unit',
    ['customer', 'signed_up_at'],
    [{ kind: 'round', to: 'mont', direction: 'down' }],
    {
      code: 'type_mismatch',
      path: below('0/to'),
    },
  ),
  modified('half a year of age', ['customer', 'age'], [{ kind: 'add', amount: 0.5 }], {
    code: 'out_of_range',
    path: below('0/amount'),
  }),
  modified('a factor beyond what is exact', ['customer', 'income'], [{ kind: 'multiply', factor: 1e14 }], {
    code: 'out_of_range',
    path: below('0/factor'),
  }),
  modified(
    'a condition that is none',
    ['customer', 'age'],
    [{ ...MISSING, mechanism: { kind: 'condition', formula: 'age + 1' } }],
    {
      code: 'type_mismatch',
      path: below('0/mechanism/formula'),
    },
    EMPTY,
  ),
  modified(
    'a condition that names nothing',
    ['customer', 'age'],
    [{ ...MISSING, mechanism: { kind: 'condition', formula: 'incom > 1' } }],
    {
      code: 'formula_error',
      path: below('0/mechanism/formula'),
      says: 'incom',
    },
    EMPTY,
  ),
  modified(
    'rates by a column that is not there',
    ['customer', 'age'],
    [{ ...MISSING, mechanism: { kind: 'by_column', column: 'segmnt', rates: [{ when: 'vip', rate: 1 }] } }],
    { code: 'unknown_reference', path: below('0/mechanism/column') },
    EMPTY,
  ),
  modified(
    'a rate for a segment nobody is in',
    ['customer', 'age'],
    [{ ...MISSING, mechanism: { kind: 'by_column', column: 'segment', rates: [{ when: 'vips', rate: 1 }] } }],
    { code: 'unknown_reference', severity: 'warning', path: below('0/mechanism/rates/0/when') },
    EMPTY,
  ),
  modified(
    'a value replaced twice',
    ['customer', 'segment'],
    [
      {
        kind: 'map_values',
        values: [
          { from: 'vip', to: 'a' },
          { from: 'vip', to: 'b' },
        ],
      },
    ],
    { code: 'duplicate_name', path: below('0/values/1/from') },
  ),
  modified(
    'a number replaced by a word',
    ['customer', 'age'],
    [{ kind: 'map_values', values: [{ from: 18, to: 'young' }] }],
    {
      code: 'type_mismatch',
      path: below('0/values/0/to'),
    },
  ),
  modified(
    'others replaced by nothing',
    ['customer', 'segment'],
    [{ kind: 'map_values', values: [{ from: 'vip', to: 'a' }], others: 'replace' }],
    { code: 'missing_key', path: below('0/others') },
  ),
  modified(
    'a replacement nobody gets',
    ['customer', 'segment'],
    [{ kind: 'map_values', values: [{ from: 'vip', to: 'a' }], replacement: 'x' }],
    { code: 'conflict', path: below('0/replacement') },
  ),
];

/** Everything that can be wrong with a document, one thing at a time. */
export const MALFORMED: readonly Malformed[] = [...TEXTS, ...STRUCTURE, ...MEANING, ...MODIFIERS];
