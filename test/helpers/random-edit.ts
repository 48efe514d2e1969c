import fc from 'fast-check';
import { DOCUMENT_SCHEMA } from '../../src/engine/document-schema.ts';
import type { SemblanceDocument } from '../../src/schema/document-model.ts';
import { renameColumn } from '../../src/schema/edits/rename-column.ts';
import { renameTable } from '../../src/schema/edits/rename-table.ts';
import type { LooseColumn, LooseDocument, LooseTable } from './small-shop.ts';

/** One edit of a document, by three numbers that choose what it is made on; fast-check shrinks them. */
export type RandomEdit = readonly [kind: string, first: number, second: number, third: number];

type Make = (document: LooseDocument, pick: <Item>(items: readonly Item[]) => Item, n: number) => void;

const GENERATORS: readonly { readonly type: string; readonly generator: Record<string, unknown> }[] = [
  { type: 'integer', generator: { kind: 'uniform', min: 0, max: 9 } },
  { type: 'float', generator: { kind: 'normal', mean: 0, sd: 2 } },
  { type: 'text', generator: { kind: 'person', part: 'last_name' } },
  { type: 'text', generator: { kind: 'category', values: [{ value: 'x' }, { value: 'y', weight: 3 }] } },
  { type: 'timestamp', generator: { kind: 'moment' } },
  { type: 'date', generator: { kind: 'moment', shape: { kind: 'logistic', midpoint: 0.3, steepness: 9 } } },
  { type: 'integer', generator: { kind: 'reference', table: 'product' } },
  { type: 'decimal', generator: { kind: 'formula', formula: '1.5 * 2' } },
];

const MODIFIERS: readonly Record<string, unknown>[] = [
  { kind: 'missing', rate: 0.3 },
  { kind: 'missing', rate: 0.3, name: 'gaps' },
  { kind: 'missing', rate: 0.2, mechanism: { kind: 'exact' } },
  { kind: 'missing', rate: 0.5, mechanism: { kind: 'condition', formula: 'score > 3' } },
  { kind: 'missing', rate: 0, mechanism: { kind: 'condition', formula: 'product_id.price > 20' } },
  {
    kind: 'missing',
    rate: 0.1,
    mechanism: { kind: 'by_column', column: 'channel', rates: [{ when: 'web', rate: 0.8 }] },
  },
  { kind: 'round', to: 5 },
  { kind: 'round', to: 'week', direction: 'down' },
  { kind: 'multiply', factor: 3 },
  { kind: 'add', amount: 4 },
  { kind: 'add', amount: '2d' },
  { kind: 'map_values', values: [{ from: 'web', to: 'app' }] },
];

const NAMES = ['alpha', 'beta', 'price', 'score', 'order', 'customer', 'placed_at', 'first'];

function numberLeaves(value: unknown, leaves: { holder: Record<string, unknown>; key: string }[] = []) {
  if (typeof value !== 'object' || value === null) return leaves;
  for (const [key, member] of Object.entries(value)) {
    // Entries of arrays are reached by their index as a key.
    if (typeof member === 'number') leaves.push({ holder: value as Record<string, unknown>, key });
    else numberLeaves(member, leaves);
  }
  return leaves;
}

function rename(
  result: { readonly kind: string; readonly document?: SemblanceDocument },
  document: LooseDocument,
): void {
  // Renames give a new document; the one at hand takes its content.
  if (result.document !== undefined) Object.assign(document, structuredClone(result.document));
}

