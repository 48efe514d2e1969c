import { allBut, codePointRange, sorted } from './character-sets.ts';
import type { PatternReader } from './pattern-reader.ts';
import { type PatternProblem, type PatternTree, patternProblem } from './pattern-tree.ts';

const MOST_CODE_POINTS = 4096;

/** Reads a class such as `[a-z_]` or `[^0-9]`; the opening bracket is stepped over already. */
export function parseClass(reader: PatternReader): PatternTree | PatternProblem {
  const start = reader.at - 1;
  const negated = reader.take('^');
  const codePoints: number[] = [];
  while (!reader.take(']')) {
    if (reader.isAtEnd) {
      return patternProblem(
        start,
        'A class is opened and never closed.',
        'Close it with ], or write \\[ for a bracket.',
      );
    }
    const place = reader.at;
    const first = member(reader);
    if (first.kind === 'problem') return first;
    if (first.kind === 'set') {
      codePoints.push(...first.codePoints);
      continue;
    }
    const isRange = reader.startsWith('-') && !reader.startsWith('-]') && reader.at + 1 < reader.pattern.length;
    if (!isRange) {
      codePoints.push(first.codePoint);
      continue;
    }
    reader.take('-');
    const last = member(reader);
    if (last.kind === 'problem') return last;
    if (last.kind === 'set' || last.codePoint < first.codePoint) {
      return patternProblem(
        place,
        `The range ${reader.pattern.slice(place, reader.at)} has no end above its start.`,
        'Write the lower character first, or \\- for a hyphen.',
      );
    }
    if (last.codePoint - first.codePoint >= MOST_CODE_POINTS) return tooMany(place);
    codePoints.push(...codePointRange(first.codePoint, last.codePoint));
    if (codePoints.length > 2 * MOST_CODE_POINTS) return tooMany(place);
  }
  return { kind: 'characters', codePoints: negated ? allBut(codePoints) : sorted(codePoints) };
}

function member(reader: PatternReader) {
  if (reader.take('\\')) return reader.escape();
  return { kind: 'character' as const, codePoint: reader.codePoint() };
}

function tooMany(place: number): PatternProblem {
  return patternProblem(place, `A class can hold at most ${MOST_CODE_POINTS} characters.`, 'Take a smaller range.');
}
