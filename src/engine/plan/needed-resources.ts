import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { LOCALE_COUNTRIES, LOCALES, type LocaleName } from '../../schema/locales.ts';
import { listedWords } from '../../schema/packs/listed-words.ts';
import { resolveReference } from '../../schema/references/resolve-reference.ts';
import { localesOfColumn } from '../generators/entities/locales-of-column.ts';

/** What of the resources a document can ask for: little enough to be loaded before it is compiled. */
export interface NeededResources {
  readonly locales: readonly LocaleName[];
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
  /** The locales whose shops are asked what they sell. */
  readonly products: readonly LocaleName[];
  /** The languages that buyers write in, by their ISO 639 codes. */
  readonly reviews: readonly string[];
  /** Whether it may say words or amounts that are of another locale. */
  readonly local: boolean;
}

/** What the kinds of generators ask for. */
const ASKS: Readonly<Record<string, 'names' | 'places' | 'words' | 'products' | 'reviews'>> = {
  person: 'names',
  place: 'places',
  phone: 'places',
  text: 'words',
  product: 'products',
  company: 'names',
  payment: 'places',
  review: 'reviews',
};

type Spec = Readonly<Record<string, unknown>>;

/** Finds out which locales and countries the generators of a document speak of, those inside of others included. */
export function neededResources(document: SemblanceDocument): NeededResources {
  const locales = new Set<LocaleName>();
  const spoken = new Set<LocaleName>([nameOf(document.locale)]);
  const asked = new Set<string>();
  for (const table of document.tables)
    for (const { generator } of table.columns)
      for (const spec of specsIn(generator)) {
        const what = typeof spec.kind === 'string' ? ASKS[spec.kind] : undefined;
        if (what === undefined) continue;
        asked.add(what);
        // Products of no assortment are put together from words.
        if (what === 'products' && !hasAssortment(spec, table)) asked.add('words');
        if (spec.locale !== undefined) spoken.add(nameOf(spec.locale));
        if (typeof spec.locale_from === 'string')
          for (const each of namedBy(spec.locale_from, table, document)) spoken.add(each);
      }
  if (asked.has('words')) locales.add('en_US');
  if (asked.has('names')) for (const each of spoken) locales.add(each);
  return {
    locales: [...locales],
    countries: asked.has('places') ? [...spoken].map((each) => LOCALE_COUNTRIES[each]) : [],
    products: asked.has('products') ? [...spoken] : [],
    reviews: asked.has('reviews') ? [...new Set([...spoken].map(languageOf))] : [],
    local: document.tables.some(({ columns }) => columns.some(({ generator }) => listedWords(generator).length > 0)),
  };
}

function languageOf(locale: LocaleName): string {
  return locale.slice(0, 2);
}

function nameOf(locale: unknown): LocaleName {
  return LOCALES.find((each) => each === locale) ?? 'en_US';
}

function namedBy(text: string, table: TableSpec, document: SemblanceDocument): readonly LocaleName[] {
  const found = resolveReference(document, table, text);
  return found.kind === 'resolved' ? localesOfColumn(found.reference.column, document) : LOCALES;
}

/** Whether a product, or a column of the same one, says what the shop sells. */
function hasAssortment(spec: Spec, { columns }: TableSpec): boolean {
  const says = (each: Spec) => typeof each.assortment === 'string' || typeof each.assortment_from === 'string';
  return (
    says(spec) ||
    columns.some(
      ({ generator }) =>
        generator.kind === 'product' && (generator.of ?? 'product') === (spec.of ?? 'product') && says(generator),
    )
  );
}

/** Every object in a value. */
function specsIn(value: unknown): readonly Spec[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(specsIn);
  return Array.isArray(value) ? inside : [value as Spec, ...inside];
}
