import type { QualityReport } from '../quality/report/quality-report.ts';
import type { Manifest } from '../runtime/manifest.ts';
import { foundReport } from '../runtime/node/found/found-report.ts';
import { tableFiles } from '../runtime/node/found/table-files.ts';
import type { Typed } from './command.ts';
import { countOf } from './count-of.ts';
import { findingLine } from './finding-line.ts';
import { foundDialectOf } from './found-files-of.ts';
import type { OpenDocument } from './open-document.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const MOST_LISTED = 6;
const START_OF_LINE = '\r\u001b[K';

interface KnownFiles {
  readonly differences?: ReadonlyMap<string, string>;
  readonly stored?: ReadonlyMap<string, string>;
}

/**
 * The report of the files of a folder, by a document.
 *
 * @param known of files that are not what their manifest says, what they are, as ends of sentences, left out where nobody has
 * looked; and the temporary names of those that a run has not yet finished; both by their names
 * @throws UsageError where there is no file of any table, Cancelled
 */
export async function judgeFolder(
  folder: string,
  { job, bound, tables, warnings }: OpenDocument,
  manifest: Manifest | undefined,
  typed: Typed,
  { say, isWatched, signal }: Terminal,
  { differences, stored }: KnownFiles = {},
): Promise<QualityReport> {
  const isQuiet = typed.flags.has('quiet');
  if (!isQuiet) for (const warning of warnings) say(`${findingLine(warning)}\n`);
  const { engineVersion } = job.plan;
  if (!isQuiet && manifest !== undefined && manifest.engine_version !== engineVersion)
    say(
      `The files were made by engine ${manifest.engine_version}, and this is ${engineVersion}: the lists and laws they were drawn from may be other ones by now.\n`,
    );
  const found = await tableFiles(folder, job.plan.document, manifest, stored);
  if (found.files.size === 0) {
    const [first] = tables;
    const there = found.strays.length === 0 ? 'It is empty' : `It holds ${shortList(found.strays)}`;
    throw new UsageError(
      `"${folder}" has no file of any table, such as ${first?.name}.csv, .ndjson or .json. ${there}; the tables of the document are ${shortList(tables.map(({ name }) => name))}.`,
    );
  }
  const isShown = isWatched && !isQuiet;
  const report = await foundReport(
    job,
    bound,
    {
      folder,
      ...found,
      dialect: foundDialectOf(typed, manifest),
      isWhole: manifest === undefined,
      ...(differences && { differences }),
      ...(isShown && { onRows: (rows: number) => say(`${START_OF_LINE}${countOf(rows, 'row')} read`) }),
    },
    signal,
  );
  if (isShown) say(START_OF_LINE);
  return report;
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${shown} and ${names.length - MOST_LISTED} more` : shown;
}
