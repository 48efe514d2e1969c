/** What the shops of a locale sell: one JSON file of domains/products. Every locale lists the same things in the same order. */
export interface ProductData {
  /** How names are put together; in English, where it is left out, kind and material go before the article. */
  readonly forms?: ProductForms;
  readonly categories: readonly ProductCategory[];
}

/** How the names of a locale are put together. */
export interface ProductForms {
  /** Of a `{thing}` and its `{material}`. */
  readonly made: string;
  /** Of a `{name}` and its `{brand}`: a sentence. */
  readonly description: string;
}

/** A part of what a shop sells. */
export interface ProductCategory {
  /** The word in documents. */
  readonly id: string;
  readonly name: string;
  /** Three letters that its article numbers begin with. */
  readonly code: string;
  /** Invented ones. */
  readonly brands: readonly string[];
  readonly articles: readonly ProductArticle[];
}

/** A thing with its kinds and what it can be made of. */
export interface ProductArticle {
  readonly name: string;
  /** In English what goes before the name: Wireless, 24-Inch. Elsewhere the name with it: Kabellose Maus. */
  readonly kinds: readonly string[];
  /** What it can be made of; none where nobody says so. */
  readonly materials: readonly string[];
  /** Each material as it stands in a name, where that is another form: z dębu. */
  readonly made?: readonly string[];
}
