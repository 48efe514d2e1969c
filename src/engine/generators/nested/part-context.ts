import { pointer } from '../../../schema/pointer.ts';
import type { ResolvedReference } from '../../../schema/references/resolve-reference.ts';
import type { BoundColumn } from '../../plan/bound-table.ts';
import type { ColumnContext, LookedUp, Nesting } from '../../plan/column-context.ts';
import type { Part } from './part.ts';

/** Where a part stands. */
export interface Inside {
  /** The fields before it, which its formulas may name. */
  readonly siblings: ReadonlyMap<string, BoundColumn>;
  /** The streams of the nested value. */
  readonly stream: string;
  /** Whether it stands in a list, so that rows count from the list's beginning. */
  readonly isListed: boolean;
  /** How many of it a row of the table has, on average. */
  readonly elementsPerRow: number;
}

/**
 * The context a field or an element is bound in: its findings and streams are those of the column it stands in, under its
 * own path and name; a single word means a field before it, else a column of the row.
 */
export function partContext(
  { column, at }: Part,
  { siblings, stream, isListed, elementsPerRow }: Inside,
  context: ColumnContext,
): ColumnContext & { readonly nesting: Nesting } {
  const below = `${at}/generator`;
  const own = `${stream}${pointer(column.name)}`;
  const path = context.path + below;
  const table = isListed ? { ...context.table, rows: { kind: 'count', count: 1 }, order: undefined } : context.table;
  const report: ColumnContext['report'] = (finding) => context.report({ ...finding, at: below + finding.at });
  const sibling = (text: string): LookedUp | undefined => {
    const found = siblings.get(text);
    if (found === undefined) return undefined;
    if (context.table.columns.some((each) => each.name === text)) {
      return {
        kind: 'problem',
        code: 'ambiguous_reference',
        message: `"${text}" is a field and a column of ${context.table.name}.`,
        hint: 'Give the field another name.',
      };
    }
    const reference: ResolvedReference = { hops: [], table, column: found.spec, meanings: [] };
    return { kind: 'reference', reference };
  };
  return {
    ...context,
    path,
    table,
    report,
    nesting: {
      depth: (context.nesting?.depth ?? 0) + 1,
      stream: own,
      isListed: isListed || context.nesting?.isListed === true,
      elementsPerRow,
    },
    stream: (purpose, name = own) => context.stream(purpose, name),
    lookUp: (text, from) => (from === undefined ? sibling(text) : undefined) ?? context.lookUp(text, from),
    resolve(text, where) {
      const found = sibling(text);
      if (found === undefined) return context.resolve(text, below + where);
      if (found.kind === 'reference') return found.reference;
      const { kind: _kind, near: _near, ...problem } = found;
      report({ ...problem, at: where });
      return undefined;
    },
    mayBeNull(reference) {
      const found = [...siblings.values()].find(({ spec }) => spec === reference.column);
      return found === undefined ? context.mayBeNull(reference) : found.generator.nullable;
    },
  };
}
