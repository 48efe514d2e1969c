import type { Kind, KindSpec } from '../../../schema/kind.ts';
import type { z } from '../../../schema/zod.ts';

/** A way to choose a row: ranks 0 to size - 1, the most popular one first. */
export interface BoundPick {
  readonly forSize: (size: number) => {
    readonly fill: (uniforms: Float64Array, count: number, out: Float64Array) => void;
  };
  /** Whether some rows are likelier than others, so that ranks must be spread over the table. */
  readonly skewed: boolean;
}

export interface PickKind extends Kind {
  readonly bind: (spec: KindSpec) => BoundPick | undefined;
}

interface Definition<Schema extends z.ZodType>
  extends Omit<PickKind, 'schema' | 'bind' | 'kind' | 'example' | 'defaults'> {
  readonly schema: Schema;
  readonly example: z.infer<Schema> & KindSpec;
  readonly defaults: z.infer<Schema> & KindSpec;
  readonly bind: (spec: z.infer<Schema>) => BoundPick;
}

/** Makes a way to pick of its definition; a spec that does not fit the schema binds to nothing. */
export function definePick<Schema extends z.ZodType>(definition: Definition<Schema>): PickKind {
  return {
    ...definition,
    kind: definition.example.kind,
    bind(spec) {
      const parsed = definition.schema.safeParse(spec);
      return parsed.success ? definition.bind(parsed.data) : undefined;
    },
  };
}
