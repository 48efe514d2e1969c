import { basename } from 'node:path';
import type { QualityReport } from '../../quality/report/quality-report.ts';
import { Cancelled } from '../../runtime/cancelled.ts';
import { chunkRequests } from '../../runtime/chunk-requests.ts';
import { documentHash } from '../../runtime/document-hash.ts';
import type { TableRows } from '../../runtime/export-file.ts';
import { exportFiles } from '../../runtime/export-files.ts';
import type { ExportPart } from '../../runtime/export-part.ts';
import { createProgress } from '../../runtime/export-progress.ts';
import type { ExportSettings } from '../../runtime/export-settings.ts';
import { GateFailed } from '../../runtime/gate-failed.ts';
import { type FileRecord, MANIFEST_NAME, manifestOf, manifestText } from '../../runtime/manifest.ts';
import { NewFiles } from '../../runtime/node/new-files.ts';
import { NotWritten, onDisk } from '../../runtime/node/not-written.ts';
import { type RunIdentity, removeRunRecord } from '../../runtime/node/run-record.ts';
import { writeRun } from '../../runtime/node/write-run.ts';
import { README_NAME, readmeText } from '../../runtime/readme-text.ts';
import { RunWatch } from '../../runtime/run-watch.ts';
import type { SpawnEngine } from '../../runtime/spawn-engine.ts';
import { terminalCommand } from '../../runtime/terminal-command.ts';
import { checkReportPlace } from '../check-report-place.ts';
import { type Cut, chunkRowsOf, chunksOf, cutOf, withWorkers } from '../chunks-of.ts';
import type { Run, Typed } from '../command.ts';
import { countOf } from '../count-of.ts';
import { cutTables } from '../cut-tables.ts';
import { exportPartOf } from '../export-part-of.ts';
import { exportSettingsOf } from '../export-settings-of.ts';
import { Failure } from '../failure.ts';
import { fileProblem } from '../file-problem.ts';
import { findingLine } from '../finding-line.ts';
import { judgeFolder } from '../judge-folder.ts';
import { isBrokenGate, judged, watched } from '../judged-run.ts';
import { type OpenDocument, openDocument, tablesNamed } from '../open-document.ts';
import { progressLine } from '../progress-line.ts';
import { byteText, rateText } from '../quantity.ts';
import { reportSettingsOf } from '../report-settings.ts';
import type { Terminal } from '../terminal.ts';
import { abandon, resumed, unfinishedRun } from '../unfinished-run.ts';

/** Formats whose files can be read back. */
const READ_BACK: Readonly<Partial<Record<ExportSettings['format'], true>>> = { csv: true, json: true, ndjson: true };

const STOPPED = 'The run was stopped, as a check that must hold failed; no file is kept.\n';
const STOPPED_AT_LAST =
  'The run went on from an earlier one, so its files were read back once they were whole: a check that must hold failed, and no file is kept.\n';

/** `semblance generate`: tables in a format, with a manifest and a README of the files; all of them or none. */
export const generate: Run = async (typed, terminal) => {
  const cut = cutOf(typed);
  return withWorkers(cut, terminal, (spawn) => generated(typed, terminal, cut, spawn));
};

