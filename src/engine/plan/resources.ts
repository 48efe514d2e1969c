import type { LocalFacts } from '../../schema/packs/local-facts.ts';
import type { LocaleData } from './locale-data.ts';
import type { PlaceData } from './place-data.ts';
import type { ProductData } from './product-data.ts';
import type { ReviewData } from './review-data.ts';
import type { TextMakers } from './text-makers.ts';

/** What the engine is given besides the document; it never loads anything itself. */
export interface Resources {
  /** Lists of texts by name, e.g. "en_US/words". */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** What people are called, by locale. */
  readonly locales?: Readonly<Record<string, LocaleData>>;
  /** Where things are, by ISO 3166-1 code of the country. */
  readonly places?: Readonly<Record<string, PlaceData>>;
  /** What shops sell, by locale. */
  readonly products?: Readonly<Record<string, ProductData>>;
  /** What buyers write, by the ISO 639 code of the language. */
  readonly reviews?: Readonly<Record<string, ReviewData>>;
  /** What domains know of languages and currencies; needed to say what a document could say otherwise, not for rows. */
  readonly local?: readonly LocalFacts[];
  /** What makes texts by methods of a library; needed for rows only, not to check a document or to plan it. */
  readonly textMakers?: TextMakers;
}
