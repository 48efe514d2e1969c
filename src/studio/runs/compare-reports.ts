import type { QualityCheck } from '../../runtime/protocol.ts';

/** A check that two reports answer differently; undefined where one does not ask it. */
export interface CheckDifference {
  readonly id: string;
  readonly title: string;
  readonly before: QualityCheck | undefined;
  readonly after: QualityCheck | undefined;
}

/** The checks whose verdict, coverage or value differs: gates that broke or healed first, then by how far the values are apart. */
export function compareChecks(
  before: readonly QualityCheck[],
  after: readonly QualityCheck[],
): readonly CheckDifference[] {
  const one = new Map(before.map((check) => [check.id, check]));
  const other = new Map(after.map((check) => [check.id, check]));
  const ids = [...new Set([...one.keys(), ...other.keys()])];
  return ids
    .flatMap((id): CheckDifference[] => {
      const pair = { before: one.get(id), after: other.get(id) };
      const title = (pair.after ?? pair.before)?.title ?? id;
      return isSame(pair.before, pair.after) ? [] : [{ id, title, ...pair }];
    })
    .sort((a, b) => weight(b) - weight(a));
}

function isSame(before: QualityCheck | undefined, after: QualityCheck | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return before.verdict === after.verdict && before.coverage === after.coverage && before.value === after.value;
}

/** Another verdict outweighs a check that only one report has, and that another value; gates come before the others. */
function weight({ before, after }: CheckDifference): number {
  const isGate = (after ?? before)?.family === 'gate' ? 1 : 0;
  if (before === undefined || after === undefined) {
    const isBad = (after ?? before)?.verdict === 'fail';
    return (isBad ? 200 : 100) + isGate;
  }
  if (before.verdict !== after.verdict) {
    const touchesFailure = before.verdict === 'fail' || after.verdict === 'fail';
    return (touchesFailure ? 1000 : 500) + 100 * isGate;
  }
  const [value, earlier] = [after.value ?? 0, before.value ?? 0];
  const size = Math.max(Math.abs(value), Math.abs(earlier));
  return before.coverage === after.coverage && size > 0 ? Math.abs(value - earlier) / size : 50;
}
