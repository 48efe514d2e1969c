import { PARAMETERS, type ParameterBounds } from './parameters.ts';
import { z } from './zod.ts';

/** What a form, a hover and the reference page say about a parameter. */
export interface FieldNote {
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
  /** Shown behind the input, e.g. "rows" or "ms". */
  readonly unit?: string;
  /** The value used where the parameter is left out, in JSON. */
  readonly fallback?: unknown;
}

/** How a text parameter refers to other parts of the document; read by forms, completion and renames. */
export type Refers =
  | 'column'
  | 'own_column'
  | 'table'
  | 'parent_table'
  | 'child_table'
  | 'child_column'
  | 'child_key'
  | 'formula'
  | 'child_formula'
  | 'template'
  | 'moment';

function note<S extends z.ZodType>(schema: S, field: FieldNote, refers?: Refers): S {
  return schema.meta({
    title: field.title,
    description: field.description,
    examples: [field.example],
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...(field.fallback === undefined ? {} : { fallback: field.fallback }),
    ...(refers === undefined ? {} : { refers }),
  });
}

/** Bounds of a number, inclusive unless named `above` or `below`. */
export interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
}

function bounded(schema: z.ZodNumber, bounds: NumberBounds): z.ZodNumber {
  let result = schema;
  if (bounds.min !== undefined) result = result.min(bounds.min);
  if (bounds.max !== undefined) result = result.max(bounds.max);
  if (bounds.above !== undefined) result = result.gt(bounds.above);
  if (bounds.below !== undefined) result = result.lt(bounds.below);
  return result;
}

/** A number, or a formula that gives one for each row. */
function parameter(about: FieldNote & { readonly example: number }, bounds: ParameterBounds = {}) {
  const number = bounded(bounds.whole === true ? z.int() : z.number(), bounds);
  const text = z
    .string()
    .min(1)
    .meta({ refers: 'formula' satisfies Refers });
  const schema = note(z.union([number, text]), about);
  PARAMETERS.add(schema, { ...bounds, title: about.title, example: about.example });
  return schema;
}

/** The vocabulary with which kinds describe their parameters, so that they need no schema library themselves. */
export const field = {
  number: (about: FieldNote, bounds: NumberBounds = {}) => note(bounded(z.number(), bounds), about),
  integer: (about: FieldNote, bounds: NumberBounds = {}) => note(bounded(z.int(), bounds), about),
  parameter,
  text: (about: FieldNote) => note(z.string(), about),
  flag: (about: FieldNote) => note(z.boolean(), about),
  choice: <const Values extends readonly [string, ...string[]]>(values: Values, about: FieldNote) =>
    note(z.enum(values), about),
  scalar: (about: FieldNote) => note(z.union([z.string(), z.number(), z.boolean()]), about),
  reference: (refers: Refers, about: FieldNote) => note(z.string().min(1), about, refers),
  list: <S extends z.ZodType>(item: S, about: FieldNote, atLeast = 1) => note(z.array(item).min(atLeast), about),
  group: <Shape extends z.core.$ZodShape>(shape: Shape, about: FieldNote) => note(z.strictObject(shape), about),
  nested: <S extends z.ZodType>(schema: S, about: FieldNote) => note(schema, about),
};

/** The strict model of a kind: the literal `kind` first, then its parameters; unknown keys are findings. */
export function kindSchema<const Name extends string, Shape extends z.core.$ZodShape>(kind: Name, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), ...shape });
}
