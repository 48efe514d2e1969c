import type { TableSpec } from '../../schema/document-model.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import { timeColumnOf } from '../../schema/references/time-column.ts';
import type { BindContext } from '../plan/column-context.ts';
import { columnShape } from '../plan/column-shape.ts';
import type { Windows } from './bound-rows.ts';
import type { RowSet } from './row-set.ts';

/** The active window a table states for its parents. */
export interface Active {
  readonly from?: string;
  readonly to?: string;
}

/** The active window stated by the rows of a table; empty where there is none. */
export function activeOf(table: TableSpec): Active {
  const { active } = table.rows;
  if (typeof active !== 'object' || active === null) return {};
  const from = 'from' in active && typeof active.from === 'string' ? { from: active.from } : {};
  const to = 'to' in active && typeof active.to === 'string' ? { to: active.to } : {};
  return { ...from, ...to };
}

/**
 * Binds the interval in which each parent's children happen: the active window within the time frame and `as_of`.
 *
 * Both ends are rounded up to the grid of the event times, so that a floored time never lies before the window's start
 * (R15); a parent whose start is null has an empty window (R60).
 */
export function parentWindows(
  context: BindContext,
  active: Active,
  parent: TableSpec,
  resolutionMs: number,
): ((parents: RowSet) => Windows) | undefined {
  const ownTime = timeColumnOf(parent);
  const from = active.from === undefined ? undefined : bound(context, active.from, '/active/from');
  const to = active.to === undefined ? undefined : bound(context, active.to, '/active/to');
  if ((active.from !== undefined && from === undefined) || (active.to !== undefined && to === undefined))
    return undefined;
  const implied =
    from === undefined && ownTime !== undefined && parent.columns.some((column) => column.name === ownTime);
  if (implied) context.dependOn({ kind: 'column', table: parent.name, column: ownTime });
  const { startMs, knownUntilMs } = context.window();
  // The inputs alone do not say which end of the window they set, nor how finely it is cut.
  context.remember(`grid ${resolutionMs}`);
  context.remember(`bounds ${from !== undefined || implied} ${to !== undefined}`);
  return (parents) => {
    const start =
      from === undefined
        ? implied
          ? parents.column(ownTime)
          : undefined
        : parents.read(from.hops.slice(1), from.column.name);
    const end = to === undefined ? undefined : parents.read(to.hops.slice(1), to.column.name);
    const windows = { from: parents.freshNumbers(), to: parents.freshNumbers() };
    for (let p = 0; p < parents.count; p++) {
      let lower = startMs;
      let upper = knownUntilMs;
      if (start?.storage === 'number') {
        if (start.valid !== undefined && start.valid[p] === 0) upper = lower;
        else lower = Math.max(lower, start.values[p] as number);
      }
      if (end?.storage === 'number' && (end.valid === undefined || end.valid[p] === 1))
        upper = Math.min(upper, end.values[p] as number);
      lower = Math.ceil(lower / resolutionMs) * resolutionMs;
      windows.from[p] = lower;
      windows.to[p] = Math.max(lower, Math.ceil(upper / resolutionMs) * resolutionMs);
    }
    return windows;
  };
}

function bound(context: BindContext, text: string, at: string): ResolvedReference | undefined {
  const reference = context.resolve(text, at);
  if (reference === undefined) return undefined;
  const { type } = columnShape(reference.column);
  if (type !== 'date' && type !== 'timestamp') {
    context.report({
      code: 'type_mismatch',
      at,
      message: `"${text}" is ${type}, but a window needs a date or a timestamp.`,
      hint: 'Choose a column of type date or timestamp.',
    });
    return undefined;
  }
  if (reference.hops[0]?.kind !== 'parent') {
    context.report({
      code: 'relation_missing',
      at,
      message: `"${text}" does not belong to the parent.`,
      hint: 'Choose a column of the parent, or of its own parents.',
    });
    return undefined;
  }
  return reference;
}
