import { sameJson } from '../../../schema/edits/same-json.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../schema/json-value.ts';
import { pointer } from '../../../schema/pointer.ts';
import { printJson } from '../../../schema/text/print-json.ts';
import { readJson } from '../../../schema/text/read-json.ts';
import { patched, type TextPatch } from './text-patch.ts';

/**
 * The text of `value` that keeps as much of `text` as it can: what is equal in value stays as it is written, the rest
 * takes the standard layout at the indent of its surroundings. A text that is not JSON is replaced whole.
 */
export function patchText(text: string, value: JsonValue): string {
  const old = readJson(text);
  const printed = printJson(value);
  if (old.value === undefined) return printed;
  const printedRanges = readJson(printed).ranges;
  const patches: TextPatch[] = [];

  function visit(from: Path, to: Path, before: JsonValue, after: JsonValue): void {
    if (sameJson(before, after)) return;
    if (isJsonArray(before) && isJsonArray(after) && before.length === after.length && after.length > 0) {
      after.forEach((item, i) => visit([...from, i], [...to, i], before[i] as JsonValue, item));
      return;
    }
    const members = isJsonObject(before) && isJsonObject(after) ? pairedKeys(before, after) : undefined;
    if (!isJsonObject(before) || !isJsonObject(after) || members === undefined) {
      replace(pointer(...from), pointer(...to));
      return;
    }
    for (const [oldKey, newKey] of members) {
      if (oldKey !== newKey) rename(pointer(...from, oldKey), newKey);
      visit([...from, oldKey], [...to, newKey], before[oldKey] as JsonValue, after[newKey] as JsonValue);
    }
  }

  function rename(path: string, key: string): void {
    const range = old.ranges.rangeOf(path)?.key;
    if (range !== undefined) patches.push({ ...range, text: JSON.stringify(key) });
  }

  function replace(from: string, to: string): void {
    const range = old.ranges.rangeOf(from)?.value;
    const source = printedRanges.rangeOf(to)?.value;
    if (range === undefined || source === undefined) return;
    const printedIndent = indentAt(printed, source.start);
    const indent = indentAt(text, range.start);
    const slice = printed.slice(source.start, source.end);
    patches.push({ ...range, text: slice.replaceAll(`\n${printedIndent}`, `\n${indent}`) });
  }

  visit([], [], old.value, value);
  return patched(
    text,
    patches.toSorted((a, b) => a.start - b.start),
  );
}

type Path = readonly (string | number)[];

/** Old keys with the new ones: the same keys, or keys that only changed their name in place; else undefined. */
function pairedKeys(before: JsonObject, after: JsonObject): readonly (readonly [string, string])[] | undefined {
  const oldKeys = Object.keys(before);
  const newKeys = Object.keys(after);
  if (oldKeys.length === 0 || oldKeys.length !== newKeys.length) return undefined;
  if (newKeys.every((key) => Object.hasOwn(before, key))) return newKeys.map((key) => [key, key]);
  const pairs = oldKeys.map((key, i): readonly [string, string] => [key, newKeys[i] as string]);
  const onlyRenames = pairs.every(
    ([oldKey, newKey]) => oldKey === newKey || (!Object.hasOwn(after, oldKey) && !Object.hasOwn(before, newKey)),
  );
  return onlyRenames ? pairs : undefined;
}

/** The white space at the start of the line an offset is on. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}
