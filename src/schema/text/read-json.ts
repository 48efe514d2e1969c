import type { Diagnostic } from '../diagnostic.ts';
import type { JsonValue } from '../json-value.ts';
import { JsonReader } from './json-reader.ts';
import { buildLineIndex } from './line-column.ts';
import { type SourceMap, sourceMapOf } from './source-map.ts';
import { SourceNodes } from './source-nodes.ts';
import type { TextFix, TextRange } from './text-range.ts';

const mostCharacters = 8 * 1024 * 1024;

/**
 * What a text says. `value` is undefined when the text could not be read to its end; `ranges` then covers what came
 * before, `syntaxRange` is where reading stopped, and `syntaxFix` mends it where the remedy is evident.
 */
export interface JsonReading {
  readonly value: JsonValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly ranges: SourceMap;
  readonly syntaxRange?: TextRange;
  readonly syntaxFix?: TextFix;
}

/**
 * Reads a JSON text (RFC 8259) with the place of every value, in linear time and without ever throwing.
 *
 * It accepts what `JSON.parse` accepts and gives the same value, but for these: a leading byte order mark is passed over;
 * more than 8 Mi characters (`too_large`) or 64 levels (`too_deep`) are not read; a key that comes twice
 * (`duplicate_key`, the last one counts) and a whole number beyond 2^53-1 or any number beyond the range of a double
 * (`number_too_large`, the nearest finite number is taken) are errors beside the value. The first syntax error ends the
 * reading. `__proto__` is a key like any other. At most 100 errors are listed beside the value.
 */
export function readJson(text: string): JsonReading {
  if (text.length > mostCharacters) {
    return {
      value: undefined,
      diagnostics: [
        {
          code: 'too_large',
          severity: 'error',
          path: '',
          message: `The text has ${text.length} characters; at most ${mostCharacters} are read.`,
          hint: 'A document describes data and does not contain it: move long lists out of it.',
        },
      ],
      ranges: sourceMapOf(new SourceNodes('')),
    };
  }
  const reader = new JsonReader(text);
  const value = reader.read();
  const ranges = sourceMapOf(reader.nodes);
  const { mistake } = reader;
  if (mistake === undefined) return { value, diagnostics: reader.findings, ranges };
  const { line, column } = buildLineIndex(text)(mistake.range.start);
  const diagnostic: Diagnostic = {
    code: mistake.code,
    severity: 'error',
    path: ranges.pathAt(mistake.range.start),
    message: `${mistake.message} (line ${line}, column ${column}).`,
    hint: mistake.hint,
  };
  return {
    value: undefined,
    diagnostics: [...reader.findings, diagnostic],
    ranges,
    syntaxRange: mistake.range,
    ...(mistake.fix === undefined ? {} : { syntaxFix: mistake.fix }),
  };
}
