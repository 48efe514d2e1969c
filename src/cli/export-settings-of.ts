import { nullTokenProblem } from '../formats/csv/null-token-problem.ts';
import { type CsvOptions, DEFAULT_FORMAT_OPTIONS } from '../formats/format-options.ts';
import type { ExportSettings } from '../runtime/export-settings.ts';
import { choiceOf } from './choice-of.ts';
import type { Typed } from './command.ts';
import { formatOf } from './format-of.ts';
import { UsageError } from './usage-error.ts';

const CSV_OPTIONS = ['delimiter', 'quoting', 'no-header', 'bom', 'newline', 'null', 'dates'];

const DELIMITERS: Readonly<Record<string, CsvOptions['delimiter']>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  '\\t': '\t',
};

/** Reads how files are to be written. @throws UsageError for a choice there is not, or one of another format. */
export function exportSettingsOf(typed: Typed): ExportSettings {
  const { values, flags } = typed;
  const format = formatOf(typed) ?? 'csv';
  const stray = CSV_OPTIONS.find((name) => values.has(name) || flags.has(name));
  if (stray !== undefined && format !== 'csv') throw new UsageError(`--${stray} goes with --format csv only.`);
  if (values.has('json-layout') && format !== 'json')
    throw new UsageError('--json-layout goes with --format json only.');
  const layout = choiceOf(typed, 'json-layout', ['files', 'object'], DEFAULT_FORMAT_OPTIONS.json.layout);
  const only = values.get('only');
  return {
    format,
    options: { csv: csvOptionsOf(typed), json: { layout } },
    ...(only !== undefined && { tables: namesIn(only) }),
    flatten: flags.has('flatten'),
    gzip: flags.has('gzip'),
  };
}

function csvOptionsOf(typed: Typed): CsvOptions {
  const usual = DEFAULT_FORMAT_OPTIONS.csv;
  const csv: CsvOptions = {
    delimiter: delimiterOf(typed) ?? usual.delimiter,
    quoting: choiceOf(typed, 'quoting', ['needed', 'texts', 'all'], usual.quoting),
    header: !typed.flags.has('no-header'),
    byteOrderMark: typed.flags.has('bom'),
    newline: choiceOf(typed, 'newline', ['lf', 'crlf'], usual.newline),
    nullToken: typed.values.get('null') ?? usual.nullToken,
    dates: choiceOf(typed, 'dates', ['iso', 'iso_t', 'us', 'european'], usual.dates),
  };
  const problem = nullTokenProblem(csv);
  if (problem !== undefined) throw new UsageError(`--null cannot be "${csv.nullToken}". ${problem}`);
  return csv;
}

/** Reads `--delimiter`. @throws UsageError for one there is not */
export function delimiterOf({ values }: Typed): CsvOptions['delimiter'] | undefined {
  const typed = values.get('delimiter');
  if (typed === undefined) return undefined;
  const found = DELIMITERS[typed] ?? Object.values(DELIMITERS).find((sign) => sign === typed);
  if (found !== undefined) return found;
  throw new UsageError(`--delimiter must be comma, semicolon, tab or pipe, not "${typed}".`);
}

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.includes(''))
    throw new UsageError('--only takes names of tables with commas between: --only order,product.');
  return names;
}