const MAKES: Readonly<Record<string, Make>> = {
  'another seed': (document, _pick, n) => void (document.seed = n),
  'another end': (document, pick) =>
    void (document.timeframe = { start: '2024-01-01', end: pick(['2024-02-15', '2024-03-01', '2024-06-01']) }),
  'as of': (document, pick) => void (document.as_of = pick(['2024-01-20', '2024-02-20', '2024-03-01', '2025-01-01'])),
  'a number': (document, pick, n) => {
    const { holder, key } = pick(numberLeaves(document.tables));
    const old = Number(holder[key]);
    holder[key] = [old + 1, old - 1, old * 2, Math.max(0, Math.floor(old / 2)), n % 7][n % 5];
  },
  'a new column': (document, pick, n) => {
    const table = pick(document.tables);
    const column: LooseColumn = structuredClone({ name: `new_${n % 3}`, ...pick(GENERATORS) });
    table.columns.splice(n % (table.columns.length + 1), 0, column);
  },
  'a column less': (document, pick, n) => {
    const table = pick(document.tables);
    table.columns.splice(n % table.columns.length, 1);
  },
  'a table less': (document, _pick, n) => void document.tables.splice(n % document.tables.length, 1),
  'columns moved': (document, pick, n) => {
    const { columns } = pick(document.tables);
    const [column] = columns.splice(n % columns.length, 1);
    if (column !== undefined) columns.splice((n * 7) % (columns.length + 1), 0, column);
  },
  'tables moved': (document, _pick, n) => {
    const [table] = document.tables.splice(n % document.tables.length, 1);
    if (table !== undefined) document.tables.splice((n * 5) % (document.tables.length + 1), 0, table);
  },
  'a column renamed': (document, pick) => {
    const table = pick(document.tables);
    const checked = document as unknown as SemblanceDocument;
    rename(renameColumn(checked, table.name, pick(table.columns).name, pick(NAMES), DOCUMENT_SCHEMA.json), document);
  },
  'a table renamed': (document, pick) => {
    const checked = document as unknown as SemblanceDocument;
    rename(renameTable(checked, pick(document.tables).name, pick(NAMES), DOCUMENT_SCHEMA.json), document);
  },
  'a column called otherwise': (document, pick) => void (pick(pick(document.tables).columns).name = pick(NAMES)),
  'two names swapped': (document, pick) => {
    const { columns } = pick(document.tables);
    swap(pick(columns), pick(columns), 'name');
  },
  'two generators swapped': (document, pick) => {
    const { columns } = pick(document.tables);
    swap(pick(columns), pick(columns), 'generator');
  },
  'another generator': (document, pick) =>
    void Object.assign(pick(pick(document.tables).columns), structuredClone(pick(GENERATORS))),
  'a modifier more': (document, pick, n) => {
    const column = pick(pick(document.tables).columns);
    const modifier = structuredClone(pick(MODIFIERS));
    if (modifier['kind'] === 'missing') column.nullable = true;
    column.modifiers = (column.modifiers ?? []).toSpliced(n % 3, 0, modifier);
  },
  'a modifier less': (document, pick, n) => {
    const column = pick(modifiedColumns(document));
    column.modifiers = (column.modifiers ?? []).toSpliced(n % 3, 1);
  },
  'modifiers turned around': (document, pick) => void pick(modifiedColumns(document)).modifiers?.reverse(),
  'another type': (document, pick) =>
    void (pick(pick(document.tables).columns).type = pick([
      'integer',
      'decimal',
      'float',
      'date',
      'timestamp',
      'text',
    ])),
  'another scale': (document, pick, n) => void (pick(pick(document.tables).columns).scale = n % 5),
  'another resolution': (document, pick) =>
    void (pick(
      document.tables.flatMap((table) => table.columns.filter((each) => each.type === 'timestamp')),
    ).resolution = pick(['millisecond', 'minute', 'hour', 'day'])),
  'another window': (document, pick) => {
    const table = pick(document.tables.filter((each) => each.rows.kind === 'per_parent'));
    table.rows.active = pick([
      {},
      { from: 'customer.signed_up_at' },
      { to: 'customer.signed_up_at' },
      { from: 'customer.closed_on' },
      { to: 'customer.closed_on' },
      { from: 'customer.closed_on', to: 'customer.signed_up_at' },
    ]);
  },
  'another unit': (document, pick) => {
    const table = pick(document.tables.filter((each) => each.rows.kind === 'per_parent'));
    table.rows.per = pick(['day', 'week', 'month', 'year']);
  },
  'another law of children': (document, pick) => {
    const table = pick(document.tables.filter((each) => each.rows.kind === 'per_parent'));
    table.rows.count = pick<object>([
      { kind: 'poisson', mean: 1.5 },
      { kind: 'poisson', mean: 1.5, min: 1, max: 4 },
      { kind: 'uniform', min: 1, max: 2 },
      { kind: 'fixed', count: 2 },
    ]);
  },
  'another parent': (document, pick) => {
    const table = pick(document.tables.filter((each) => each.rows.kind === 'per_parent'));
    table.rows.parent = pick(document.tables).name;
  },
  'another formula': (document, pick) => {
    const formulas = document.tables.flatMap((table) =>
      table.columns.filter((each) => each.generator.kind === 'formula'),
    );
    pick(formulas).generator.formula = pick([
      'product_id.price',
      'gift_id.price',
      'customer.score',
      'score',
      'quantity + 1',
      'order.price',
      'order_id.product_id.price',
    ]);
  },
  'a parameter by a formula': (document, pick) => {
    const laws = document.tables.flatMap((table) =>
      table.columns.filter(({ generator }) => ['normal', 'lognormal', 'uniform'].includes(String(generator.kind))),
    );
    const { generator } = pick(laws);
    const name = generator.kind === 'normal' ? 'mean' : generator.kind === 'lognormal' ? 'median' : 'max';
    generator[name] = pick([
      'quantity + 20',
      'max(customer.score, 1) + 5',
      'abs(score) + 8',
      "if(channel = 'web', 7, 9)",
      'max(product_id.price, 10)',
      'id % 3 + 6',
    ]);
  },
  'another roll-up': (document, pick) => {
    const rollups = document.tables.flatMap((table) =>
      table.columns.filter((each) => each.generator.kind === 'rollup'),
    );
    const { generator } = pick(rollups);
    generator.aggregate = pick(['sum', 'count', 'min', 'max', 'mean']);
    if (generator.aggregate === 'count') delete generator.column;
  },
  'another way to pick': (document, pick, n) => {
    const columns = document.tables.flatMap((table) =>
      table.columns.filter((each) => each.generator.kind === 'reference'),
    );
    const { generator } = pick(columns);
    const [name, value] = pick<readonly [string, unknown]>([
      ['relation', 'item'],
      ['relation', 'other'],
      ['column', 'order_id'],
      ['column', 'line_no'],
      ['pick', { kind: 'zipf', exponent: 1.4 }],
      ['pick', { kind: 'weighted', column: 'quantity' }],
      ['where', { column: 'order_id', equals: 4 }],
      ['distinct_within', 'parent'],
      ['stable', true],
    ]);
    if (n % 3 === 0) delete generator[name];
    else generator[name] = value;
  },
  'another row number': (document, pick) => {
    const { generator } = pick(
      document.tables.flatMap((table) => table.columns.filter((each) => each.generator.kind === 'sequence')),
    );
    if (generator.within === undefined) generator.within = 'parent';
    else delete generator.within;
  },
  'another roll-up over pointers': (document, pick, n) => {
    const { generator } = pick(
      document.tables.flatMap((table) => table.columns.filter((each) => each.generator.by !== undefined)),
    );
    const [name, value] = pick([
      ['by', n % 2 === 0 ? 'gift_id' : 'product_id'],
      ['where', pick(['age > 1', 'channel = "web"', 'customer.score < 3'])],
      ['aggregate', n % 2 === 0 ? 'first' : 'last'],
      ['column', 'channel'],
    ] as const);
    generator[name] = value;
  },
  'another split': (document, pick, n) => {
    const { generator } = pick(
      document.tables.flatMap((table) => table.columns.filter((each) => each.generator.kind === 'shares')),
    );
    delete generator.alpha;
    delete generator.weight;
    const [name, value] = pick([
      ['alpha', 1 + (n % 5)],
      ['weight', 'quantity'],
      ['of', n % 2 === 0 ? 'order.id' : 'order.product_id'],
    ] as const);
    generator[name] = value;
  },
  'no time': (document, pick) => {
    const table: LooseTable = pick(document.tables);
    if (table.time === undefined) table.time = pick(table.columns).name;
    else delete table.time;
  },
  'another order': (document, pick, third) => {
    const table = pick(document.tables);
    if (third % 3 === 0) delete table.order;
    else table.order = third % 3 === 1 ? 'time' : 'parent';
  },
  'another key': (document, pick) => {
    const table = pick(document.tables);
    table.key = [pick(table.columns).name];
  },
  'may be empty': (document, pick) => void (pick(pick(document.tables).columns).nullable = true),
  'other words': (document, pick) => {
    document.description = 'Something else';
    document.view = { zoom: 2 };
    pick(document.tables).description = 'Rows';
    pick(pick(document.tables).columns).hidden = true;
  },
};

function modifiedColumns(document: LooseDocument): readonly LooseColumn[] {
  return document.tables.flatMap((table) => table.columns.filter((each) => (each.modifiers?.length ?? 0) > 0));
}

function swap<Key extends 'name' | 'generator'>(one: LooseColumn, other: LooseColumn, key: Key): void {
  [one[key], other[key]] = [other[key], one[key]];
}

/** Edits of every kind, on anything. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.tuple(
  fc.constantFrom(...Object.keys(MAKES)),
  fc.nat(9999),
  fc.nat(9999),
  fc.nat(9999),
);

/** A copy of the document after some edits; it need not be a valid one. */
export function afterEdits(document: LooseDocument, edits: readonly RandomEdit[]): LooseDocument {
  const copy = structuredClone(document);
  for (const [kind, first, second, third] of edits) {
    const numbers = [first, second, third];
    let used = 0;
    const pick = <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new RangeError('afterEdits: nothing to choose from');
      return items[(numbers[used++ % 3] ?? 0) % items.length] as Item;
    };
    try {
      MAKES[kind]?.(copy, pick, third);
    } catch (error) {
      // A document from which so much was taken that an edit finds nothing stays as it is.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return copy;
}
