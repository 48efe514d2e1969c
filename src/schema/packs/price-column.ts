import type { ColumnSpec } from '../document-model.ts';
import { sameJson } from '../edits/same-json.ts';
import type { KindSpec } from '../kind.ts';
import type { Pack } from './pack-model.ts';

export type PackCurrency = NonNullable<Pack['currencies']>[number];

/** The decimal places of amounts as packs and templates write them. */
const OWN_DIGITS = 2;

/**
 * A column of a table with amounts of another currency: its own amounts where the pack says of what size they are there, and
 * as many decimal places as the currency has. The same column where it holds no money, or something else than the pack says.
 *
 * @param from the currency it is in; undefined for that of the pack
 * @param to the currency it comes to; undefined for that of the pack
 */
export function priceColumn(
  table: string,
  column: ColumnSpec,
  money: readonly string[],
  from: PackCurrency | undefined,
  to: PackCurrency | undefined,
): ColumnSpec {
  const name = `${table}.${column.name}`;
  const generator = inCurrency(name, inOwn(name, column.generator, from), to);
  const priced = generator === column.generator ? column : { ...column, generator };
  const isMoney = column.type === 'decimal' && money.includes(name);
  const [had, has] = [from?.digits ?? OWN_DIGITS, to?.digits ?? OWN_DIGITS];
  return !isMoney || (column.scale ?? OWN_DIGITS) !== had || had === has ? priced : { ...priced, scale: has };
}

/** A generator as the pack has it, with its amounts in a currency. */
export function inCurrency(name: string, generator: KindSpec, currency: PackCurrency | undefined): KindSpec {
  return (
    currency?.amounts.find((each) => each.column === name && sameJson(each.instead_of, generator))?.take ?? generator
  );
}

function inOwn(name: string, generator: KindSpec, currency: PackCurrency | undefined): KindSpec {
  const amount = currency?.amounts.find((each) => each.column === name && sameJson(each.take, generator));
  return amount?.instead_of ?? generator;
}
