import { checkOf, gateAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import { LineBook } from './line-book.ts';

const MOST_TOLD = 3;

/** What was found out about the file of a table while it was read. */
export class FoundFile {
  readonly name: string;
  readonly lines = new LineBook();
  readonly #difference: string | undefined;
  readonly #faults: { readonly line: number; readonly what: string }[] = [];
  #faultCount = 0;
  #missing: readonly string[] = [];
  #unknown: readonly string[] = [];

  /**
   * @param difference what is not as its manifest says, as the end of a sentence; empty where all is, and left out where
   * nobody has compared them
   */
  constructor(name: string, difference?: string) {
    this.name = name;
    this.#difference = difference;
  }

  /** Columns that the document shows and the file lacks, and columns that only the file has. */
  columns(missing: readonly string[], unknown: readonly string[]): void {
    this.#missing = missing;
    this.#unknown = unknown;
  }

  /** A row, or the rest of the file, that cannot be read. */
  fault(line: number, what: string): void {
    this.#faultCount++;
    if (this.#faults.length < MOST_TOLD) this.#faults.push({ line, what });
  }

  /** Whether the file can be read whole, and has every column. */
  checks(table: string, path: string, rows: number): readonly QualityCheck[] {
    const told = this.#faults.map(({ line, what }) => `${this.name}:${line} ${what}`).join('; ');
    const more = this.#faultCount > this.#faults.length ? '; and so on' : '';
    const unknown = this.#unknown.length === 0 ? '' : ` Columns that no check looks at: ${this.#unknown.join(', ')}.`;
    const how =
      this.#faultCount === 0
        ? `${rows} rows were read.${unknown}`
        : `${rows} rows were read, and these left out: ${told}${more}.${unknown}`;
    const title = `Every row of ${this.name} can be read`;
    const whole = checkOf(
      'file',
      table,
      [],
      gateAnswer({ count: this.#faultCount }, rows + this.#faultCount, { title, how, path }),
    );
    const [first] = this.#faults;
    return [
      first === undefined ? whole : { ...whole, where: `${this.name}:${first.line}` },
      ...this.#comparison(table, path, rows),
      ...this.#missing.map((column) => {
        const about = {
          title: `${this.name} has the column ${column}`,
          how: 'The file has no column of that name.',
          path,
        };
        return checkOf('file', table, [column], gateAnswer({ count: Math.max(1, rows) }, rows, about));
      }),
    ];
  }

  #comparison(table: string, path: string, rows: number): readonly QualityCheck[] {
    const difference = this.#difference;
    if (difference === undefined) return [];
    const how = difference === '' ? 'Its content hash is that of the manifest.' : `It ${difference}.`;
    const about = { title: `${this.name} is as its run wrote it`, how, path };
    const check = checkOf('file', table, [], gateAnswer({ count: difference === '' ? 0 : 1 }, rows, about));
    return [{ ...check, id: `${check.id} hash` }];
  }
}
