import type { z } from './zod.ts';

/** The part of a document that names a kind: a discriminated object. */
export interface KindSpec {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

/**
 * What everything a document can name (a generator, a row source, a count law, a shape) says about itself.
 *
 * Gallery, derived form, JSON Schema, reference page, test battery and palette read these fields; the list the kind
 * belongs to adds its one function, `bind`.
 */
export interface Kind {
  /** The word in the document, snake_case. */
  readonly kind: string;
  /** The name a person sees, in plain words. */
  readonly title: string;
  /** The question it answers, as a person would ask it. */
  readonly question: string;
  /** One or two sentences: what it makes and when to take it. */
  readonly summary: string;
  /** The group it is shown under. */
  readonly family: string;
  /** The strict model of its part of the document. */
  readonly schema: z.ZodType;
  /** A complete, valid use of it. */
  readonly example: KindSpec;
  /** What the studio writes when a person picks this kind. */
  readonly defaults: KindSpec;
}
