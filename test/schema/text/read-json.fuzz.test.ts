import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/schema/json-value.ts';
import { pointer, valueAt } from '../../../src/schema/pointer.ts';
import { readJson } from '../../../src/schema/text/read-json.ts';
import { isSameJson } from './is-same-json.ts';
import { jsonValue, mutatedJson } from './json-arbitraries.ts';

const seed = 42;
const printed = fc
  .tuple(jsonValue, fc.constantFrom(undefined, 1, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

function parse(text: string): { readonly value: JsonValue } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What our reader does otherwise than JSON.parse beyond its own rules, or leaves unsaid; undefined when nothing. */
function disagreement(text: string): string | undefined {
  const { value, diagnostics, syntaxRange } = readJson(text);
  if (diagnostics.some(({ message, hint }) => message === '' || hint === '')) return 'a diagnostic without words';
  if (diagnostics.some(({ path }) => path !== '' && !path.startsWith('/'))) return 'a path that is no pointer';
  const parsed = parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (parsed === undefined) {
    if (value !== undefined) return 'read what JSON.parse refuses';
    if (diagnostics.at(-1)?.code !== 'syntax_error') return 'no syntax error';
    if (syntaxRange === undefined) return 'no range';
    const { start, end } = syntaxRange;
    return 0 <= start && start <= end && end <= text.length ? undefined : 'a range outside the text';
  }
  const isOwnRule = diagnostics.some(({ code }) => code === 'number_too_large');
  return isOwnRule || isSameJson(value, parsed.value) ? undefined : 'another value';
}

function pathsOf(value: JsonValue, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, path + pointer(key)))];
}

/** What is wrong with the range of the value at a path of a readable text; undefined when nothing. */
function rangeFault(text: string, path: string): string | undefined {
  const { value: root = null, ranges } = readJson(text);
  const range = ranges.rangeOf(path);
  if (range === undefined) return `no range at ${path}`;
  const { key, value } = range;
  const source = readJson(text.slice(value.start, value.end)).value;
  if (!isSameJson(source, valueAt(root, path))) return `another value at ${path}`;
  const offsets = key === undefined ? [value.start, value.end] : [key.start, key.end, value.start, value.end];
  if (offsets.some((offset) => ranges.pathAt(offset) !== path)) return `another path at an end of ${path}`;
  if (path === '') return undefined;

  const parentPath = path.slice(0, path.lastIndexOf('/'));
  const parent = ranges.rangeOf(parentPath)?.value ?? { start: Infinity, end: -Infinity };
  if (parent.start >= (key?.start ?? value.start) || parent.end <= value.end) return `${path} is not inside its parent`;
  if ((key === undefined) !== Array.isArray(valueAt(root, parentPath))) return `a key too many or too few at ${path}`;
  if (key === undefined) return undefined;
  if (key.end >= value.start) return `key and value of ${path} overlap`;
  const name = pointer(JSON.parse(text.slice(key.start, key.end)));
  return name === path.slice(parentPath.length) ? undefined : `another key at ${path}`;
}

/** The text after its repairs are made one after another, and how many they were. */
function repaired(broken: string): { readonly text: string; readonly steps: number } {
  let text = broken;
  const mostSteps = broken.length + 40;
  for (let steps = 0; steps <= mostSteps; steps++) {
    const { syntaxFix } = readJson(text);
    if (syntaxFix === undefined) return { text, steps };
    text = text.slice(0, syntaxFix.range.start) + syntaxFix.text + text.slice(syntaxFix.range.end);
  }
  throw new Error(`still repairing after ${mostSteps} steps: ${JSON.stringify(text)}`);
}

const texts: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['any text', fc.string({ unit: 'binary', maxLength: 40 })],
  ["texts of JSON's own characters", fc.stringMatching(/^[{}[\],:"\\u0-9eE+\-. \n\ttruefalsn'/*#]{0,30}$/)],
  ['texts that begin like a number', fc.stringMatching(/^[0-9eE+\-._x]{0,12}$/)],
  ['any mutated document', mutatedJson],
  ['any valid document', printed],
];

describe('readJson on texts nobody wrote by hand', () => {
  it.each(texts)(`agrees with JSON.parse on %s (seed ${seed})`, (_, text) => {
    fc.assert(
      fc.property(text, (json) => {
        expect(disagreement(json)).toBeUndefined();
      }),
      { seed, numRuns: 3000 },
    );
  });

  it(`gives ranges that nest, and whose text reads as the value at the path (seed ${seed})`, () => {
    fc.assert(
      fc.property(printed, (json) => {
        const paths = pathsOf(readJson(json).value ?? null);
        expect(paths.map((path) => rangeFault(json, path)).filter((fault) => fault !== undefined)).toEqual([]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it(`knows the range of whatever value it finds at an offset of a broken text (seed ${seed})`, () => {
    fc.assert(
      fc.property(mutatedJson, (text) => {
        const { ranges } = readJson(text);
        const paths = Array.from({ length: Math.min(text.length, 60) }, (_, offset) => ranges.pathAt(offset));
        expect(paths.filter((path) => path !== '' && ranges.rangeOf(path) === undefined)).toEqual([]);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`comes to an end when its own repairs are made, which mend many a text (seed ${seed})`, () => {
    let mended = 0;
    fc.assert(
      fc.property(mutatedJson, (broken) => {
        const { text, steps } = repaired(broken);
        if (steps > 0 && readJson(text).value !== undefined) mended++;
      }),
      { seed, numRuns: 3000 },
    );
    expect(mended).toBeGreaterThan(500);
  });
});
