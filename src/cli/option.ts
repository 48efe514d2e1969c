import { FORMAT_IDS } from '../formats/format-id.ts';

/** An option of a command: a flag, or one that takes values. */
export interface Option {
  readonly name: string;
  /** What stands for the value in the help, e.g. "N", with a space between where it takes two; left out for a flag. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly repeats?: boolean;
  /** Whether its value may be empty. */
  readonly mayBeEmpty?: boolean;
  readonly about: string;
}

export const OUT = { name: 'out', value: 'DIR', about: 'the folder to write to; made where it is not there' };
export const SEED = { name: 'seed', value: 'N', about: "the seed, instead of the document's" };
export const SCALE = { name: 'scale', value: 'X', about: 'multiplies the rows of every table that is not fixed' };
export const ROWS_OF = {
  name: 'rows',
  value: 'TABLE=N',
  repeats: true,
  about: 'rows of one table, whatever the scale; once for each table',
};
export const ONLY = { name: 'only', value: 'TABLE,...', about: 'these tables and no others' };
export const WORKERS = { name: 'workers', value: 'N', about: 'threads; as many as there are cores, eight at most' };
export const CHUNK_ROWS = {
  name: 'chunk-rows',
  value: 'N',
  about: 'rows made at a time (65536); never changes a byte',
};
export const FROM_ROW = { name: 'from-row', value: 'N', about: 'the first row of the only table, from 0' };
export const TO_ROW = { name: 'to-row', value: 'N', about: 'the row behind the last one' };
export const BETWEEN = {
  name: 'between',
  value: 'FROM TO',
  about: 'rows whose time lies between two moments; tables that others point at are whole',
};
export const RESUME = { name: 'resume', about: 'go on with a run that was stopped; keep what is written when stopped' };
export const QUIET = { name: 'quiet', about: 'print nothing unless something is wrong' };
export const JSON_FLAG = { name: 'json', about: 'print the findings as JSON' };
export const TABLE = { name: 'table', value: 'TABLE', about: 'the table to show' };
export const FROM = { name: 'from', value: 'N', about: 'the first row to show (0)' };
export const ROWS = {
  name: 'rows',
  value: 'N',
  repeats: true,
  about: 'how many rows (10); as TABLE=N the rows a table has, whatever the scale',
};
export const CSV = { name: 'csv', about: 'the same as --format csv' };
export const FORMAT = { name: 'format', value: 'FORMAT', about: `csv unless named: ${FORMAT_IDS.join(', ')}` };
export const PRINTED_FORMAT = {
  name: 'format',
  value: 'FORMAT',
  about: `print as in the file: ${FORMAT_IDS.join(', ')}`,
};
export const DELIMITER = {
  name: 'delimiter',
  value: 'SIGN',
  about: 'between cells of CSV: comma, semicolon, tab, pipe',
};
export const QUOTING = { name: 'quoting', value: 'WHICH', about: 'cells of CSV in quotes: needed, texts, all' };
export const NO_HEADER = { name: 'no-header', about: 'CSV without the line of names' };
export const BOM = { name: 'bom', about: 'CSV with a byte order mark, for older spreadsheets' };
export const NEWLINE = { name: 'newline', value: 'END', about: 'the end of a line of CSV: lf, crlf' };
export const NULL = { name: 'null', value: 'TEXT', about: 'what an empty cell of CSV holds, e.g. NULL (nothing)' };
export const DATES = { name: 'dates', value: 'ORDER', about: 'dates of CSV: iso, iso_t, us, european' };
export const JSON_LAYOUT = {
  name: 'json-layout',
  value: 'LAYOUT',
  about: 'files, or one object with all tables: object',
};
export const FLATTEN = {
  name: 'flatten',
  about: 'rows also hold the columns of their parents and of what they point at',
};
export const GZIP = { name: 'gzip', about: 'compress each file' };
export const REPORT = {
  name: 'report',
  value: 'FILE',
  about:
    'write the quality report of all rows: name.json, name.html or name.xml (JUnit); a resumed run reads its files back',
};
export const FAIL_UNDER = { name: 'fail-under', value: 'N', about: 'end with 3 where the quality is below N of 100' };
export const STRICT = { name: 'strict', about: 'end with 3 where any check of the quality fails or warns' };
export const STOP_ON_FAILED_GATE = {
  name: 'stop-on-failed-gate',
  about: 'end with 3, and keep no file, where a check that must hold fails; a resumed run is judged at its end',
};
export const NO_REPORT = { name: 'no-report', about: 'do not look at the quality of the rows' };
export const DOC = {
  name: 'doc',
  value: 'DOC',
  about: 'the document the files are to follow: a path, or the name of a template',
};
export const NULLS = {
  name: 'null',
  value: 'TEXT',
  repeats: true,
  mayBeEmpty: true,
  about:
    'what stands for an empty cell besides nothing, e.g. NULL, or "" for two quotes; as often as there are such words',
};
export const FOUND_DELIMITER = {
  name: 'delimiter',
  value: 'SIGN',
  about: 'between cells of CSV: comma, semicolon, tab, pipe; found out where it is left out',
};
export const FOUND_DECIMAL = {
  name: 'decimal',
  value: 'SIGN',
  about: 'before the decimals of CSV: point, comma; found out where it is left out',
};
export const FOUND_DATES = {
  name: 'dates',
  value: 'ORDER',
  about: 'of dates like 03/04/2024: us (month first), european (day first); found out where it is left out',
};
export const ENCODING = {
  name: 'encoding',
  value: 'NAME',
  about: 'of the files: utf-8, utf-16 (found out where it is left out), windows-1252',
};
export const FOUND_NO_HEADER = {
  name: 'no-header',
  about: 'CSV without the line of names: columns in the order of the document',
};
export const DOC_OF_RUN = {
  name: 'doc',
  value: 'DOC',
  about: 'the document the run was made from, where its manifest does not hold it',
};
export const REPORT_ROWS = {
  name: 'report-rows',
  value: 'WHICH',
  about: 'the rows the report looks at: full, sampled (one block of 4096 in eight), none',
};
