import type { Kind, KindSpec } from '../../../schema/kind.ts';
import type { z } from '../../../schema/zod.ts';
import type { BindContext } from '../../plan/column-context.ts';

/** A density over an interval of time, as a law on 0 to 1. */
export interface BoundShape {
  readonly cdf: (position: number) => number;
  /** Positions of the first `count` uniforms, in place. */
  readonly fillQuantile: (uniforms: Float64Array, count: number) => void;
}

/** A shape of a moment's density; the window's length turns rates in time into rates over 0 to 1. */
export interface ShapeKind extends Kind {
  readonly bind: (spec: KindSpec, context: BindContext, windowMs: number) => BoundShape | undefined;
}

interface Definition<Schema extends z.ZodType>
  extends Omit<ShapeKind, 'schema' | 'bind' | 'kind' | 'example' | 'defaults'> {
  readonly schema: Schema;
  readonly example: z.infer<Schema> & KindSpec;
  readonly defaults: z.infer<Schema> & KindSpec;
  readonly bind: (spec: z.infer<Schema>, context: BindContext, windowMs: number) => BoundShape | undefined;
}

/** Makes a shape of its definition; a spec that does not fit the schema binds to nothing. */
export function defineShape<Schema extends z.ZodType>(definition: Definition<Schema>): ShapeKind {
  return {
    ...definition,
    kind: definition.example.kind,
    bind(spec, context, windowMs) {
      const parsed = definition.schema.safeParse(spec);
      return parsed.success ? definition.bind(parsed.data, context, windowMs) : undefined;
    },
  };
}
