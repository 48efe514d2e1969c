import type { FieldColumn } from '../../../formats/fields/field-writer.ts';
import { guessDelimiter } from '../../../formats/read/csv-dialect.ts';
import { looksLikeRow } from '../../../formats/read/looks-like-row.ts';
import type { FileHead } from '../../../quality/found/file-head.ts';

/** What is known of a file when its first line is. */
interface FirstLine {
  /** Its cells. */
  readonly cells: readonly string[];
  /** The line itself; empty for a file without lines of cells. */
  readonly text: string;
  /** Whether it is meant to name the columns. */
  readonly isHeader: boolean;
  /** Undefined for a file of objects. */
  readonly delimiter: string | undefined;
}

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes',
};

/** Where the columns of a table stand in the rows of its file. */
export interface FileColumns {
  readonly places: ReadonlyMap<string, number>;
  readonly head: FileHead;
}

/** Finds the columns of a table among the cells of the first line of its file. */
export function fileColumns(columns: readonly FieldColumn[], line: FirstLine): FileColumns {
  const written = line.isHeader ? line.cells : line.cells.map((_, i) => columns[i]?.name ?? '');
  const named = new Map(columns.flatMap(({ name }) => placed(name, written)));
  const used = new Set([...named.values()].map((place) => written[place]));
  const problem = line.isHeader ? headerProblem(columns, named, line) : headlessProblem(columns, line);
  // Cells that nobody knows the columns of are not read as any.
  const places = line.isHeader || problem === undefined ? named : new Map<string, number>();
  const missing = columns.flatMap(({ name }) => (places.has(name) ? [] : [name]));
  const { delimiter } = line;
  return {
    places,
    head: {
      names: line.isHeader ? line.cells : [],
      // One cause is told once.
      missing: places.size === 0 && problem !== undefined ? [] : missing,
      unknown: line.isHeader ? written.filter((name) => !used.has(name) && name !== '') : [],
      ...(problem !== undefined && { problem }),
      ...(delimiter !== undefined &&
        delimiter !== ',' && { written: `Its cells are cut by ${DELIMITER_WORDS[delimiter]}.` }),
    },
  };
}

function headerProblem(
  columns: readonly FieldColumn[],
  places: ReadonlyMap<string, number>,
  { cells, text, delimiter }: FirstLine,
): string | undefined {
  const twice = [...places].find(([, place]) => cells.indexOf(cells[place] ?? '', place + 1) > 0);
  if (twice !== undefined) {
    const name = cells[twice[1]];
    return `has two columns called ${name}, and only the first was read: give the other its own name`;
  }
  if (places.size > 0 || delimiter === undefined) return undefined;
  const names = columns.map(({ name }) => name);
  const wanted = `the columns ${shortList(names)} were expected`;
  const other = guessDelimiter(text, names);
  const isKnown = text.split(other).some((cell) => names.includes(cell.trim().replace(/^"(.*)"$/, '$1')));
  if (other !== delimiter && isKnown)
    return `is cut by ${DELIMITER_WORDS[other]}, not by ${DELIMITER_WORDS[delimiter]}: leave --delimiter out, or name that one`;
  if (looksLikeRow(cells, columns))
    return `has no line of names: its first line (${shortList(cells)}) looks like a row, and ${wanted}; write the files with a header, or pass --no-header to take the columns in the order of the document`;
  return `has none of the columns of its table: its first line is ${shortList(cells)}, and ${wanted}`;
}

function headlessProblem(columns: readonly FieldColumn[], { cells }: FirstLine): string | undefined {
  const named = cells.filter((cell) => columns.some(({ name }) => isSame(name, cell)));
  if (named.length * 2 > cells.length)
    return `begins with the names of its columns (${shortList(cells)}): leave --no-header out`;
  return cells.length === columns.length
    ? undefined
    : `has ${cells.length} cells in its first line, and its table has ${columns.length} columns: without a header they must be the same, in the order of the document`;
}

/** Where a column is among the names of a file: under its own name, or in other letters. */
function placed(name: string, written: readonly string[]): (readonly [string, number])[] {
  const exact = written.indexOf(name);
  const place = exact >= 0 ? exact : written.findIndex((each) => isSame(each, name));
  return place < 0 ? [] : [[name, place]];
}

function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const MOST_LISTED = 8;

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => (name.length > 24 ? `${name.slice(0, 23)}…` : name));
  return `${shown.join(', ')}${names.length > MOST_LISTED ? ', …' : ''}`;
}
