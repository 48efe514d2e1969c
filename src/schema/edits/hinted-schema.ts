import type { Refers } from '../fields.ts';

/** A JSON Schema (draft-7) node as far as one needs it to find the references of a document. */
export interface HintedSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, HintedSchema>>;
  readonly items?: HintedSchema;
  readonly anyOf?: readonly HintedSchema[];
  readonly oneOf?: readonly HintedSchema[];
  /** What a text here, or each text of a list here, refers to. */
  readonly refers?: Refers;
}
