import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { KindSpec } from '../../schema/kind.ts';
import type { Outcome } from '../formula/outcome.ts';
import type { ColumnContext, Finding } from '../plan/column-context.ts';
import { type Ranges, UNKNOWN_RANGE, type ValueRange } from '../plan/value-range.ts';
import { rangeHull } from '../plan/value-ranges.ts';
import type { BindConstant } from './conditional-law.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { isAllowed, type RowParameter } from './row-parameters.ts';
import { shortNumber } from './short-number.ts';

/** What only ranges can tell of a law with formulas as parameters. */
type Proof = Required<Pick<BoundGenerator, 'range' | 'canBeNull' | 'prove'>>;

/**
 * Proves that every row has a law, or says which parameter may leave one without.
 *
 * Each parameter must stay within its bounds and never be null; then the law is tried at every corner of the box that the
 * parameters can reach, or of the columns they read. What bounds leave of a law, and how far its values go, has no inner minimum there: it is least, or
 * most, at a corner. Where the proof fails, rows without a law are null if the column may be, and an error if not.
 */
export function conditionalProof(
  spec: KindSpec,
  parameters: readonly RowParameter[],
  context: ColumnContext,
  bind: BindConstant,
): Proof {
  const severity: Diagnostic['severity'] & Finding['severity'] = context.column.nullable === true ? 'warning' : 'error';
  const tryAt = (numbers: readonly number[]) => {
    const findings: Finding[] = [];
    const values = Object.fromEntries(parameters.map(({ name }, i) => [name, numbers[i] as number]));
    const silent = { ...context, report: (finding: Finding) => void findings.push(finding) };
    const bound = bind({ ...spec, ...values }, silent);
    return { bound, findings };
  };
  const cornersOf = (ranges: Ranges, part: 'certain' | 'likely') =>
    sharedCorners(parameters, ranges, part) ?? corners(parameters.map((each) => each.outcome(ranges, part)));

  const faults = (ranges: Ranges): readonly Finding[] => {
    const stated = parameters.flatMap((each) => faultOf(each, each.outcome(ranges, 'certain'), context, severity));
    if (stated.length > 0) return stated;
    for (const corner of cornersOf(ranges, 'certain')) {
      const { bound, findings } = tryAt(corner);
      const found = findings.find((each) => each.severity !== 'warning');
      if (bound === undefined && found !== undefined) return [atCorner(found, parameters, corner, severity)];
    }
    return [];
  };

  return {
    canBeNull: (ranges) => severity === 'warning' && faults(ranges).length > 0,
    prove(ranges) {
      const found = faults(ranges);
      if (found.length > 0) return found;
      // Far corners of what is continuous would warn of what hardly ever happens; the middle stands for the rest.
      const middle = parameters.map((each) => middleOf(each.outcome(ranges, 'likely')));
      const warned = tryAt(middle).findings.find((each) => each.severity === 'warning');
      return warned === undefined ? [] : [atCorner(warned, parameters, middle, 'warning')];
    },
    range(ranges) {
      if (faults(ranges).length > 0) return UNKNOWN_RANGE;
      const rangesAt = (part: 'certain' | 'likely') =>
        cornersOf(ranges, part).map((corner) => tryAt(corner).bound?.range?.(ranges) ?? UNKNOWN_RANGE);
      const certain = rangeHull(rangesAt('certain'));
      const range: ValueRange = { ...certain, likely: rangeHull(rangesAt('likely')).likely };
      return range;
    },
  };
}

function faultOf(
  parameter: RowParameter,
  outcome: Outcome,
  context: ColumnContext,
  severity: 'error' | 'warning',
): readonly Finding[] {
  const { name, text, title, example } = parameter;
  const at = `/${name}`;
  const set = (value: string) => ({
    title: `Change it to "${value}"`,
    edits: [{ op: 'set' as const, path: context.path + at, value }],
  });
  const outcomes = severity === 'warning' ? ' Such rows come out empty.' : '';
  if (outcome.nullable) {
    return [
      {
        code: 'null_not_allowed',
        severity,
        at,
        message: `"${title}" can be empty for some rows, and they would have no law.${outcomes}`,
        hint: 'Say what holds for such rows, for example with coalesce().',
        fix: set(`coalesce(${text}, ${example})`),
      },
    ];
  }
  const isAny = isAllowed(Infinity, parameter) && isAllowed(-Infinity, parameter);
  const isFinite = outcome.low > -Infinity && outcome.high < Infinity;
  if (isAllowed(outcome.low, parameter) && isAllowed(outcome.high, parameter) && isFinite) return [];
  const wrapped = within(parameter, outcome);
  return [
    {
      code: 'out_of_range',
      severity,
      at,
      message: isAny
        ? `Nothing says how far "${title}" can go.${outcomes}`
        : `"${title}" ${reach(outcome)}, and must be ${boundsInWords(parameter)}.${outcomes}`,
      hint: 'Keep it within bounds with max() and min(), or bound the columns it is computed from.',
      ...(wrapped !== text && { fix: set(wrapped) }),
    },
  ];
}

