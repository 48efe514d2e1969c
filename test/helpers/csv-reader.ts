/** A CSV file as read by the book (RFC 4180), by code that shares nothing with the writer; null is an unquoted empty cell. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Reads the bytes of a CSV file; throws where they are no CSV. */
export function readCsv(bytes: Uint8Array): CsvFile {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
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
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
      cell = end === at ? null : text.slice(at, end);
      if (cell !== null && /["\r]/.test(cell))
        throw new Error(`readCsv: an unquoted cell holds ${JSON.stringify(cell)}`);
      at = end;
    }
    line.push(cell);
    const separator = text[at++];
    if (separator === ',') {
      if (at === text.length) line.push(null);
    } else if (separator === '\n') {
      lines.push(line);
      line = [];
    } else throw new Error(`readCsv: expected a comma or a line feed, found ${JSON.stringify(separator)}`);
  }
  if (line.length > 0) throw new Error('readCsv: the last line has no end');
  const [header = [], ...rows] = lines;
  for (const [index, row] of rows.entries())
    if (row.length !== header.length) throw new Error(`readCsv: line ${index + 2} has ${row.length} cells`);
  return { header: header.map((name) => name ?? ''), rows };
}

/** One column of a file, by its name. */
export function csvColumn(file: CsvFile, name: string): readonly (string | null)[] {
  const index = file.header.indexOf(name);
  if (index < 0) throw new Error(`csvColumn: there is no column ${name}`);
  return file.rows.map((row) => row[index] ?? null);
}
