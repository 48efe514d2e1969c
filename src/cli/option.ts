import { FORMAT_IDS } from '../formats/format-id.ts';

/** An option of a command: a flag, or one that takes a value. */
export interface Option {
  readonly name: string;
  /** What stands for the value in the help, e.g. "N"; left out for a flag. */
  readonly value?: string;
  readonly about: string;
}

export const OUT = { name: 'out', value: 'DIR', about: 'the folder to write to; made where it is not there' };
export const SEED = { name: 'seed', value: 'N', about: "the seed, instead of the document's" };
export const SCALE = { name: 'scale', value: 'X', about: 'multiplies the rows of every table that is not fixed' };
export const ONLY = { name: 'only', value: 'TABLE,...', about: 'these tables and no others' };
export const WORKERS = { name: 'workers', value: 'N', about: 'threads; as many as there are cores, eight at most' };
export const CHUNK_ROWS = {
  name: 'chunk-rows',
  value: 'N',
  about: 'rows made at a time (65536); never changes a byte',
};
export const QUIET = { name: 'quiet', about: 'print nothing unless something is wrong' };
export const JSON_FLAG = { name: 'json', about: 'print the findings as JSON' };
export const TABLE = { name: 'table', value: 'TABLE', about: 'the table to show' };
export const FROM = { name: 'from', value: 'N', about: 'the first row to show (0)' };
export const ROWS = { name: 'rows', value: 'N', about: 'how many rows (10)' };
export const CSV = { name: 'csv', about: 'the same as --format csv' };
export const FORMAT = { name: 'format', value: 'FORMAT', about: `csv unless named: ${FORMAT_IDS.join(', ')}` };
export const PRINTED_FORMAT = {
  name: 'format',
  value: 'FORMAT',
  about: `print as in the file: ${FORMAT_IDS.join(', ')}`,
};
