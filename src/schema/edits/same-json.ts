/** Whether two JSON values hold the same, whatever the order of their members; a member that is undefined is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const ours = Object.entries(one).filter(([, value]) => value !== undefined);
  const theirs = new Map<string, unknown>(Object.entries(other).filter(([, value]) => value !== undefined));
  return (
    ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && sameJson(value, theirs.get(key)))
  );
}
