import { isJsonArray, isJsonObject, type JsonValue } from './json-value.ts';

/** The JSON pointer (RFC 6901) of a list of keys and indexes; no segment at all points at the whole document. */
export function pointer(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The segments of a JSON pointer, or undefined where the text is not one. */
export function parsePointer(path: string): readonly string[] | undefined {
  if (path === '') return [];
  if (!path.startsWith('/') || /~(?![01])/.test(path)) return undefined;
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The index a pointer segment names in an array of `length` elements, or undefined where it names none. */
export function elementIndex(segment: string, length: number): number | undefined {
  if (!/^(?:0|[1-9][0-9]*)$/.test(segment)) return undefined;
  const index = Number(segment);
  return index < length ? index : undefined;
}

/** The member or element a pointer segment names; never anything inherited. */
export function childAt(parent: JsonValue, segment: string): JsonValue | undefined {
  if (isJsonArray(parent)) {
    const index = elementIndex(segment, parent.length);
    return index === undefined ? undefined : parent[index];
  }
  return isJsonObject(parent) && Object.hasOwn(parent, segment) ? parent[segment] : undefined;
}

/** The value at a JSON pointer, or undefined where the pointer leads nowhere. */
export function valueAt(root: JsonValue, path: string): JsonValue | undefined {
  const segments = parsePointer(path);
  if (segments === undefined) return undefined;
  let value: JsonValue | undefined = root;
  for (const segment of segments) {
    if (value === undefined) return undefined;
    value = childAt(value, segment);
  }
  return value;
}
