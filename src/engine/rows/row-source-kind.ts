import type { Kind, KindSpec } from '../../schema/kind.ts';
import type { z } from '../../schema/zod.ts';
import type { BindContext } from '../plan/column-context.ts';
import type { BoundRows } from './bound-rows.ts';

/** What a row source sees of the document. */
export interface RowContext extends BindContext {
  /** What the rows of every table that is not fixed are multiplied by (R56). */
  readonly scale: number;
}

/** A kind of row source: what it is, and the one function that binds it to a table. */
export interface RowSourceKind extends Kind {
  readonly bind: (spec: KindSpec, context: RowContext) => BoundRows | undefined;
}

interface Definition<Schema extends z.ZodType>
  extends Omit<RowSourceKind, 'schema' | 'bind' | 'kind' | 'example' | 'defaults'> {
  readonly schema: Schema;
  readonly example: z.infer<Schema> & KindSpec;
  readonly defaults: z.infer<Schema> & KindSpec;
  readonly bind: (spec: z.infer<Schema>, context: RowContext) => BoundRows | undefined;
}

/** Makes a row source of its definition; a spec that does not fit the schema binds to nothing. */
export function defineRowSource<Schema extends z.ZodType>(definition: Definition<Schema>): RowSourceKind {
  return {
    ...definition,
    kind: definition.example.kind,
    bind(spec, context) {
      const parsed = definition.schema.safeParse(spec);
      return parsed.success ? definition.bind(parsed.data, context) : undefined;
    },
  };
}
