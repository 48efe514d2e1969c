import { createProgress } from '../../runtime/export-progress.ts';
import { type NewFile, NewFiles } from '../../runtime/node/new-files.ts';
import { chunksOf, cutOf } from '../chunks-of.ts';
import type { Run } from '../command.ts';
import { countOf } from '../count-of.ts';
import { Failure } from '../failure.ts';
import { fileProblem } from '../file-problem.ts';
import { findingLine } from '../finding-line.ts';
import { type OpenDocument, openDocument, tablesNamed } from '../open-document.ts';
import { progressLine } from '../progress-line.ts';
import { byteText, rateText } from '../quantity.ts';
import { UsageError } from '../usage-error.ts';

/** `semblance generate`: every table as a CSV file, all of them or none. */
export const generate: Run = async (typed, terminal) => {
  const cut = cutOf(typed);
  const only = typed.values.get('only');
  const isQuiet = typed.flags.has('quiet');
  const folder = typed.values.get('out') ?? '';
  const document = await openDocument(typed, terminal);
  const tables = only === undefined ? document.tables : tablesNamed(document, namesIn(only));
  if (!isQuiet) for (const warning of document.warnings) terminal.say(`${findingLine(warning)}\n`);

  const startedMs = performance.now();
  const progress = terminal.isWatched && !isQuiet ? progressLine(terminal) : undefined;
  const files = await reachable(folder, () => NewFiles.into(folder));
  let bytes: ReadonlyMap<string, number>;
  try {
    bytes = await write(files, tables, chunksOf(document, tables, cut, terminal), progress?.show);
    await reachable(folder, () => files.finish());
  } catch (error) {
    await files.discard();
    throw error;
  } finally {
    progress?.clear();
  }
  if (!isQuiet) terminal.out(summary(folder, tables, bytes, performance.now() - startedMs));
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
  tables: OpenDocument['tables'],
  chunks: ReturnType<typeof chunksOf>,
  show: Parameters<typeof createProgress>[1] = () => undefined,
): Promise<ReadonlyMap<string, number>> {
  const report = createProgress(tables, show);
  const written = new Map<string, number>();
  let file: NewFile | undefined;
  for await (const { request, bytes } of chunks) {
    const { table } = request;
    await reachable(`${table}.csv`, async () => {
      if (file === undefined || !written.has(table)) file = await files.create(`${table}.csv`);
      await file.write(bytes);
    });
    written.set(table, (written.get(table) ?? 0) + bytes.length);
    report(request, bytes.length);
  }
  return written;
}

/** Turns what the disk refuses into a sentence. */
async function reachable<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Failure(`"${what}" cannot be written: ${fileProblem(error)}.`);
  }
}

function summary(
  folder: string,
  tables: OpenDocument['tables'],
  bytes: ReadonlyMap<string, number>,
  elapsedMs: number,
): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const total = [...bytes.values()].reduce((sum, each) => sum + each, 0);
  const width = Math.max(...tables.map(({ name }) => name.length)) + 4;
  const lines = tables.map(({ name, rows: count }) =>
    [`${name}.csv`.padEnd(width), countOf(count, 'row').padStart(18), byteText(bytes.get(name) ?? 0).padStart(10)].join(
      ' ',
    ),
  );
  const all = [countOf(rows, 'row'), byteText(total), rateText(rows, elapsedMs)].join(', ');
  return `${lines.join('\n')}\n${all}, in ${folder}\n`;
}
