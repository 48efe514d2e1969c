import { type CsvOptions, DEFAULT_FORMAT_OPTIONS } from '../formats/format-options.ts';
import type { ExportPart } from './export-part.ts';
import type { ExportSettings } from './export-settings.ts';
import type { RunSettings } from './protocol.ts';
import { shellWord } from './shell-word.ts';

/** An export as a person would type it. */
export interface TypedExport {
  /** The path of a document, or the name of a template. */
  readonly document: string;
  /** The folder to write to. */
  readonly out: string;
  readonly settings: ExportSettings;
  readonly run: RunSettings;
  /** The seed, where it is not the document's. */
  readonly seed?: number;
  /** Which rows, where not all of them. */
  readonly part?: ExportPart;
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

/** The command that writes the same files from a terminal, for a POSIX shell; it states only what is not the default. */
export function terminalCommand({ document, out, settings, run, seed, part }: TypedExport): string {
  const words = ['npm', 'run', '-s', 'semblance', '--', 'generate', document, '--out', out];
  const { format, options, tables, flatten, gzip } = settings;
  if (format !== 'csv') words.push('--format', format);
  if (format === 'csv') words.push(...csvWords(options.csv));
  if (format === 'json' && options.json.layout === 'object') words.push('--json-layout', 'object');
  if (flatten) words.push('--flatten');
  if (gzip) words.push('--gzip');
  if (seed !== undefined) words.push('--seed', String(seed));
  if (run.scale !== 1) words.push('--scale', String(run.scale));
  for (const [table, rows] of Object.entries(run.rows ?? {})) words.push('--rows', `${table}=${rows}`);
  if (tables !== undefined) words.push('--only', tables.join(','));
  if (part?.kind === 'rows') words.push('--from-row', String(part.from), '--to-row', String(part.to));
  if (part?.kind === 'between') words.push('--between', part.from, part.to);
  return words.map(shellWord).join(' ');
}

function csvWords(options: CsvOptions): readonly string[] {
  const usual = DEFAULT_FORMAT_OPTIONS.csv;
  const words: string[] = [];
  if (options.delimiter !== usual.delimiter) words.push('--delimiter', DELIMITERS[options.delimiter]);
  if (options.quoting !== usual.quoting) words.push('--quoting', options.quoting);
  if (!options.header) words.push('--no-header');
  if (options.byteOrderMark) words.push('--bom');
  if (options.newline !== usual.newline) words.push('--newline', options.newline);
  // One word, since a text that begins with hyphens would be taken for an option.
  if (options.nullToken !== usual.nullToken) words.push(`--null=${options.nullToken}`);
  if (options.dates !== usual.dates) words.push('--dates', options.dates);
  return words;
}
