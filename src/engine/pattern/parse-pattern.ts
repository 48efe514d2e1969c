import { PRINTABLE } from './character-sets.ts';
import { parseClass } from './parse-class.ts';
import { PatternReader } from './pattern-reader.ts';
import { type PatternProblem, type PatternTree, patternProblem } from './pattern-tree.ts';

const DEEPEST = 100;
const MOST_REPEATS = 1000;
/** How often an unbounded repeat is suggested to come at most. */
const SUGGESTED = 8;

/** An unbounded repeat and what could stand in its place. */
interface Unbounded {
  readonly at: number;
  readonly end: number;
  readonly bounded: string;
}

/**
 * Reads a regular expression of a finite language: classes, groups, alternation and bounded repeats.
 *
 * `^` at the start and `$` at the end are read and mean nothing, as the pattern is always the whole text. Unbounded repeats
 * are a problem that comes with the pattern repaired. Never throws.
 */
export function parsePattern(pattern: string): PatternTree | PatternProblem {
  const reader = new PatternReader(pattern);
  const unbounded: Unbounded[] = [];
  reader.take('^');
  const tree = parseChoice(reader, 0, unbounded);
  if (tree.kind === 'problem') return tree;
  if (!reader.isAtEnd) {
    return patternProblem(reader.at, 'A group is closed that was never opened.', 'Write \\) for a bracket itself.');
  }
  const [first] = unbounded;
  if (first === undefined) return tree;
  return {
    ...patternProblem(
      first.at,
      `${pattern.slice(first.at, first.end)} could repeat without end.`,
      `Say how often at most: ${first.bounded}.`,
    ),
    repaired: unbounded.reduceRight(
      (text, { at, end, bounded }) => text.slice(0, at) + bounded + text.slice(end),
      pattern,
    ),
  };
}

function parseChoice(reader: PatternReader, depth: number, unbounded: Unbounded[]): PatternTree | PatternProblem {
  const options: PatternTree[] = [];
  do {
    const option = parseSequence(reader, depth, unbounded);
    if (option.kind === 'problem') return option;
    options.push(option);
  } while (reader.take('|'));
  const [only] = options;
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options };
}

function parseSequence(reader: PatternReader, depth: number, unbounded: Unbounded[]): PatternTree | PatternProblem {
  const parts: PatternTree[] = [];
  while (!(reader.isAtEnd || reader.startsWith('|') || reader.startsWith(')'))) {
    if (reader.startsWith('$') && reader.at === reader.pattern.length - 1) {
      reader.take('$');
      break;
    }
    const part = parseAtom(reader, depth, unbounded);
    if (part.kind === 'problem') return part;
    const repeated = parseRepeat(reader, part, unbounded);
    if (repeated.kind === 'problem') return repeated;
    parts.push(repeated);
  }
  return { kind: 'sequence', parts };
}

function parseAtom(reader: PatternReader, depth: number, unbounded: Unbounded[]): PatternTree | PatternProblem {
  const start = reader.at;
  if (reader.take('(')) return parseGroup(reader, start, depth, unbounded);
  if (reader.take('[')) return parseClass(reader);
  if (reader.take('.')) return { kind: 'characters', codePoints: PRINTABLE };
  if (reader.take('\\')) {
    const escape = reader.escape();
    if (escape.kind === 'problem') return escape;
    return { kind: 'characters', codePoints: escape.kind === 'set' ? escape.codePoints : [escape.codePoint] };
  }
  const sign = reader.pattern.charAt(start);
  if (isRepeat(reader)) {
    return patternProblem(start, `There is nothing for ${sign} to repeat.`, `Write \\${sign} for the sign itself.`);
  }
  if (sign === '^' || sign === '$') {
    return patternProblem(
      start,
      `${sign} stands inside the pattern.`,
      `The pattern is always the whole text; write \\${sign} for the sign itself.`,
    );
  }
  return { kind: 'characters', codePoints: [reader.codePoint()] };
}

function parseGroup(
  reader: PatternReader,
  start: number,
  depth: number,
  unbounded: Unbounded[],
): PatternTree | PatternProblem {
  if (depth === DEEPEST) {
    return patternProblem(start, `Groups stand more than ${DEEPEST} deep.`, 'Take a flatter pattern.');
  }
  if (!reader.take('?:') && reader.startsWith('?')) {
    return patternProblem(
      start,
      'Only plain groups are supported.',
      'Write (a|b) or (?:a|b); looking ahead, looking behind and names have no meaning here.',
    );
  }
  const inside = parseChoice(reader, depth + 1, unbounded);
  if (inside.kind === 'problem' || reader.take(')')) return inside;
  return patternProblem(start, 'A group is opened and never closed.', 'Close it with ), or write \\( for a bracket.');
}

const BOUNDS = /\{(\d{1,9})(,(\d{0,9}))?\}/y;
const REPEAT = /[*+?]|\{\d{1,9}(,\d{0,9})?\}/y;

function isRepeat(reader: PatternReader): boolean {
  return reader.look(REPEAT) !== null;
}

function parseRepeat(reader: PatternReader, part: PatternTree, unbounded: Unbounded[]): PatternTree | PatternProblem {
  const start = reader.at;
  let least = 0;
  let most = 1;
  if (reader.take('*') || reader.take('+')) {
    least = reader.pattern.charAt(start) === '+' ? 1 : 0;
    most = SUGGESTED;
    unbounded.push({ at: start, end: reader.at, bounded: `{${least},${most}}` });
  } else if (!reader.take('?')) {
    const bounds = reader.match(BOUNDS);
    if (bounds === null) return part;
    least = Number(bounds[1]);
    most = bounds[2] === undefined ? least : Number(bounds[3]);
    if (bounds[3] === '') {
      most = least + SUGGESTED;
      unbounded.push({ at: start, end: reader.at, bounded: `{${least},${most}}` });
    }
    if (most > MOST_REPEATS) {
      return patternProblem(start, `${bounds[0]} repeats too often.`, `Repeat at most ${MOST_REPEATS} times.`);
    }
    if (least > most) {
      return patternProblem(start, `${bounds[0]} ends before it begins.`, 'Write the smaller number first.');
    }
  }
  if (isRepeat(reader)) {
    return patternProblem(
      reader.at,
      'A repeat is repeated.',
      'Put the first one in a group, like (a{2}){3}; greedy or not makes no difference here.',
    );
  }
  return { kind: 'repeat', part, least, most };
}
