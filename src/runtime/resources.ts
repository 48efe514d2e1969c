import type { LocaleData } from '../engine/plan/locale-data.ts';
import type { PlaceData } from '../engine/plan/place-data.ts';
import type { ProductData } from '../engine/plan/product-data.ts';
import type { Resources } from '../engine/plan/resources.ts';
import type { ReviewData } from '../engine/plan/review-data.ts';
import type { LocalFacts } from '../schema/packs/local-facts.ts';
import { resourceLists } from './resource-lists.ts';

const locales = parsedWhenAsked<LocaleData>(
  import.meta.glob<string>('../../domains/locales/*.json', { query: '?raw', import: 'default', eager: true }),
);
const places = parsedWhenAsked<PlaceData>(
  import.meta.glob<string>('../../domains/places/*.json', { query: '?raw', import: 'default', eager: true }),
);
const products = parsedWhenAsked<ProductData>(
  import.meta.glob<string>('../../domains/products/*.json', { query: '?raw', import: 'default', eager: true }),
);
const reviews = parsedWhenAsked<ReviewData>(
  import.meta.glob<string>('../../domains/reviews/*.json', { query: '?raw', import: 'default', eager: true }),
);

const local = parsedWhenAsked<readonly LocalFacts[]>(
  import.meta.glob<string>('../../domains/local.json', { query: '?raw', import: 'default', eager: true }),
);

/** Everything the engine can be given, at once, for programs that cannot wait; pages load `resourcesFor` a document. */
export const RESOURCES: Resources = {
  get lists() {
    return resourceLists({ en_US: locales.en_US as LocaleData });
  },
  locales,
  places,
  products,
  reviews,
  get local() {
    return local.local ?? [];
  },
};

/** Files by their names, each parsed when it is first asked for. */
function parsedWhenAsked<Data>(files: Readonly<Record<string, string>>): Readonly<Record<string, Data>> {
  const parsed: Record<string, Data> = {};
  for (const [path, text] of Object.entries(files)) {
    const name = path.replace(/^.*\/(.+)\.json$/, '$1');
    let data: Data | undefined;
    Object.defineProperty(parsed, name, {
      enumerable: true,
      get: () => {
        // The files are written by scripts/data, and a test holds them to their types.
        data ??= JSON.parse(text) as Data;
        return data;
      },
    });
  }
  return parsed;
}
