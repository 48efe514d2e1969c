import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { parsePointer, pointer } from '../../../schema/pointer.ts';
import type { SourceMap } from '../../../schema/text/source-map.ts';
import type { TextRange } from '../../../schema/text/text-range.ts';

/** A finding and where it shows in the text. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly range: TextRange;
}

/**
 * Where each finding shows in a text: a syntax error where reading stopped; a key that is wrong, or the key of an object
 * or a list, rather than all it holds; where the path leads nowhere, its nearest ancestor that is there.
 */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  text: string,
  ranges: SourceMap,
  syntaxRange?: TextRange,
): readonly PlacedDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const isSyntax = diagnostic.code === 'syntax_error' || diagnostic.code === 'too_deep';
    const range = isSyntax && syntaxRange !== undefined ? syntaxRange : rangeOf(diagnostic, text, ranges);
    return { diagnostic, range: visible(range, text.length) };
  });
}

function rangeOf({ code, path }: Diagnostic, text: string, ranges: SourceMap): TextRange {
  const segments = parsePointer(path) ?? [];
  for (let length = segments.length; length >= 0; length--) {
    const found = ranges.rangeOf(pointer(...segments.slice(0, length)));
    if (found === undefined) continue;
    const { key, value } = found;
    const isContainer = /[[{]/.test(text.charAt(value.start));
    const isAboutKey = code === 'unknown_key' || code === 'duplicate_key';
    if (key !== undefined && (isContainer || isAboutKey)) return key;
    return isContainer ? (nameWithin(ranges, pointer(...segments.slice(0, length))) ?? opening(value)) : value;
  }
  return { start: 0, end: 0 };
}

/** Elements of lists are objects with a name or a kind: that stands for the whole element. */
function nameWithin(ranges: SourceMap, path: string): TextRange | undefined {
  return path === '' ? undefined : (ranges.rangeOf(`${path}/name`) ?? ranges.rangeOf(`${path}/kind`))?.value;
}

function opening({ start }: TextRange): TextRange {
  return { start, end: start + 1 };
}

/** At least one character, so that there is something to underline. */
function visible({ start, end }: TextRange, length: number): TextRange {
  if (end > start) return { start, end };
  return start < length ? { start, end: start + 1 } : { start: Math.max(0, start - 1), end: start };
}
