import { utf8Text } from '../../engine/formula/utf8-text.ts';
import { ByteQueue } from './byte-queue.ts';
import { ABSENT, BARE, BLOCK_ROWS, ESCAPED, QUOTED, type RowScanner, type RowSink } from './cell-block.ts';
import { CellList } from './cell-list.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { wellFormed } from './well-formed.ts';

const [QUOTE, LINE_FEED, RETURN, SPACE] = [34, 10, 13, 32];
/** No row is longer: a quote that is never closed would take the rest of the file. */
const MOST_ROW_BYTES = 16777216;
const TORN = 'has text behind a closing quote: a quote inside of quotes is written twice';
const MARK = [0xef, 0xbb, 0xbf];
/** What tells a spreadsheet the delimiter, above the header. */
const SEPARATOR_LINE = /^"?sep=[,;\t|]"?[\r\n]*$/;

/** One row as it was scanned: its cells lie in the buffer. */
interface ScannedRow {
  starts: number[];
  ends: number[];
  forms: number[];
  /** The place behind its line break. */
  end: number;
  /** Line breaks inside of quotes. */
  breaks: number;
  /** There is text behind a closing quote. */
  isTorn: boolean;
}

/** Finds the rows of a CSV file (RFC 4180), as other programs write it: any line break, blank lines, a byte order mark. */
export class CsvScanner implements RowScanner {
  readonly #dialect: CsvDialect;
  readonly #sink: RowSink;
  readonly #delimiter: number;
  readonly #queue = new ByteQueue();
  readonly #row: ScannedRow = { starts: [], ends: [], forms: [], end: 0, breaks: 0, isTorn: false };
  #list: CellList | undefined;
  /** Up to where the queue is understood; the cells of the list lie before. */
  #at = 0;
  #line = 1;
  #isFirst = true;
  #isLost = false;

  constructor(dialect: CsvDialect, sink: RowSink) {
    this.#dialect = dialect;
    this.#sink = sink;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
  }

  get line(): number {
    return this.#line;
  }

  push(bytes: Uint8Array): void {
    if (this.#isLost) return;
    this.#queue.add(bytes);
    this.#scan(false);
  }

  end(): void {
    if (!this.#isLost) this.#scan(true);
    this.#flush();
  }

  #scan(isLast: boolean): void {
    if (this.#isFirst) {
      if (!isLast && this.#queue.bytes.length < MARK.length) return;
      this.#isFirst = false;
      if (MARK.every((byte, i) => this.#queue.bytes[i] === byte)) this.#at = MARK.length;
    }
    for (;;) {
      const { bytes } = this.#queue;
      if (this.#at >= bytes.length) break;
      if (!this.#scanRow(bytes, this.#at, isLast)) {
        if (bytes.length - this.#at > MOST_ROW_BYTES) this.#lose('has no end: a quote is opened and not closed');
        else if (isLast) this.#lose('opens a quote that is not closed before the end of the file');
        break;
      }
      this.#take(bytes, isLast);
    }
    if ((this.#list?.rows ?? 0) === 0) this.#drop();
  }

  #lose(what: string): void {
    this.#isLost = true;
    this.#sink.fault({ line: this.#line, what });
  }

  #drop(): void {
    this.#queue.drop(this.#at);
    this.#at = 0;
  }

  #take(bytes: Uint8Array, isLast: boolean): void {
    const row = this.#row;
    const line = this.#line;
    this.#line += row.breaks + 1;
    const from = this.#at;
    this.#at = row.end;
    const cells = row.starts.length;
    const isBlank = cells === 1 && row.forms[0] === ABSENT;
    if (this.#list === undefined) {
      if (isBlank || SEPARATOR_LINE.test(utf8Text(bytes, from, row.end))) return;
      const { header } = this.#dialect;
      const names = row.starts.map((start, i) => nameIn(bytes, start, row.ends[i] as number, row.forms[i]));
      this.#list = new CellList(cells);
      this.#sink.columns(names);
      if (header) return this.#drop();
      // The list counts from the beginning of the queue.
      this.#queue.drop(from);
      this.#at = 0;
      this.#line = line;
      return;
    }
    const list = this.#list;
    if (isBlank && list.columns > 1) return;
    if (cells !== list.columns || row.isTorn) {
      const isCut = isLast && row.end === bytes.length && bytes[row.end - 1] !== LINE_FEED;
      return this.#sink.fault({ line, what: row.isTorn ? TORN : this.#miscount(cells, list.columns, isCut) });
    }
    const first = list.rows * cells;
    for (let i = 0; i < cells; i++) {
      list.starts[first + i] = row.starts[i] as number;
      list.ends[first + i] = row.ends[i] as number;
      list.forms[first + i] = row.forms[i] as number;
    }
    list.lines[list.rows++] = line;
    if (list.rows === BLOCK_ROWS) this.#flush();
  }

  #miscount(cells: number, columns: number, isCut: boolean): string {
    const count = `has ${cells} cell${cells === 1 ? '' : 's'} instead of ${columns}`;
    if (cells > columns) return `${count}: a cell that holds "${this.#dialect.delimiter}" must stand in quotes`;
    return isCut ? `${count}: the file breaks off there` : count;
  }

  #flush(): void {
    const list = this.#list;
    if (list === undefined || list.rows === 0) return;
    this.#sink.block(list.block(this.#queue.bytes));
    list.rows = 0;
    this.#drop();
  }

  /** Whether a whole row begins at a place; its cells are then in `#row`. */
  #scanRow(bytes: Uint8Array, from: number, isLast: boolean): boolean {
    const row = this.#row;
    const delimiter = this.#delimiter;
    const { length } = bytes;
    row.breaks = 0;
    row.isTorn = false;
    let cell = 0;
    let at = from;
    for (;;) {
      const start = at;
      let form = BARE;
      let end: number;
      if (bytes[at] === QUOTE) {
        form = QUOTED;
        at++;
        for (;;) {
          while (at < length && bytes[at] !== QUOTE) if (bytes[at++] === LINE_FEED) row.breaks++;
          if (at >= length) return false;
          if (at + 1 >= length && !isLast) return false;
          if (bytes[at + 1] !== QUOTE) break;
          form = ESCAPED;
          at += 2;
        }
        end = at++;
        row.starts[cell] = start + 1;
        while (bytes[at] === SPACE) at++;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) {
          row.isTorn = true;
          while (at < length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
        }
      } else {
        for (let byte = bytes[at]; at < length && byte !== delimiter && byte !== LINE_FEED && byte !== RETURN; )
          byte = bytes[++at];
        end = at;
        row.starts[cell] = start;
        if (end === start) form = ABSENT;
      }
      row.ends[cell] = end;
      row.forms[cell++] = form;
      if (at >= length) {
        if (!isLast) return false;
        break;
      }
      if (bytes[at] === delimiter) {
        at++;
        // The last sign of the file: an empty cell stands behind it.
        if (at < length || isLast) continue;
        return false;
      }
      if (bytes[at] === RETURN) {
        if (at + 1 >= length && !isLast) return false;
        at += bytes[at + 1] === LINE_FEED ? 2 : 1;
      } else at++;
      break;
    }
    row.end = at;
    row.starts.length = row.ends.length = row.forms.length = cell;
    return true;
  }
}

function nameIn(bytes: Uint8Array, start: number, end: number, form: number | undefined): string {
  const text = wellFormed(bytes, start, end) ? utf8Text(bytes, start, end) : '';
  return (form === ESCAPED ? text.replaceAll('""', '"') : text).trim();
}
