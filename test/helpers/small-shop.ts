import shop from '../../domains/ecommerce/templates/small-shop.json' with { type: 'json' };

/** A document that a test may change freely. */
export interface LooseDocument {
  [key: string]: unknown;
  seed: number;
  tables: LooseTable[];
}

export interface LooseTable {
  [key: string]: unknown;
  name: string;
  rows: Record<string, unknown>;
  columns: LooseColumn[];
}

export interface LooseColumn {
  [key: string]: unknown;
  name: string;
  generator: Record<string, unknown>;
  modifiers?: Record<string, unknown>[];
}

/** A copy of the small shop, changed as a test likes. */
export function smallShop(change: (document: LooseDocument) => void = () => undefined): LooseDocument {
  // The copy is the template's own JSON; its type only forgets which texts it holds.
  const document = structuredClone(shop) as unknown as LooseDocument;
  change(document);
  return document;
}

/** The table of that name. */
export function looseTable(document: LooseDocument, name: string): LooseTable {
  const table = document.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`looseTable: there is no table ${name}`);
  return table;
}

/** The column of that name. */
export function looseColumn(document: LooseDocument, table: string, name: string): LooseColumn {
  const column = looseTable(document, table).columns.find((each) => each.name === name);
  if (column === undefined) throw new Error(`looseColumn: there is no column ${table}.${name}`);
  return column;
}