/** The formula, kept within the bounds of its parameter on the sides where it can leave them. */
function within(parameter: RowParameter, { low, high }: Outcome): string {
  const { min, max, above, below, example, whole } = parameter;
  const least = min ?? (above === undefined ? undefined : whole === true ? above + 1 : above + nudge(example - above));
  const most = max ?? (below === undefined ? undefined : whole === true ? below - 1 : below - nudge(below - example));
  let text = parameter.text;
  if (least !== undefined && !isAllowed(low, { ...parameter, max: Infinity })) text = `max(${text}, ${plain(least)})`;
  if (most !== undefined && !isAllowed(high, { ...parameter, min: -Infinity })) text = `min(${text}, ${plain(most)})`;
  return text;
}

/** A hundredth of the way to an ordinary number, at least to two digits behind the point. */
function nudge(distance: number): number {
  return Math.max(0.01, Math.floor(distance) / 100);
}

function plain(x: number): string {
  return String(x);
}

function reach({ low, high }: Outcome): string {
  if (low === -Infinity && high === Infinity) return 'could be any number';
  if (high === Infinity) return `can be ${shortNumber(low)} or more`;
  if (low === -Infinity) return `can be ${shortNumber(high)} or less`;
  return low === high ? `is ${shortNumber(low)}` : `can be anything from ${shortNumber(low)} to ${shortNumber(high)}`;
}

function boundsInWords({ min, max, above, below }: RowParameter): string {
  const from = min === undefined ? (above === undefined ? undefined : `above ${above}`) : `at least ${min}`;
  const to = max === undefined ? (below === undefined ? undefined : `below ${below}`) : `at most ${max}`;
  return [from, to].filter((each) => each !== undefined).join(' and ');
}

function atCorner(
  finding: Finding,
  parameters: readonly RowParameter[],
  numbers: readonly number[],
  severity: 'error' | 'warning',
): Finding {
  const where = parameters.map(({ title }, i) => `"${title}" is ${shortNumber(numbers[i] as number)}`).join(' and ');
  const { fix: _fix, ...rest } = finding;
  return { ...rest, severity, message: `Where ${where}: ${finding.message}` };
}

/** Every combination of the ends of some intervals. */
function corners(intervals: readonly Outcome[]): readonly (readonly number[])[] {
  return intervals.reduce<readonly (readonly number[])[]>(
    (tuples, { low, high }) =>
      tuples.flatMap((tuple) =>
        low === high
          ? [[...tuple, low]]
          : [
              [...tuple, low],
              [...tuple, high],
            ],
      ),
    [[]],
  );
}

/** More columns than these have too many corners; the box of the parameters, which is wider, is looked at then. */
const MOST_SHARED_INPUTS = 8;

/**
 * What the parameters come to at every corner of the ranges of the columns they read, where that is where their ends lie:
 * "from cost to 3 * cost" holds in every row, though the two ranges overlap.
 */
function sharedCorners(
  parameters: readonly RowParameter[],
  ranges: Ranges,
  part: 'certain' | 'likely',
): readonly (readonly number[])[] | undefined {
  if (parameters.length < 2) return undefined;
  const columns = new Map<string, Outcome>();
  for (const { straightInputs } of parameters) {
    if (straightInputs === undefined) return undefined;
    for (const [name, outcome] of straightInputs(ranges, part)) columns.set(name, outcome);
  }
  if (columns.size > MOST_SHARED_INPUTS) return undefined;
  const names = [...columns.keys()];
  return corners([...columns.values()]).map((corner) => {
    const pinned = new Map(names.map((name, i) => [name, corner[i] as number]));
    return parameters.map((each) => middleOf(each.outcome(ranges, part, pinned)));
  });
}

function middleOf({ low, high }: Outcome): number {
  return low / 2 + high / 2;
}
