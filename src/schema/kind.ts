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

/** A kind with its one function: given a spec and its surroundings, what runs; undefined when nothing can. */
export interface BindableKind<Surroundings extends readonly unknown[], Bound> extends Kind {
  readonly bind: (spec: KindSpec, ...surroundings: Surroundings) => Bound | undefined;
}

/** How a file states a kind: the word comes from the example, and `bind` sees the spec as its schema types it. */
type Definition<Schema extends z.ZodType, Surroundings extends readonly unknown[], Bound> = Omit<
  Kind,
  'kind' | 'schema' | 'example' | 'defaults'
> & {
  readonly schema: Schema;
  readonly example: z.infer<Schema> & KindSpec;
  readonly defaults: z.infer<Schema> & KindSpec;
  readonly bind: (spec: z.infer<Schema>, ...surroundings: Surroundings) => Bound | undefined;
};

/**
 * Makes the function with which the files of one list state their kinds.
 *
 * A spec that does not fit its schema binds to nothing; the structure check has reported it by then.
 */
export function kindDefiner<Surroundings extends readonly unknown[], Bound, More extends object = object>() {
  return <Schema extends z.ZodType>(
    definition: Definition<Schema, Surroundings, Bound> & More,
  ): BindableKind<Surroundings, Bound> & More => ({
    ...definition,
    kind: definition.example.kind,
    bind(spec, ...surroundings) {
      const parsed = definition.schema.safeParse(spec);
      return parsed.success ? definition.bind(parsed.data, ...surroundings) : undefined;
    },
  });
}
