import { applyEdits } from '../../schema/apply-edits.ts';
import type { Fix } from '../../schema/diagnostic.ts';
import type { JsonValue } from '../../schema/json-value.ts';

/** What is left of a document after several fixes. */
export interface FixedDocument {
  readonly document: JsonValue;
  /** How many of the fixes could be made. */
  readonly applied: number;
}

/**
 * Makes several fixes one after the other, each whole or not at all; one whose place an earlier one took away is skipped.
 *
 * Later places come first, so that a removed or inserted element moves none of the places still to be fixed.
 */
export function applyFixes(document: JsonValue, fixes: readonly Fix[]): FixedDocument {
  const order = fixes.toSorted((a, b) => comparePlaces(b, a));
  let current = document;
  let applied = 0;
  for (const { edits } of order) {
    const next = applyEdits(current, edits);
    if (next === undefined || next === current) continue;
    current = next;
    applied += 1;
  }
  return { document: current, applied };
}

function comparePlaces(a: Fix, b: Fix): number {
  const [first, second] = [a, b].map(({ edits }) => edits[0]?.path.split('/') ?? []);
  for (const [index, segment] of (first ?? []).entries()) {
    const other = second?.[index];
    if (other === undefined) return 1;
    if (segment === other) continue;
    const difference = Number(segment) - Number(other);
    return Number.isNaN(difference) ? (segment < other ? -1 : 1) : difference;
  }
  return (first?.length ?? 0) - (second?.length ?? 0);
}

/** Whether a fix would change anything: its place may be gone, or another part may stand in its way. */
export function applies(document: JsonValue | undefined, fix: Fix): boolean {
  const fixed = document === undefined ? undefined : applyEdits(document, fix.edits);
  return fixed !== undefined && fixed !== document;
}
