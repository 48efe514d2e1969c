/** A CSV file as read by the book (RFC 4180), by code that shares nothing with the writer; null is an unquoted empty cell. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What a reader has to be told of a file. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r\n';
  readonly hasHeader: boolean;
  readonly hasByteOrderMark: boolean;
  /** The unquoted cell that is null. */
  readonly nullToken: string;
}

const PLAIN: CsvDialect = {
  delimiter: ',',
  lineEnd: '\n',
  hasHeader: true,
  hasByteOrderMark: false,
  nullToken: '',
};

/** Reads the bytes of a CSV file; throws where they are no CSV of that dialect. */
export function readCsv(bytes: Uint8Array, dialect: CsvDialect = PLAIN): CsvFile {
  const { delimiter, lineEnd, hasHeader, hasByteOrderMark, nullToken } = dialect;
  const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (hasByteOrderMark && !decoded.startsWith('\ufeff')) throw new Error('readCsv: there is no byte order mark');
  const text = hasByteOrderMark ? decoded.slice(1) : decoded;
  const lines: (string | null)[][] = [];
  let line: (string | null)[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string | null;
    if (text[at] === '"') {
      let content = '';
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) throw new Error('readCsv: a quoted cell does not end');
        content += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        content += '"';
        at++;
      }
      cell = content;
    } else {
      const end = endOfCell(text, at, delimiter, lineEnd);
      const found = text.slice(at, end);
      cell = found === nullToken ? null : found;
      at = end;
    }
    line.push(cell);
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) line.push(null);
    } else if (text.startsWith(lineEnd, at)) {
      at += lineEnd.length;
      lines.push(line);
      line = [];
    } else throw new Error(`readCsv: expected a delimiter or a line end, found ${JSON.stringify(text[at])}`);
  }
  if (line.length > 0) throw new Error('readCsv: the last line has no end');
  const [header = [], ...rows] = hasHeader ? lines : [lines[0]?.map((_, index) => `${index}`) ?? [], ...lines];
  for (const [index, row] of rows.entries())
    if (row.length !== header.length) throw new Error(`readCsv: line ${index + 2} has ${row.length} cells`);
  return { header: header.map((name) => name ?? ''), rows };
}

const [QUOTE, CARRIAGE_RETURN, LINE_FEED] = [34, 13, 10];

/** Where an unquoted cell ends: at its delimiter, at the end of its line or of the text. */
function endOfCell(text: string, start: number, delimiter: string, lineEnd: string): number {
  const stop = delimiter.charCodeAt(0);
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop) return at;
    if (code !== QUOTE && code !== CARRIAGE_RETURN && code !== LINE_FEED) continue;
    if (text.startsWith(lineEnd, at)) return at;
    throw new Error(`readCsv: an unquoted cell holds ${JSON.stringify(text.slice(start, at + 1))}`);
  }
  return text.length;
}

/** One column of a file, by its name. */
export function csvColumn(file: CsvFile, name: string): readonly (string | null)[] {
  const index = file.header.indexOf(name);
  if (index < 0) throw new Error(`csvColumn: there is no column ${name}`);
  return file.rows.map((row) => row[index] ?? null);
}
