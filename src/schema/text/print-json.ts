import { isJsonArray, isJsonObject, type JsonArray, type JsonObject, type JsonValue } from '../json-value.ts';

const columns = 110;
const mostLevelsOnOneLine = 3;
const indentStep = '  ';
const separator = ', ';

/**
 * The text of a document as a person would lay it out, ending with a newline.
 *
 * Two spaces a level. An object or array stays on one line where that fits in 110 columns with its key and a comma and
 * holds at most three levels; but the outermost object, and an array of two or more elements with an object among them,
 * always take a line for each. Whole numbers beyond 2^53-1 are written with an exponent, so that they read back without
 * `number_too_large`; numbers that are not finite, which JSON lacks, become null.
 */
export function printJson(value: JsonValue): string {
  const lines: string[] = [];
  if (isJsonObject(value) && hasChildren(value)) printLines('', value, '', '', lines);
  else printValue({ key: '', value }, '', '', lines);
  lines.push('');
  return lines.join('\n');
}

type Container = JsonArray | JsonObject;

interface Child {
  /** The key as it is written, colon and space included; empty in arrays. */
  readonly key: string;
  readonly value: JsonValue;
}

function printValue({ key, value }: Child, indent: string, comma: string, lines: string[]): void {
  const room = columns - indent.length - key.length - 1;
  const line = hasChildren(value) ? oneLine(value, room, mostLevelsOnOneLine) : plainText(value);
  if (line !== undefined) lines.push(indent + key + line + comma);
  else if (hasChildren(value)) printLines(key, value, indent, comma, lines);
}

function printLines(key: string, container: Container, indent: string, comma: string, lines: string[]): void {
  const children = childrenOf(container);
  const [open, close] = isJsonArray(container) ? ['[', ']'] : ['{', '}'];
  lines.push(indent + key + open);
  children.forEach((child, i) => {
    printValue(child, indent + indentStep, i < children.length - 1 ? ',' : '', lines);
  });
  lines.push(indent + close + comma);
}

/** The value on one line of at most `room` columns, or undefined; it gives up early, so printing stays linear. */
function oneLine(value: JsonValue, room: number, levels: number): string | undefined {
  if (!hasChildren(value)) {
    if (typeof value === 'string' && value.length > room) return undefined;
    const text = plainText(value);
    return text.length <= room ? text : undefined;
  }
  const children = childrenOf(value);
  if (levels === 0 || (isJsonArray(value) && value.length > 1 && value.some(isJsonObject))) return undefined;
  const [open, close] = isJsonArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const parts: string[] = [];
  let used = open.length + close.length;
  for (const child of children) {
    const text = oneLine(child.value, room - used - child.key.length, levels - 1);
    if (text === undefined) return undefined;
    parts.push(child.key + text);
    used += child.key.length + text.length + separator.length;
  }
  return open + parts.join(separator) + close;
}

function childrenOf(container: Container): readonly Child[] {
  return isJsonArray(container)
    ? container.map((value) => ({ key: '', value }))
    : Object.entries(container).map(([name, value]) => ({ key: `${JSON.stringify(name)}: `, value }));
}

function hasChildren(value: JsonValue): value is Container {
  return isJsonArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0;
}

/** The text of a scalar, or of an empty array or object. */
function plainText(value: JsonValue): string {
  if (typeof value !== 'number') return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : JSON.stringify(value);
}
