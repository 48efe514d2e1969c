import { extname } from 'node:path';
import { REPORT_FILES, type ReportFormat } from '../quality/files/report-file.ts';
import { BLOCK_ROWS } from '../quality/measures/block.ts';
import { isWatchable } from '../runtime/run-watch.ts';
import { choiceOf } from './choice-of.ts';
import type { Typed } from './command.ts';
import { UsageError } from './usage-error.ts';

/** What a person wants of the quality report of a run. */
export interface ReportSettings {
  /** Where it is written to, and how; nowhere unless it is said. */
  readonly file?: { readonly name: string; readonly format: ReportFormat };
  /** The run fails below this score. */
  readonly failUnder?: number;
  /** Whether one block of rows in eight is looked at, and not every one. */
  readonly isSampled?: boolean;
  /** Whether the run fails where anything fails or warns. */
  readonly isStrict: boolean;
  /** Whether the run ends where a gate, a check that must hold, fails. */
  readonly stopOnFailedGate?: boolean;
  /** Whether the files are read back in the end, as some of their rows were made by an earlier run. */
  readonly isReadBack?: boolean;
}

/** What keeps the rows of a run from being looked at. */
export interface RunCut {
  readonly chunkRows: number;
  readonly isPart: boolean;
  readonly isResumed: boolean;
  /** Whether the files can be read back. */
  readonly isReadable: boolean;
}

/** Nothing does. */
export const WHOLE_RUN: RunCut = { chunkRows: BLOCK_ROWS, isPart: false, isResumed: false, isReadable: true };

/**
 * Reads `--report`, `--report-rows`, `--fail-under`, `--strict`, `--stop-on-failed-gate` and `--no-report`; undefined where
 * no report is made.
 *
 * @throws UsageError where one was asked for that cannot be made
 */
export function reportSettingsOf(typed: Typed, cut: RunCut): ReportSettings | undefined {
  const { values, flags } = typed;
  const rows = choiceOf(typed, 'report-rows', ['full', 'sampled', 'none'], flags.has('no-report') ? 'none' : 'full');
  if (rows !== 'none' && flags.has('no-report'))
    throw new UsageError(`--report-rows ${rows} needs the report that --no-report leaves out.`);
  const file = values.get('report');
  const under = values.get('fail-under');
  const isStrict = flags.has('strict');
  const stopOnFailedGate = flags.has('stop-on-failed-gate');
  const asked = [
    ...(file === undefined ? [] : ['--report']),
    ...(under === undefined ? [] : ['--fail-under']),
    ...(isStrict ? ['--strict'] : []),
    ...(stopOnFailedGate ? ['--stop-on-failed-gate'] : []),
  ][0];
  if (rows === 'none') {
    const left = flags.has('no-report') ? '--no-report' : '--report-rows none';
    if (asked !== undefined) throw new UsageError(`${asked} needs the report that ${left} leaves out.`);
    return undefined;
  }
  const written = file === undefined ? undefined : { name: file, format: formatOf(file) };
  const failUnder = under === undefined ? undefined : Number(under);
  if (under === '' || (failUnder !== undefined && !(failUnder >= 0 && failUnder <= 100)))
    throw new UsageError(`--fail-under takes a score from 0 to 100, not "${under}".`);
  const isReadBack = cut.isResumed && cut.isReadable && !cut.isPart && asked !== undefined;
  const why = isReadBack ? undefined : whyNone(cut);
  if (why === undefined)
    return {
      isStrict,
      stopOnFailedGate,
      ...(isReadBack && { isReadBack }),
      ...(rows === 'sampled' && { isSampled: true }),
      ...(written && { file: written }),
      ...(failUnder !== undefined && { failUnder }),
    };
  if (asked !== undefined) throw new UsageError(`${asked} needs a report, and there is none: ${why}.`);
  return undefined;
}

function formatOf(file: string): ReportFormat {
  const end = extname(file).slice(1);
  const format = (Object.keys(REPORT_FILES) as ReportFormat[]).find((name) => name === end);
  if (format === undefined)
    throw new UsageError(`A report is written as JSON, HTML or JUnit: "${file}" must end in .json, .html or .xml.`);
  return format;
}

function whyNone({ chunkRows, isPart, isResumed }: RunCut): string | undefined {
  if (isPart) return 'only a part of the rows is written';
  if (isResumed)
    return 'some rows are those of the earlier run, which nobody looks at again, and files of this format cannot be read back; leave --resume out to begin anew';
  if (!isWatchable(chunkRows)) return `--chunk-rows must be a multiple of ${BLOCK_ROWS}`;
  return undefined;
}
