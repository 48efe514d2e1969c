/**
 * What `after` says, in the very parts of `before` that say the same: all of it is `before` where nothing changed. Plain
 * lists and records are looked into; anything else is the same only where it is the same object.
 */
export function keepSame<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const parts: unknown[] = after.map((each, index) => keepSame(before[index], each));
    const isSame = parts.length === before.length && parts.every((part, index) => Object.is(part, before[index]));
    // Either list says what `after` says.
    return (isSame ? before : parts) as Value;
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  const entries = Object.entries(after).map(([key, each]) => [key, keepSame(before[key], each)] as const);
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, part]) => Object.hasOwn(before, key) && Object.is(part, before[key]));
  return (isSame ? before : Object.fromEntries(entries)) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
