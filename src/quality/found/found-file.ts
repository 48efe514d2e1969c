import { nearestName } from '../../schema/nearest-name.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { FileHead } from './file-head.ts';
import { LineBook } from './line-book.ts';

const MOST_TOLD = 3;

/** What is known of the file of a table before it is read. */
export interface FoundFileFacts {
  /**
   * What is not as its manifest says, as the end of a sentence; empty where all is, and left out where nobody has compared
   * them.
   */
  readonly difference?: string;
  /** Rows that the document makes of the table. */
  readonly planned?: number;
  /** Other files of the same table, which are not read. */
  readonly others?: readonly string[];
  /** The table whose columns these are, as far as another than its own has them; undefined where none has. */
  readonly tableOf?: (names: readonly string[]) => string | undefined;
}

interface Fault {
  readonly line: number;
  readonly what: string;
  readonly isWhole?: boolean;
}

/** What was found out about the file of a table while it was read. */
export class FoundFile {
  readonly name: string;
  readonly lines = new LineBook();
  readonly #facts: FoundFileFacts;
  readonly #faults: Fault[] = [];
  #faultCount = 0;
  #head: FileHead = { names: [], missing: [], unknown: [] };

  constructor(name: string, facts: FoundFileFacts = {}) {
    this.name = name;
    this.#facts = facts;
  }

  /** What the beginning of the file says of its columns. */
  head(head: FileHead): void {
    this.#head = head;
  }

  /** A row, or the rest of the file, that cannot be read. */
  fault(fault: Fault): void {
    this.#faultCount++;
    if (this.#faults.length < MOST_TOLD) this.#faults.push(fault);
  }

  /** Whether the file can be read whole, and has every column. */
  checks(table: string, path: string, rows: number): readonly QualityCheck[] {
    const { missing } = this.#head;
    const faults = this.#allFaults(rows);
    const about = { title: `Every row of ${this.name} can be read`, how: this.#how(rows, faults), path };
    const count = Math.max(this.#faultCount, faults.length);
    const whole = checkOf('file', table, [], gateAnswer({ count }, rows + count, about));
    const [first] = faults;
    return [
      first === undefined || first.isWhole ? whole : { ...whole, where: `${this.name}:${first.line}` },
      ...this.#headChecks(table, path, rows),
      ...this.#comparison(table, path, rows),
      ...missing.map((column) => {
        const about = { title: `${this.name} has the column ${column}`, how: this.#missingHow(column), path };
        return checkOf('file', table, [column], gateAnswer({ count: Math.max(1, rows) }, rows, about));
      }),
    ];
  }

  /** What is told of the file in the end: no row at all is a fault where the document makes some. */
  #allFaults(rows: number): readonly Fault[] {
    const isBare = rows === 0 && this.#faultCount === 0 && (this.#facts.planned ?? 0) > 0;
    return isBare ? [{ line: 1, what: 'has a header and no rows', isWhole: true }] : this.#faults;
  }

  #how(rows: number, faults: readonly Fault[]): string {
    const { planned, others = [] } = this.#facts;
    const { unknown, written } = this.#head;
    const isOther = planned !== undefined && planned !== rows;
    const told = faults.map(({ line, what, isWhole }) => `${this.name}${isWhole ? '' : `:${line}`} ${what}`);
    const more = this.#faultCount > this.#faults.length ? `; and ${this.#faultCount - this.#faults.length} more` : '';
    return [
      `${rows} ${rows === 1 ? 'row was' : 'rows were'} read${isOther ? ` (the document makes ${planned})` : ''}.`,
      ...(told.length === 0 ? [] : [`What could not be: ${told.join('; ')}${more}.`]),
      ...(written === undefined ? [] : [written]),
      ...(unknown.length === 0 ? [] : [`Columns that no check looks at: ${unknown.join(', ')}.`]),
      ...(others.length === 0 ? [] : [`Not read, as one file is enough: ${others.join(', ')}.`]),
    ].join(' ');
  }

  #headChecks(table: string, path: string, rows: number): readonly QualityCheck[] {
    const { problem, names, missing } = this.#head;
    const other = problem === undefined && missing.length === 0 ? undefined : this.#facts.tableOf?.(names);
    if (problem === undefined && other === undefined) return [];
    const title = `${this.name} begins as a file of ${table} does`;
    const how =
      other === undefined
        ? `${this.name} ${problem}.`
        : `${this.name} has the columns of ${other}: is it called by the wrong name?`;
    const count = Math.max(1, rows);
    const check = checkOf('file', table, [], gateAnswer({ count }, count, { title, how, path }));
    return [{ ...check, id: `${check.id} head`, where: `${this.name}:1` }];
  }

  #missingHow(column: string): string {
    const { unknown, missing } = this.#head;
    const near =
      nearestName(column, unknown) ?? (missing.length === 1 && unknown.length === 1 ? unknown[0] : undefined);
    const hint = near === undefined ? '' : ` Is it called ${near} there? Then give it the name of the document.`;
    return `The file has no column of that name.${hint}`;
  }

  #comparison(table: string, path: string, rows: number): readonly QualityCheck[] {
    const { difference } = this.#facts;
    if (difference === undefined) return [];
    const how = difference === '' ? 'Its content hash is that of the manifest.' : `It ${difference}.`;
    const about = { title: `${this.name} is as its run wrote it`, how, path };
    const check = checkOf('file', table, [], gateAnswer({ count: difference === '' ? 0 : 1 }, rows, about));
    return [{ ...check, id: `${check.id} hash` }];
  }
}
