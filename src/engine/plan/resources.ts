import type { TextMakers } from './text-makers.ts';

/** What the engine is given besides the document; it never loads anything itself. */
export interface Resources {
  /** Lists of texts by name, e.g. "en_US/first_names". */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** What makes texts by methods of a library; needed for rows only, not to check a document or to plan it. */
  readonly textMakers?: TextMakers;
}
