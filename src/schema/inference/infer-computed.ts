import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import { parentOf } from '../references/relations.ts';
import { foldWords } from './fold-words.ts';
import type { Inferred } from './inferred.ts';

const SUM_NAME = /^(.+_)?(total|subtotal|amount)$/;
const PRICE_NAME = /^((unit|item|list|product)_)?price$/;
const QUANTITY_NAME = /^(quantity|qty)$/;

/**
 * What a name says of other columns: `line_total` beside a quantity and a price is their product, `total` above rows that
 * have one is their sum, `order_count` above orders is their number. Undefined where nothing of the kind is there.
 */
export function inferComputed(
  folded: string,
  table: TableSpec | undefined,
  document: SemblanceDocument,
): Inferred | undefined {
  if (table === undefined) return undefined;
  const children = document.tables.filter((each) => each !== table && parentOf(each) === table.name);
  const counted = children.find((child) => countNames(foldWords(child.name)).includes(folded));
  if (counted !== undefined) {
    return { type: 'integer', generator: { kind: 'rollup', table: counted.name, aggregate: 'count' } };
  }
  if (!SUM_NAME.test(folded)) return undefined;
  const quantity = numberNamed(table, QUANTITY_NAME);
  const price = numberNamed(table, PRICE_NAME);
  if (quantity !== undefined && price !== undefined) {
    return { ...shapeOf(price), generator: { kind: 'formula', formula: `${quantity.name} * ${price.name}` } };
  }
  for (const child of children) {
    const part = numberNamed(child, SUM_NAME);
    if (part === undefined) continue;
    return { ...shapeOf(part), generator: { kind: 'rollup', table: child.name, aggregate: 'sum', column: part.name } };
  }
  return undefined;
}

function numberNamed(table: TableSpec, name: RegExp): ColumnSpec | undefined {
  return table.columns.find(
    (column) =>
      (column.type === 'integer' || column.type === 'decimal' || column.type === 'float') &&
      name.test(foldWords(column.name)),
  );
}

function shapeOf({ type, scale }: ColumnSpec): Pick<Inferred, 'type' | 'scale'> {
  return type === 'decimal' ? { type, scale: scale ?? 2 } : { type };
}

function countNames(child: string): readonly string[] {
  return [
    `${child}_count`,
    `${child.replace(/s$/, '')}_count`,
    ...[child, `${child}s`].flatMap((many) => [`number_of_${many}`, `num_${many}`]),
  ];
}
