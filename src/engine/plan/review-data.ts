/** What buyers write in a language: one JSON file of domains/reviews. */
export interface ReviewData {
  /** What stands between two sentences. */
  readonly between: string;
  /** By number of stars, from one to five. */
  readonly titles: readonly (readonly string[])[];
  /** How a text begins, by number of stars. */
  readonly openings: readonly (readonly string[])[];
  /** What it goes on with: of people who are not content, who are so in part, who are. */
  readonly details: readonly (readonly string[])[];
  /** How it ends, by the same three. */
  readonly closings: readonly (readonly string[])[];
}