async function generated(typed: Typed, terminal: Terminal, cut: Cut, spawn: SpawnEngine): Promise<number> {
  const settings = exportSettingsOf(typed);
  const isQuiet = typed.flags.has('quiet');
  const isResumed = typed.flags.has('resume');
  const folder = typed.values.get('out') ?? '';
  const document = await openDocument(typed, terminal);
  const chosen = settings.tables === undefined ? document.tables : tablesNamed(document, settings.tables);
  const part = exportPartOf(typed, chosen);
  if (!isQuiet) for (const warning of document.warnings) terminal.say(`${findingLine(warning)}\n`);

  const startedMs = performance.now();
  const of = identityOf(document, settings, part);
  const left = await unfinishedRun(folder);
  const from = isResumed ? resumed(folder, left, of) : undefined;
  if (!isResumed) await abandon(folder, left);
  const chunkRows = chunkRowsOf(folder, cut, from?.chunk_rows);
  const isPart = part !== undefined;
  const isReadable = settings.format in READ_BACK && !settings.flatten && settings.options.json.layout === 'files';
  const wanted = reportSettingsOf(typed, { chunkRows, isPart, isResumed: from !== undefined, isReadable });
  await checkReportPlace(wanted, folder);
  const { tables, placesOf } = await cutTables(document, chosen, part, chunkRows, terminal.signal);
  if (!isQuiet && part?.kind === 'between') terminal.say(costText(tables));

  const progress = terminal.isWatched && !isQuiet ? progressLine(terminal) : undefined;
  const { plan } = document.job;
  const planned = exportFiles(plan.document, tables, settings);
  const isWatched = wanted !== undefined && wanted.isReadBack !== true;
  const scope = wanted?.isSampled ? 'blocks' : 'all';
  const watch = isWatched
    ? await RunWatch.over(document.job, () => terminal.signal.aborted, scope, document.bound)
    : undefined;
  if (isWatched && watch === undefined) throw new Cancelled();
  const looked = watch === undefined ? document : { ...document, job: watch.job };
  let files: NewFiles | undefined;
  let records: readonly FileRecord[];
  let found: QualityReport | undefined;
  try {
    files = await onDisk(folder, () => NewFiles.into(folder));
    records = await writeRun({
      folder,
      files,
      planned,
      of,
      chunkRows,
      requestsOf: (file) => chunkRequests(file, chunkRows, placesOf),
      chunksOf: (requests) =>
        watched(chunksOf(looked, requests, cut, spawn, terminal), watch, wanted?.stopOnFailedGate),
      ...(from && { from }),
      onChunk: createProgress(
        tables.map(({ rows, slice }) => ({ rows: slice === undefined ? rows : slice.toRow - slice.fromRow })),
        progress?.show ?? (() => undefined),
      ),
    });
    const manifest = manifestOf(plan, settings, records, part);
    const command = commandOf(typed, document, settings, part);
    if (wanted?.isReadBack) {
      const stored = files.parts;
      found = await judgeFolder(folder, { ...document, warnings: [] }, manifest, typed, terminal, { stored });
      const gate = wanted.stopOnFailedGate === true ? found.checks.find(isBrokenGate) : undefined;
      if (gate !== undefined) throw new GateFailed(gate);
    }
    await writeText(files, MANIFEST_NAME, manifestText(manifest));
    await writeText(files, README_NAME, readmeText({ plan, files: planned, records, command }));
    const written = files;
    await onDisk(folder, () => written.finish());
    await removeRunRecord(folder);
  } catch (error) {
    // What is known to be wrong is of no use to a later run.
    const isKept = isResumed && !(error instanceof GateFailed);
    await (isKept ? files?.keep() : discard(folder, files));
    if (isKept && files !== undefined) terminal.say('What is written is kept: the same command goes on from there.\n');
    if (error instanceof NotWritten)
      throw new Failure(`"${error.file}" cannot be written: ${fileProblem(error.cause)}.`);
    const report = found ?? watch?.report();
    if (!(error instanceof GateFailed) || wanted === undefined || report === undefined) throw error;
    progress?.clear();
    terminal.say(found === undefined ? STOPPED : STOPPED_AT_LAST);
    return judged(report, wanted, terminal, isQuiet);
  } finally {
    progress?.clear();
  }
  if (!isQuiet) terminal.out(summary(folder, records, performance.now() - startedMs));
  if (found !== undefined && wanted !== undefined) return judged(found, wanted, terminal, isQuiet);
  if (from !== undefined && isReadable && !isPart && !isQuiet)
    terminal.say(`What the earlier run had made was not looked at: \`semblance report ${folder}\` judges the files.\n`);
  if (wanted === undefined || watch === undefined) return 0;
  return judged(watch.report(), wanted, terminal, isQuiet);
}

function identityOf(
  { job: { plan } }: OpenDocument,
  settings: ExportSettings,
  part: ExportPart | undefined,
): RunIdentity {
  const { document, scale, rows = {}, engineVersion } = plan;
  const { seed } = document;
  const hash = documentHash({ ...document, seed: 0 });
  return { document: hash, seed, scale, rows, engine_version: engineVersion, settings, part: part ?? null };
}

async function discard(folder: string, files: NewFiles | undefined): Promise<void> {
  if (files === undefined) return;
  await removeRunRecord(folder);
  await files.discard();
}

async function writeText(files: NewFiles, name: string, text: string): Promise<void> {
  await onDisk(name, async () => (await files.create(name)).write(new TextEncoder().encode(text)));
}

/** The command that makes the same files elsewhere. */
function commandOf(
  { operands: [name = ''], values }: Typed,
  { job: { plan } }: OpenDocument,
  settings: ExportSettings,
  part: ExportPart | undefined,
): string {
  const run = { scale: plan.scale, ...(plan.rows && { rows: plan.rows }) };
  const seed = values.has('seed') ? { seed: plan.document.seed } : {};
  return terminalCommand({ document: basename(name), out: 'out', settings, run, ...seed, ...(part && { part }) });
}

/** What a span of time costs: the tables that are cut are made whole, and which are not cut at all. */
function costText(tables: readonly TableRows[]): string {
  const cut = tables.filter(({ slice }) => slice !== undefined);
  const whole = tables.filter(({ slice }) => slice === undefined).map(({ name }) => name);
  const kept = cut.map(({ name, rows, slice }) => `${name} ${rows} of ${countOf(slice?.toRow ?? 0, 'row')}`);
  const looked = cut.reduce((sum, { slice }) => sum + (slice?.toRow ?? 0), 0);
  const parts = [
    kept.length === 0 ? 'No table is cut' : `Kept: ${kept.join(', ')} (${countOf(looked, 'row')} looked at)`,
    ...(whole.length === 0 ? [] : [`whole, since others point at them or they have no time: ${whole.join(', ')}`]),
  ];
  return `${parts.join('; ')}.\n`;
}

function summary(folder: string, records: readonly FileRecord[], elapsedMs: number): string {
  const rows = records.reduce((sum, record) => sum + record.rows, 0);
  const total = records.reduce((sum, { bytes }) => sum + bytes, 0);
  const width = records.reduce((widest, { name }) => Math.max(widest, name.length), 0);
  const lines = records.map(({ name, rows: count, bytes }) =>
    [name.padEnd(width), countOf(count, 'row').padStart(18), byteText(bytes).padStart(10)].join(' '),
  );
  const all = [countOf(rows, 'row'), byteText(total), rateText(rows, elapsedMs)].join(', ');
  return `${[...lines, all].join('\n')}, in ${folder}\n`;
}
