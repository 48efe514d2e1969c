/** How the companies of a locale are named. */
export interface CompanyForms {
  readonly forms: readonly { readonly name: string; readonly weight: number }[];
  /** What companies are called by instead of last names, each in small ASCII letters as well. */
  readonly names?: readonly { readonly name: string; readonly slug: string }[];
  /** Shapes of names: `{last}` and `{other}` are last names, `{trade}` a word of the industry, `{form}` the legal form. */
  readonly shapes: readonly string[];
  readonly industries: readonly {
    readonly name: string;
    /** Words that stand in names of companies of the industry. */
    readonly trades: readonly string[];
    /** Each of them in small ASCII letters. */
    readonly slugs: readonly string[];
  }[];
}
