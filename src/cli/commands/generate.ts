import type { ExportFile } from '../../runtime/export-file.ts';
import { exportFiles } from '../../runtime/export-files.ts';
import { createProgress } from '../../runtime/export-progress.ts';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../runtime/export-settings.ts';
import { type FileRecord, MANIFEST_NAME, manifestOf, manifestText } from '../../runtime/manifest.ts';
import { type ContentHash, contentHash } from '../../runtime/node/content-hash.ts';
import { type NewFile, NewFiles } from '../../runtime/node/new-files.ts';
import { chunksOf, cutOf } from '../chunks-of.ts';
import type { Run } from '../command.ts';
import { countOf } from '../count-of.ts';
import { Failure } from '../failure.ts';
import { fileProblem } from '../file-problem.ts';
import { findingLine } from '../finding-line.ts';
import { formatOf } from '../format-of.ts';
import { openDocument, tablesNamed } from '../open-document.ts';
import { progressLine } from '../progress-line.ts';
import { byteText, rateText } from '../quantity.ts';
import { UsageError } from '../usage-error.ts';

/** A file of which some bytes are written. */
interface Written {
  readonly file: NewFile;
  readonly hash: ContentHash;
  readonly bytes: number;
}

/** `semblance generate`: every table in a format and the manifest of the files, all of them or none. */
export const generate: Run = async (typed, terminal) => {
  const cut = cutOf(typed);
  const only = typed.values.get('only');
  const isQuiet = typed.flags.has('quiet');
  const folder = typed.values.get('out') ?? '';
  const settings: ExportSettings = { ...DEFAULT_EXPORT_SETTINGS, format: formatOf(typed) ?? 'csv' };
  const document = await openDocument(typed, terminal);
  const tables = only === undefined ? document.tables : tablesNamed(document, namesIn(only));
  if (!isQuiet) for (const warning of document.warnings) terminal.say(`${findingLine(warning)}\n`);

  const startedMs = performance.now();
  const progress = terminal.isWatched && !isQuiet ? progressLine(terminal) : undefined;
  const { plan } = document.job;
  const planned = exportFiles(plan.document, tables, settings);
  const files = await reachable(folder, () => NewFiles.into(folder));
  let records: readonly FileRecord[];
  try {
    records = await write(files, planned, chunksOf(document, planned, cut, terminal), progress?.show);
    const manifest = new TextEncoder().encode(manifestText(manifestOf(plan, settings, records)));
    await reachable(MANIFEST_NAME, async () => (await files.create(MANIFEST_NAME)).write(manifest));
    await reachable(folder, () => files.finish());
  } catch (error) {
    await files.discard();
    throw error;
  } finally {
    progress?.clear();
  }
  if (!isQuiet) terminal.out(summary(folder, records, performance.now() - startedMs));
  return 0;
};

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.includes(''))
    throw new UsageError('--only takes names of tables with commas between: --only order,product.');
  return names;
}

async function write(
  files: NewFiles,
  planned: readonly ExportFile[],
  chunks: ReturnType<typeof chunksOf>,
  show: Parameters<typeof createProgress>[1] = () => undefined,
): Promise<readonly FileRecord[]> {
  const report = createProgress(
    planned.flatMap(({ tables }) => tables),
    show,
  );
  const written = new Map<string, Written>();
  for await (const { request, bytes } of chunks) {
    const plannedFile = planned.find(({ tables }) => tables.some(({ name }) => name === request.table));
    if (plannedFile === undefined) throw new Error(`generate: ${request.table} belongs to no file`);
    const { name } = plannedFile;
    await reachable(name, async () => {
      const known = written.get(name);
      const file = known?.file ?? (await files.create(name));
      const hash = known?.hash ?? contentHash();
      hash.update(bytes);
      await file.write(bytes);
      written.set(name, { file, hash, bytes: (known?.bytes ?? 0) + bytes.length });
    });
    report(request, bytes.length);
  }
  return planned.map(({ name, tables }) => ({
    name,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    bytes: written.get(name)?.bytes ?? 0,
    content_hash: written.get(name)?.hash.digest() ?? contentHash().digest(),
  }));
}

/** Turns what the disk refuses into a sentence. */
async function reachable<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Failure(`"${what}" cannot be written: ${fileProblem(error)}.`);
  }
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
