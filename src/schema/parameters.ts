import { z } from './zod.ts';

/** What the numbers of a parameter must be: bounds, inclusive unless named `above` or `below`, and whether whole. */
export interface ParameterBounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
  readonly whole?: true;
}

/** A parameter that may be stated by a number or by a formula that gives one for each row. */
export interface Parameter extends ParameterBounds {
  readonly title: string;
  /** A number it can be. */
  readonly example: number;
}

/** What `field.parameter` knows of the schemas it made. */
export const PARAMETERS = z.registry<Parameter>();

/** The strict model of a kind. */
export type KindModel = z.ZodObject;

/** A spec whose parameters are all numbers. */
export type ConstantSpec<Model extends KindModel> = {
  readonly [Name in keyof z.infer<Model>]: number extends z.infer<Model>[Name]
    ? Exclude<z.infer<Model>[Name], string>
    : z.infer<Model>[Name];
};

/** The parameters of a kind that may be formulas, by name. */
export function parametersOf(model: KindModel): ReadonlyMap<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const [name, member] of Object.entries(model.shape)) {
    const parameter = PARAMETERS.get(member instanceof z.ZodOptional ? member.unwrap() : member);
    if (parameter !== undefined) found.set(name, parameter);
  }
  return found;
}
