/** What a person can choose of how CSV files are written. */
export interface CsvOptions {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** `needed`: only texts that hold a delimiter, a quote or a line break, and empty ones. `texts`: every text. `all`: every value. */
  readonly quoting: 'needed' | 'texts' | 'all';
  readonly header: boolean;
  /** Whether the file begins with a byte order mark, which older spreadsheets need. */
  readonly byteOrderMark: boolean;
  readonly newline: 'lf' | 'crlf';
  /** What an empty cell holds, e.g. "" or "NULL" or "\\N". */
  readonly nullToken: string;
  /** `iso`: 2024-01-31 and 2024-01-31 12:00:00. `iso_t`: with a T between. `us`: 01/31/2024. `european`: 31.01.2024. */
  readonly dates: 'iso' | 'iso_t' | 'us' | 'european';
}

/** What a person can choose of how JSON files are written. */
export interface JsonOptions {
  /** `files`: one array a table. `object`: one file with an object of tables. */
  readonly layout: 'files' | 'object';
}

/** What a person can choose of each format; those of the other formats are kept and not read. */
export interface FormatOptions {
  readonly csv: CsvOptions;
  readonly json: JsonOptions;
}

export const DEFAULT_FORMAT_OPTIONS: FormatOptions = {
  csv: {
    delimiter: ',',
    quoting: 'needed',
    header: true,
    byteOrderMark: false,
    newline: 'lf',
    nullToken: '',
    dates: 'iso',
  },
  json: { layout: 'files' },
};
