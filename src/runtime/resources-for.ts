import type { LocaleData } from '../engine/plan/locale-data.ts';
import { neededResources } from '../engine/plan/needed-resources.ts';
import type { PlaceData } from '../engine/plan/place-data.ts';
import type { ProductData } from '../engine/plan/product-data.ts';
import type { Resources } from '../engine/plan/resources.ts';
import type { ReviewData } from '../engine/plan/review-data.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import type { LocalFacts } from '../schema/packs/local-facts.ts';
import { resourceLists } from './resource-lists.ts';

const localeFiles = import.meta.glob<LocaleData>('../../domains/locales/*.json', { import: 'default' });
const placeFiles = import.meta.glob<PlaceData>('../../domains/places/*.json', { import: 'default' });
const productFiles = import.meta.glob<ProductData>('../../domains/products/*.json', { import: 'default' });
const reviewFiles = import.meta.glob<ReviewData>('../../domains/reviews/*.json', { import: 'default' });

/** What the engine is given to compile a document: the locales, places, products and reviews it speaks of, loaded when first wanted. */
export async function resourcesFor(document: SemblanceDocument): Promise<Resources> {
  const needed = neededResources(document);
  const [locales, places, products, reviews, local] = await Promise.all([
    loaded(needed.locales, (name) => localeFiles[`../../domains/locales/${name}.json`]),
    loaded(needed.countries, (name) => placeFiles[`../../domains/places/${name}.json`]),
    loaded(needed.products, (name) => productFiles[`../../domains/products/${name}.json`]),
    loaded(needed.reviews, (name) => reviewFiles[`../../domains/reviews/${name}.json`]),
    needed.local ? localFacts() : [],
  ]);
  return { lists: resourceLists(locales), locales, places, products, reviews, local };
}

/** The same list every time, as what is told from it is kept by it. */
async function localFacts(): Promise<readonly LocalFacts[]> {
  const file = await import('../../domains/local.json');
  // A generated file, which a test compares with what it is made of.
  return file.default as unknown as readonly LocalFacts[];
}

async function loaded<Data>(
  names: readonly string[],
  loaderOf: (name: string) => (() => Promise<Data>) | undefined,
): Promise<Record<string, Data>> {
  const entries = await Promise.all(
    names.map(async (name) => {
      const load = loaderOf(name);
      if (load === undefined) throw new Error(`resourcesFor: there is no file for ${name}`);
      return [name, await load()] as const;
    }),
  );
  return Object.fromEntries(entries);
}
