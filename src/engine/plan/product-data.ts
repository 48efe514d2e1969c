/** A part of what a shop sells. */
export interface ProductCategory {
  /** The word in documents. */
  readonly id: string;
  readonly name: string;
  /** Three letters that its article numbers begin with. */
  readonly code: string;
  /** Invented ones. */
  readonly brands: readonly string[];
  readonly articles: readonly {
    readonly name: string;
    /** What goes before the name: Wireless, 24-Inch. */
    readonly kinds: readonly string[];
    /** What it can be made of; none where nobody says so. */
    readonly materials: readonly string[];
  }[];
}
