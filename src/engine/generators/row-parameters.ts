import { NUMERIC_TYPES } from '../../schema/column-type.ts';
import { parseFormula } from '../../schema/formula/parse-formula.ts';
import type { KindSpec } from '../../schema/kind.ts';
import type { Parameter } from '../../schema/parameters.ts';
import { bindFormula } from '../formula/bind-formula.ts';
import { convertNumber } from '../formula/convert-number.ts';
import { isMultiAffine } from '../formula/is-multi-affine.ts';
import type { Outcome } from '../formula/outcome.ts';
import { roundHalfAway } from '../math/round-half-away.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { Ranges } from '../plan/value-range.ts';
import type { RowSet } from '../rows/row-set.ts';
import { unitsPerOne } from './numeric-shape.ts';

/** A parameter that a formula states. */
export interface RowParameter extends Parameter {
  readonly name: string;
  readonly text: string;
  /** Its numbers for the rows of a set, whole ones rounded; NaN where the formula gives null or what it may not be. */
  readonly values: (rows: RowSet) => Float64Array;
  /** What is known of the formula's values, in natural units; `pinned` columns hold one value. */
  readonly outcome: (ranges: Ranges, part: 'certain' | 'likely', pinned?: ReadonlyMap<string, number>) => Outcome;
  /** What is known of the columns it reads, where its ends lie at the corners of their ranges. */
  readonly straightInputs?: (ranges: Ranges, part: 'certain' | 'likely') => ReadonlyMap<string, Outcome>;
}

/** Binds the formulas of a spec; reports each that is none, or that gives no number. */
export function rowParameters(
  spec: KindSpec,
  names: readonly string[],
  parameters: ReadonlyMap<string, Parameter>,
  context: ColumnContext,
): readonly RowParameter[] | undefined {
  const bound = names.map((name) => {
    const parameter = parameters.get(name);
    return parameter && rowParameter(name, String(spec[name]), parameter, context);
  });
  const found = bound.filter((each) => each !== undefined);
  return found.length === names.length ? found : undefined;
}

function rowParameter(
  name: string,
  text: string,
  parameter: Parameter,
  context: ColumnContext,
): RowParameter | undefined {
  const stated = Number(text);
  if (text.trim() !== '' && Number.isFinite(stated)) {
    const path = `${context.path}/${name}`;
    context.report({
      code: 'wrong_type',
      at: `/${name}`,
      message: `"${text}" is a number in quotes, which would be read as a formula.`,
      hint: 'Write the number without quotes.',
      fix: { title: `Write it as the number ${stated}`, edits: [{ op: 'set', path, value: stated }] },
    });
    return undefined;
  }
  const formula = bindFormula(text, context, `/${name}`);
  if (formula === undefined) return undefined;
  const { type, scale, evaluate } = formula;
  if (!NUMERIC_TYPES.includes(type)) {
    context.report({
      code: 'type_mismatch',
      at: `/${name}`,
      message: `"${parameter.title}" is a number, but the formula gives ${type}.`,
      hint: 'Let it give a number, for example with if(condition, 1, 0).',
    });
    return undefined;
  }
  const units = unitsPerOne(scale);
  return {
    ...parameter,
    name,
    text,
    values(rows) {
      const vector = convertNumber(evaluate(rows), type, scale, 'float', 0, 1, rows.memory);
      if (vector.storage !== 'number') throw new Error(`rowParameter: ${name} holds no numbers`);
      const { values, valid } = vector;
      for (let i = 0; i < rows.count; i++) {
        const given = values[i] as number;
        const value = parameter.whole === true ? roundHalfAway(given) : given;
        values[i] = (valid === undefined || valid[i] !== 0) && isAllowed(value, parameter) ? value : Number.NaN;
      }
      return values;
    },
    ...(isStraight(text) && { straightInputs: formula.inputs }),
    outcome(ranges, part, pinned) {
      const { low, high, ...rest } = formula.outcome(ranges, part, undefined, pinned);
      const natural = (x: number) => (parameter.whole === true ? roundHalfAway(x / units) : x / units);
      return { ...rest, low: natural(low), high: natural(high) };
    },
  };
}

function isStraight(text: string): boolean {
  const parsed = parseFormula(text);
  return parsed.kind === 'parsed' && isMultiAffine(parsed.tree);
}

/** Whether a number lies within the bounds of a parameter. */
export function isAllowed(value: number, { min, max, above, below }: Parameter): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below)
  );
}
