import { NUMERIC_TYPES, TIME_TYPES } from '../../schema/column-type.ts';
import type { BoundFormula } from '../formula/bind-formula.ts';
import { conversion } from '../formula/convert-number.ts';
import { type Interval, rising } from '../formula/interval.ts';
import type { Assumptions } from '../formula/outcome.ts';
import type { ColumnContext, Finding } from '../plan/column-context.ts';
import { typeEdits } from '../plan/type-edits.ts';
import { type Ranges, UNKNOWN_RANGE } from '../plan/value-range.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { shortNumber } from './short-number.ts';

const MOST_UNITS = 9007199254740991;
/** The calendar: the years 1 to 9999, in milliseconds since 1970. */
const FIRST_MS = -62135596800000;
const LAST_MS = 253402300799999;

/** What only ranges can tell of a column that is computed by a formula. */
type Proof = Required<Pick<BoundGenerator, 'range' | 'canBeNull' | 'prove'>>;

/**
 * Proves that integers and decimals stay exact through every step of a formula, that times stay in the calendar (R26), and
 * tells between which numbers its values lie. What only the far tail of a law could do, beyond 1 - 1e-12, is a warning.
 */
export function formulaProof(formula: BoundFormula, context: ColumnContext): Proof {
  const isExact = NUMERIC_TYPES.includes(context.type) && context.type !== 'float';
  return {
    canBeNull: (ranges) => formula.outcome(ranges, 'certain').nullable,
    range(ranges) {
      const certain = formula.outcome(ranges, 'certain');
      if (formula.type === 'text' || !certain.known) return UNKNOWN_RANGE;
      const convert = conversion(formula.type, formula.scale, context.type, context.scale, context.resolutionMs);
      const held = convert === undefined ? (of: Interval) => of : rising(convert);
      return { certain: held(certain), likely: held(formula.outcome(ranges, 'likely')), known: true };
    },
    prove(ranges) {
      const far = farthest(formula, ranges, 'certain', context);
      const likely = farthest(formula, ranges, 'likely', context);
      const findings: Finding[] = [];
      const most = MOST_UNITS / unitsPerOne(context.scale);
      if (isExact && far.exceeds) findings.push(inexact(far.reached, likely.exceeds, most, context));
      if (far.leavesCalendar) findings.push(outsideCalendar(likely.leavesCalendar));
      return findings;
    },
  };
}

interface Farthest {
  /** Whether a step of the formula, or its result in the column, is not held exactly. */
  readonly exceeds: boolean;
  /** The number farthest from 0 that is not. */
  readonly reached: number;
  readonly leavesCalendar: boolean;
}

function farthest(
  formula: BoundFormula,
  ranges: Ranges,
  part: 'certain' | 'likely',
  { scale }: ColumnContext,
): Farthest {
  let reached = 0;
  let leavesCalendar = false;
  const look = ({ low, high }: Interval, units: number) => {
    const natural = -low > high ? low / units : high / units;
    if (Math.abs(natural) * units > MOST_UNITS && Math.abs(natural) > Math.abs(reached)) reached = natural;
  };
  const hear: Assumptions['hear'] = (outcome, shape) => {
    if (!outcome.known) return;
    if (shape.type === 'integer' || shape.type === 'decimal') look(outcome, unitsPerOne(shape.scale));
    if (TIME_TYPES.includes(shape.type)) leavesCalendar ||= outcome.low < FIRST_MS || outcome.high > LAST_MS;
  };
  const result = formula.outcome(ranges, part, hear);
  if (result.known && NUMERIC_TYPES.includes(formula.type)) {
    const units = unitsPerOne(formula.scale);
    look({ low: result.low / units, high: result.high / units }, 1);
    look(
      { low: (result.low / units) * unitsPerOne(scale), high: (result.high / units) * unitsPerOne(scale) },
      unitsPerOne(scale),
    );
  }
  return { exceeds: reached !== 0, reached, leavesCalendar };
}

function inexact(reached: number, isLikely: boolean, most: number, context: ColumnContext): Finding {
  const columnPath = context.path.slice(0, context.path.lastIndexOf('/'));
  return {
    code: 'out_of_range',
    severity: isLikely ? 'error' : 'warning',
    at: '/formula',
    message: isLikely
      ? `Values could reach ${shortNumber(reached)}, and ${context.type} values are exact up to ${shortNumber(most)} only.`
      : `In one row of a million millions values could reach ${shortNumber(reached)}; ${context.type} values are exact up to ${shortNumber(most)} only.`,
    hint: 'Bound the columns it is computed from, or make the column a float.',
    fix: { title: 'Make it a float', edits: typeEdits(context.column, columnPath, 'float') },
  };
}

function outsideCalendar(isLikely: boolean): Finding {
  return {
    code: 'out_of_range',
    severity: isLikely ? 'error' : 'warning',
    at: '/formula',
    message: 'The time could leave the calendar, which has the years 1 to 9999.',
    hint: 'Bound the number of days that is added or taken.',
  };
}
