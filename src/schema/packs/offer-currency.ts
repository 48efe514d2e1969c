import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import { sameJson } from '../edits/same-json.ts';
import type { JsonValue } from '../json-value.ts';
import { pointer } from '../pointer.ts';
import type { LocalFacts } from './local-facts.ts';
import { inCurrency, type PackCurrency, priceColumn } from './price-column.ts';

/**
 * Offers to say amounts of money in the currency of a document's locale, where they are of another one's size and a domain knows
 * both: all of them by one repair. Where a person has changed one of the amounts that others follow from, nothing is offered.
 */
export function offerCurrency(document: SemblanceDocument, facts: readonly LocalFacts[]): readonly Diagnostic[] {
  const { locale = 'en_US', tables } = document;
  return facts.flatMap(({ money = [], currencies = [] }): readonly Diagnostic[] => {
    const wanted = currencies.find((each) => each.locale === locale);
    const from = currencyOf(tables, currencies, wanted);
    if (from === 'unknown' || from === wanted) return [];
    const columns = tables.flatMap((table, t) =>
      table.columns.flatMap((column, c) => {
        const priced = priceColumn(table.name, column, money, from, wanted);
        const path = pointer('tables', t, 'columns', c);
        return priced === column ? [] : [{ path, column, priced }];
      }),
    );
    if (columns.length === 0) return [];
    const [size, unit] = [from?.called ?? 'dollars or euros', wanted?.called ?? 'dollars or euros'];
    const whole = (wanted?.digits ?? 2) === 0 ? 'whole ' : '';
    return [
      {
        code: 'conflict',
        severity: 'info',
        path: '/locale',
        message: `Amounts are of the size of ${size}, and ${locale} pays in ${unit}.`,
        hint: `${columns.length} columns can hold ${whole}${unit} as they are usual there. Leave them where ${size} are meant.`,
        fix: {
          title: `Use amounts in ${unit}`,
          edits: columns.flatMap(({ path, column, priced }) => editsOf(path, column, priced)),
        },
      },
    ];
  });
}

type Amounts = ReadonlyMap<string, PackCurrency['amounts']>;

const kept = new WeakMap<readonly PackCurrency[], Amounts>();

/** The amounts of all currencies by the columns they are of, gathered once. */
function amountsOf(currencies: readonly PackCurrency[]): Amounts {
  const known = kept.get(currencies);
  if (known !== undefined) return known;
  const all = currencies.flatMap(({ amounts }) => amounts);
  const made = new Map(all.map(({ column }) => [column, all.filter((each) => each.column === column)]));
  kept.set(currencies, made);
  return made;
}

/** The currency that all amounts of a document are in which follow from no others; unknown where it has none, or others. */
function currencyOf(
  tables: readonly TableSpec[],
  currencies: readonly PackCurrency[],
  wanted: PackCurrency | undefined,
): PackCurrency | undefined | 'unknown' {
  const amounts = amountsOf(currencies);
  const own = tables.flatMap((table) =>
    table.columns.flatMap(({ name, generator }) => {
      const column = `${table.name}.${name}`;
      const known = amounts.get(column);
      return known === undefined ? [] : [{ column, generator, known }];
    }),
  );
  const isIn = (currency: PackCurrency | undefined) =>
    own.every(({ column, generator, known }) =>
      known.some(({ instead_of }) => sameJson(inCurrency(column, instead_of, currency), generator)),
    );
  const candidates = [wanted, undefined, ...currencies];
  const found = own.length === 0 ? -1 : candidates.findIndex(isIn);
  return found < 0 ? 'unknown' : candidates[found];
}

function editsOf(path: string, column: ColumnSpec, priced: ColumnSpec): readonly Edit[] {
  const edits: Edit[] = [];
  if (priced.scale !== undefined && priced.scale !== column.scale)
    edits.push({ op: 'set', path: `${path}/scale`, value: priced.scale });
  // A generator of a document is JSON.
  if (priced.generator !== column.generator)
    edits.push({ op: 'set', path: `${path}/generator`, value: priced.generator as unknown as JsonValue });
  return edits;
}
