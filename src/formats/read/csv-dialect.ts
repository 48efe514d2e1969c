/** How a CSV file is written, as far as a reader must know. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Guesses the delimiter of a CSV file from its first line: the sign that cuts the most names of columns out of it, among
 * equals the one that cuts the most.
 */
export function guessDelimiter(firstLine: string, names: readonly string[]): string {
  const known = new Set(names);
  const scores = DELIMITERS.map((sign) => {
    const cells = firstLine.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return { sign, found: cells.filter((cell) => known.has(cell)).length, cells: cells.length };
  });
  scores.sort((a, b) => b.found - a.found || b.cells - a.cells);
  return scores[0]?.sign ?? ',';
}
