import type { Kind, KindSpec } from '../../schema/kind.ts';
import type { z } from '../../schema/zod.ts';
import type { BindContext } from '../plan/column-context.ts';

/** A law of how many children a parent has, whose mean follows each parent's exposure. */
export interface BoundCountLaw {
  /** The mean the document states. */
  readonly mean: number;
  /**
   * The number of children of a parent whose mean is `mean`; never falls when the mean rises (R4).
   *
   * @param u the parent's uniform
   * @param v a second one, which settles the fraction of a law that has no mean parameter
   */
  readonly count: (u: number, v: number, mean: number) => number;
  /** Whether `v` matters where the mean is not the stated one. */
  readonly needsSecond: boolean;
}

export interface CountLawKind extends Kind {
  readonly bind: (spec: KindSpec, context: BindContext, at: string) => BoundCountLaw | undefined;
}

interface Definition<Schema extends z.ZodType>
  extends Omit<CountLawKind, 'schema' | 'bind' | 'kind' | 'example' | 'defaults'> {
  readonly schema: Schema;
  readonly example: z.infer<Schema> & KindSpec;
  readonly defaults: z.infer<Schema> & KindSpec;
  readonly bind: (spec: z.infer<Schema>, context: BindContext, at: string) => BoundCountLaw | undefined;
}

/** Makes a count law of its definition; a spec that does not fit the schema binds to nothing. */
export function defineCountLaw<Schema extends z.ZodType>(definition: Definition<Schema>): CountLawKind {
  return {
    ...definition,
    kind: definition.example.kind,
    bind(spec, context, at) {
      const parsed = definition.schema.safeParse(spec);
      return parsed.success ? definition.bind(parsed.data, context, at) : undefined;
    },
  };
}
