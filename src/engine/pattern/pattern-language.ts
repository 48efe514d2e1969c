import { utf8Bytes } from '../random/utf8.ts';
import { parsePattern } from './parse-pattern.ts';
import { type PatternState, patternAutomaton } from './pattern-automaton.ts';
import { type PatternProblem, patternProblem } from './pattern-tree.ts';
import { graphSize, positionGraph } from './position-graph.ts';

/** The texts a pattern describes, numbered. */
export interface PatternLanguage {
  readonly kind: 'language';
  /** How many different texts there are; at least 1. */
  readonly count: bigint;
  /** No text takes more bytes than this. */
  readonly mostBytes: number;
  /**
   * Writes the text of a number from 0 to count - 1 at a place, which has room for it; returns the place behind it.
   *
   * Different numbers give different texts. A number below 2^53 may be given as such, which is faster.
   */
  write(rank: number | bigint, target: Uint8Array, at: number): number;
}

const LONGEST_PATTERN = 4000;
const MOST_STATES = 3000;
const EXACT = 9007199254740992n;

/** A state with what is needed to walk from it: numbers instead of bigints wherever they are exact. */
interface Step {
  readonly accepts: boolean;
  readonly isSmall: boolean;
  readonly edges: readonly {
    readonly texts: readonly Uint8Array[];
    readonly to: Step;
    readonly size: number;
    readonly largeSize: bigint;
    readonly count: number;
    readonly largeCount: bigint;
  }[];
  readonly mostBytes: number;
}

/** The language of a pattern, or what is wrong with it. */
export function patternLanguage(pattern: string): PatternLanguage | PatternProblem {
  if (pattern.length > LONGEST_PATTERN) {
    return patternProblem(LONGEST_PATTERN, 'The pattern is too long.', `Take at most ${LONGEST_PATTERN} characters.`);
  }
  const tree = parsePattern(pattern);
  if (tree.kind === 'problem') return tree;
  const start = graphSize(tree) > MOST_STATES ? undefined : patternAutomaton(positionGraph(tree));
  if (start === undefined) {
    return patternProblem(
      0,
      'The pattern repeats too much to be counted.',
      'Repeat less often, or nest fewer repeats.',
    );
  }
  if (start.count === 0n) {
    return patternProblem(0, 'No text fits the pattern: one of its classes is empty.', 'Put a character into it.');
  }
  const first = stepOf(start, new Map());
  const { count } = start;
  return {
    kind: 'language',
    count,
    mostBytes: first.mostBytes,
    write: (rank, target, at) =>
      typeof rank === 'number' && first.isSmall
        ? writeSmall(first, rank, target, at)
        : writeLarge(first, BigInt(rank), target, at),
  };
}

function stepOf(state: PatternState, known: Map<PatternState, Step>): Step {
  const made = known.get(state);
  if (made !== undefined) return made;
  const edges = state.edges.map(({ codePoints, to }) => ({
    texts: codePoints.map((codePoint) => utf8Bytes(String.fromCodePoint(codePoint))),
    to: stepOf(to, known),
    size: Number(to.count) * codePoints.length,
    largeSize: to.count * BigInt(codePoints.length),
    count: Number(to.count),
    largeCount: to.count,
  }));
  const step = {
    accepts: state.accepts,
    isSmall: state.count <= EXACT,
    edges,
    mostBytes: edges.reduce((most, { texts, to }) => Math.max(most, longest(texts) + to.mostBytes), 0),
  };
  known.set(state, step);
  return step;
}

function longest(texts: readonly Uint8Array[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function writeSmall(first: Step, rank: number, target: Uint8Array, from: number): number {
  let at = from;
  let step = first;
  let left = rank;
  for (;;) {
    if (step.accepts && left-- === 0) return at;
    let index = 0;
    while (left >= (step.edges[index]?.size ?? Infinity)) left -= step.edges[index++]?.size ?? 0;
    const edge = step.edges[index];
    if (edge === undefined) throw new RangeError(`PatternLanguage.write: there is no text ${rank}`);
    const choice = Math.floor(left / edge.count);
    left -= choice * edge.count;
    at = copy(edge.texts[choice] as Uint8Array, target, at);
    step = edge.to;
  }
}

function writeLarge(first: Step, rank: bigint, target: Uint8Array, from: number): number {
  let at = from;
  let step = first;
  let left = rank;
  while (!step.isSmall) {
    if (step.accepts && left-- === 0n) return at;
    let index = 0;
    let edge = step.edges[0];
    while (edge !== undefined && left >= edge.largeSize) {
      left -= edge.largeSize;
      edge = step.edges[++index];
    }
    if (edge === undefined) throw new RangeError(`PatternLanguage.write: there is no text ${rank}`);
    const choice = left / edge.largeCount;
    left -= choice * edge.largeCount;
    at = copy(edge.texts[Number(choice)] as Uint8Array, target, at);
    step = edge.to;
  }
  return writeSmall(step, Number(left), target, at);
}

function copy(text: Uint8Array, target: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) target[at + i] = text[i] as number;
  return at + text.length;
}
