import type { TableSpec } from '../../schema/document-model.ts';
import type { KindSpec } from '../../schema/kind.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { directPicks } from './direct-picks.ts';
import { distinctPicks } from './distinct-picks.ts';
import { type ExistingRows, existingRows } from './existing-rows.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { checkHierarchy, hierarchyPicks } from './hierarchy-picks.ts';
import { indexedPicks } from './indexed-picks.ts';
import { PICKS } from './picks/registry.ts';
import { stablePicks } from './stable-picks.ts';
import { warnOfImpliedTimes } from './warn-of-implied-times.ts';
import { bindWhere, type WhereSpec } from './where.ts';

/** What a reference says of its pick. */
export interface PickSpec {
  readonly pick?: KindSpec | undefined;
  readonly where?: WhereSpec | undefined;
  readonly roots?: number | undefined;
  readonly existing?: boolean | undefined;
  readonly distinct_within?: 'parent' | undefined;
  readonly stable?: boolean | undefined;
}

/** The part of a bound reference that its pick decides, whichever column of the key it holds. */
export type Picking = Pick<
  BoundGenerator,
  'nullable' | 'whyNull' | 'picks' | 'pickPlaces' | 'isLawOfDraws' | 'canMiss' | 'weights' | 'method'
>;

/** Binds how the rows of a table pick rows of a target; undefined (and reported) where they cannot. */
export function bindPicks(spec: PickSpec, context: ColumnContext, target: TableSpec): Picking | undefined {
  const { table, column } = context;
  if (target === table) {
    const picks = checkHierarchy(spec, context) ? hierarchyPicks(spec, context) : undefined;
    if (picks === undefined) return undefined;
    const method = { title: 'the order of its rows', bytesPerTargetRow: 0 };
    return { nullable: true, whyNull: 'the tops of a hierarchy point at none', ...picks, method, isLawOfDraws: true };
  }
  if (spec.roots !== undefined) {
    context.report({
      code: 'conflict',
      at: '/roots',
      message: `"roots" is for a table that points at itself, and "${column.name}" points at ${target.name}.`,
      hint: 'Leave "roots" out.',
      fix: { title: 'Leave "roots" out', edits: [{ op: 'remove', path: `${context.path}/roots` }] },
    });
    return undefined;
  }
  const pickSpec = spec.pick ?? { kind: 'uniform' };
  const pick = PICKS.find((each) => each.kind === pickSpec.kind)?.bind(pickSpec, context, target, '/pick');
  const where = spec.where && bindWhere(spec.where, context, target);
  if (pick === undefined || (spec.where !== undefined && where === undefined)) return undefined;
  const existing = existingRows(context, target, spec.existing);
  if (existing === undefined && spec.existing !== false) warnOfImpliedTimes(context, target);
  const isDistinct = spec.distinct_within !== undefined;
  if (isDistinct && !hasSiblings(context)) return undefined;
  const isStable = spec.stable === true;
  if (isStable && !canBeStable(spec, context, target, existing)) return undefined;
  context.dependOn({ kind: 'order', table: target.name });
  // What a row picks depends on what its siblings before it have.
  if (isDistinct) context.dependOn({ kind: 'rows', table: table.name });
  const isDirect = pick.kind === 'ranked' && existing === undefined && where === undefined;
  const canMiss = existing !== undefined || where !== undefined || isDistinct;
  return {
    ...(isStable
      ? { ...stablePicks(context, target), method: { title: 'consistent hashing', bytesPerTargetRow: 0 } }
      : !isDirect
        ? indexedPicks(context, target, { pick, existing, where, isDistinct })
        : isDistinct
          ? distinctPicks(context, target, pick)
          : { ...directPicks(context, target, pick), method: { title: 'row numbers', bytesPerTargetRow: 0 } }),
    nullable: canMiss && column.nullable === true,
    canMiss,
    // Which rows are favourites, and what siblings have, is no part of the values.
    isLawOfDraws: canMiss || pick.kind !== 'ranked' || pick.skewed,
  };
}

function hasSiblings({ table, path, report }: ColumnContext): boolean {
  if (table.rows.kind === 'per_parent') return true;
  report({
    code: 'conflict',
    at: '/distinct_within',
    message: `The rows of ${table.name} have no parent within which they could point at different rows.`,
    hint: 'Let the rows come per parent, or leave "distinct_within" out.',
    fix: { title: 'Leave "distinct_within" out', edits: [{ op: 'remove', path: `${path}/distinct_within` }] },
  });
  return false;
}

/** Reports what keeps picks from being stable: every row of the target must be as likely as any other, always. */
function canBeStable(
  { pick, where, distinct_within }: PickSpec,
  { path, report }: ColumnContext,
  target: TableSpec,
  existing: ExistingRows | undefined,
): boolean {
  const leave = (name: string, path: string) => ({
    title: `Leave "${name}" out`,
    edits: [{ op: 'remove' as const, path: `${path}/${name}` }],
  });
  const against =
    pick !== undefined && pick.kind !== 'uniform'
      ? { what: 'favourites', fix: leave('pick', path) }
      : where !== undefined
        ? { what: 'a filter', fix: leave('where', path) }
        : distinct_within !== undefined
          ? { what: 'picks that differ within a parent', fix: leave('distinct_within', path) }
          : existing !== undefined
            ? {
                what: 'times',
                fix: {
                  title: 'Point at any row, whenever it came',
                  edits: [{ op: 'set' as const, path: `${path}/existing`, value: false }],
                },
              }
            : undefined;
  if (against === undefined) return true;
  report({
    code: 'conflict',
    at: '/stable',
    message: `Picks cannot be stable and look at ${against.what} at once: stable ones take any row of ${target.name}, all alike.`,
    hint: 'Decide for one of them.',
    fix: against.fix,
  });
  return false;
}
