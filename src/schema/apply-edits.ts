import type { Edit } from './diagnostic.ts';
import { isJsonArray, isJsonObject, type JsonValue } from './json-value.ts';
import { childAt, elementIndex, parsePointer } from './pointer.ts';

/**
 * The document after a list of edits, made in order, each on the result of the one before.
 *
 * Nothing is changed in place: subtrees no edit touches are the same objects as before, and an edit that changes nothing
 * gives the same document back. Undefined if any edit does not apply: its path leads nowhere, an index is out of range,
 * a rename would overwrite another key, or the whole document would be removed. A key that reads as a whole number
 * ("2020") takes the place the language gives it, before all others.
 */
export function applyEdits(root: JsonValue, edits: readonly Edit[]): JsonValue | undefined {
  let document: JsonValue | undefined = root;
  for (const edit of edits) {
    if (document === undefined) return undefined;
    document = applyEdit(document, edit);
  }
  return document;
}

function applyEdit(root: JsonValue, edit: Edit): JsonValue | undefined {
  const segments = parsePointer(edit.path);
  if (segments === undefined) return undefined;
  if (edit.op === 'insert') return replaceAt(root, segments, (target) => insertInto(target, edit.index, edit.value));
  const last = segments.at(-1);
  if (last === undefined) return edit.op === 'set' ? edit.value : undefined;
  return replaceAt(root, segments.slice(0, -1), (parent) => {
    switch (edit.op) {
      case 'set':
        return withChild(parent, last, edit.value);
      case 'remove':
        return withoutChild(parent, last);
      case 'rename':
        return withRenamed(parent, last, edit.to);
    }
  });
}

function replaceAt(
  root: JsonValue,
  segments: readonly string[],
  change: (value: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  const parents: JsonValue[] = [];
  let target = root;
  for (const segment of segments) {
    const child = childAt(target, segment);
    if (child === undefined) return undefined;
    parents.push(target);
    target = child;
  }
  return segments.reduceRight<JsonValue | undefined>((value, segment, depth) => {
    const parent = parents[depth];
    return value === undefined || parent === undefined ? undefined : withChild(parent, segment, value);
  }, change(target));
}

function withChild(parent: JsonValue, segment: string, value: JsonValue): JsonValue | undefined {
  if (Object.is(childAt(parent, segment), value)) return parent;
  if (isJsonArray(parent)) {
    const index = elementIndex(segment, parent.length);
    return index === undefined ? undefined : parent.with(index, value);
  }
  if (!isJsonObject(parent)) return undefined;
  const entries = Object.entries(parent);
  return Object.fromEntries(
    Object.hasOwn(parent, segment)
      ? entries.map(([key, old]) => [key, key === segment ? value : old])
      : [...entries, [segment, value]],
  );
}

function withoutChild(parent: JsonValue, segment: string): JsonValue | undefined {
  if (isJsonArray(parent)) {
    const index = elementIndex(segment, parent.length);
    return index === undefined ? undefined : parent.toSpliced(index, 1);
  }
  if (!isJsonObject(parent) || !Object.hasOwn(parent, segment)) return undefined;
  return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== segment));
}

function withRenamed(parent: JsonValue, segment: string, to: string): JsonValue | undefined {
  if (!isJsonObject(parent) || !Object.hasOwn(parent, segment)) return undefined;
  if (segment === to) return parent;
  if (Object.hasOwn(parent, to)) return undefined;
  return Object.fromEntries(Object.entries(parent).map(([key, value]) => [key === segment ? to : key, value]));
}

function insertInto(target: JsonValue, index: number, value: JsonValue): JsonValue | undefined {
  if (!isJsonArray(target) || !Number.isInteger(index) || index < 0 || index > target.length) return undefined;
  return target.toSpliced(index, 0, value);
}
