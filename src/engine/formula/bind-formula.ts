import type { ColumnType } from '../../schema/column-type.ts';
import { mapNames } from '../../schema/formula/rename-in-formula.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import type { Vector } from '../columns/vector.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { type Ranges, UNKNOWN_RANGE } from '../plan/value-range.ts';
import type { RowSet } from '../rows/row-set.ts';
import { compileFormula, type LookUp, observedName } from './compile-formula.ts';
import type { Assumptions, Outcome } from './outcome.ts';

/** A formula of the document over the columns a row can reach. */
export interface BoundFormula {
  readonly type: ColumnType;
  /** Decimal places of a decimal; 0 for every other type. */
  readonly scale: number;
  /** Whether null is possible. */
  readonly nullable: boolean;
  readonly evaluate: (rows: RowSet) => Vector;
  /** What is known of its values before any is made; `hear` is told of each of its parts, `pinned` inputs hold one value. */
  readonly outcome: (
    ranges: Ranges,
    part: 'certain' | 'likely',
    hear?: Assumptions['hear'],
    pinned?: ReadonlyMap<string, number>,
  ) => Outcome;
  /** What is known of each column that it reads, by the name that the formula has for it. */
  readonly inputs: (ranges: Ranges, part: 'certain' | 'likely') => ReadonlyMap<string, Outcome>;
}

/** Binds a formula that stands at `at` below a kind's object; reports what is wrong with it and is undefined then. */
export function bindFormula(text: string, context: ColumnContext, at: string): BoundFormula | undefined {
  const found = new Map<string, Input>();
  const compiled = compileFormula(text, lookUpIn(context, found, 'column'), lookUpIn(context, found, 'exported'));
  if (compiled.kind === 'problem') {
    context.report({
      code: 'formula_error',
      at,
      message: `${compiled.message}${placed(compiled.start, text)}`,
      hint: compiled.hint,
      ...nearFix(context, text, compiled.message, at),
    });
    return undefined;
  }
  const inputs = compiled.names.flatMap((name) => {
    const input = found.get(name);
    return input === undefined ? [] : [{ name, ...input }];
  });
  const known = (ranges: Ranges, part: 'certain' | 'likely') =>
    inputs.map(({ reference, as, nullable }) => {
      const range = as === 'exported' && isModified(reference) ? UNKNOWN_RANGE : ranges.of(reference);
      return { ...range[part], known: range.known, nullable };
    });
  return {
    type: compiled.type,
    scale: compiled.scale,
    nullable: compiled.nullable,
    evaluate(rows) {
      const vectors = inputs.map(({ reference, as }) => rows.read(reference.hops, reference.column.name, as));
      return compiled.evaluate(vectors, rows.count, rows.memory);
    },
    outcome(ranges, part, hear, pinned) {
      const assumed = known(ranges, part).map((outcome, i) => {
        const value = pinned?.get(inputs[i]?.name ?? '');
        return value === undefined ? outcome : { ...outcome, low: value, high: value };
      });
      return compiled.outcome({ inputs: assumed, ...(hear !== undefined && { hear }) });
    },
    inputs(ranges, part) {
      const outcomes = known(ranges, part);
      return new Map(inputs.flatMap(({ name }, i) => (outcomes[i] === undefined ? [] : [[name, outcomes[i]]])));
    },
  };
}

/** A column that a formula reads, as it is or as it is exported (R11). */
interface Input {
  readonly reference: ResolvedReference;
  readonly as: 'column' | 'exported';
  readonly nullable: boolean;
}

function lookUpIn(context: ColumnContext, inputs: Map<string, Input>, as: Input['as']): LookUp {
  return (name) => {
    const found = context.lookUp(name);
    if (found.kind === 'problem') return found;
    const { reference } = found;
    const { table, column } = reference;
    if (as === 'exported') context.dependOn({ kind: 'exported', table: table.name, column: column.name });
    const nullable = context.mayBeNull(reference) || (as === 'exported' && column.nullable === true);
    inputs.set(as === 'exported' ? observedName(name) : name, { reference, as, nullable });
    const { type, scale } = context.shapeOf(column);
    return { kind: 'input', type, scale, nullable };
  };
}

function isModified({ column }: ResolvedReference): boolean {
  return column.modifiers !== undefined && column.modifiers.length > 0;
}

/** The repair of a formula whose message names a reference that leads nowhere. */
function nearFix(context: ColumnContext, text: string, message: string, at: string) {
  const repairs = new Map<string, string>();
  mapNames(text, (name) => {
    const found = context.lookUp(name);
    if (found.kind === 'problem' && found.near !== undefined && message === found.message)
      repairs.set(name, found.near);
    return name;
  });
  if (repairs.size === 0) return {};
  const value = mapNames(text, (name) => repairs.get(name) ?? name);
  return {
    fix: { title: `Change it to "${value}"`, edits: [{ op: 'set' as const, path: context.path + at, value }] },
  };
}

function placed(start: number, text: string): string {
  return text.length > 40 ? ` (at character ${start + 1})` : '';
}
