import type { ColumnType } from '../../schema/column-type.ts';
import type { Kind, KindSpec } from '../../schema/kind.ts';
import type { z } from '../../schema/zod.ts';
import type { Vector } from '../columns/vector.ts';
import type { Law } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';

/** A generator with its parameters and surroundings known: what the engine runs. */
export interface BoundGenerator {
  /** Makes the values for a list of rows: the same value for the same row, whatever list it stands in. */
  readonly fill: (rows: RowSet) => Vector;
  /** Whether a value can be null. */
  readonly nullable: boolean;
  /** Whether every value of the table is different, by construction. */
  readonly distinct: boolean;
  /** The law of the values over these rows (the average of the rows' own laws), where there is one. */
  readonly law?: (rows: RowSet) => Law;
  /** For a reference: the ordinals of the rows it picked in its target. */
  readonly picks?: (rows: RowSet) => Float64Array;
}

/** A kind of generator: what it is, and the one function that binds it to a column. */
export interface GeneratorKind extends Kind {
  /** The column types it can make, the most natural one first. */
  readonly types: readonly ColumnType[];
  /** Reports what is wrong through the context; undefined when nothing can be run. */
  readonly bind: (spec: KindSpec, context: ColumnContext) => BoundGenerator | undefined;
}

interface Definition<Schema extends z.ZodType>
  extends Omit<GeneratorKind, 'schema' | 'bind' | 'kind' | 'example' | 'defaults'> {
  readonly schema: Schema;
  readonly example: z.infer<Schema> & KindSpec;
  readonly defaults: z.infer<Schema> & KindSpec;
  readonly bind: (spec: z.infer<Schema>, context: ColumnContext) => BoundGenerator | undefined;
}

/** Makes a generator kind of its definition; a spec that does not fit the schema binds to nothing. */
export function defineGenerator<Schema extends z.ZodType>(definition: Definition<Schema>): GeneratorKind {
  return {
    ...definition,
    kind: definition.example.kind,
    bind(spec, context) {
      const parsed = definition.schema.safeParse(spec);
      return parsed.success ? definition.bind(parsed.data, context) : undefined;
    },
  };
}
