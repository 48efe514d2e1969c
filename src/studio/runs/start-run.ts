import type { ExportSettings } from '../../runtime/export-settings.ts';
import type { JudgeSettings } from '../../runtime/judge-settings.ts';
import { chunkRowsOf } from '../../runtime/run-export.ts';
import { engine, workbench } from '../state/workbench.ts';
import { newDocumentId } from '../storage/document-record.ts';
import { warn } from '../ui/toast.ts';
import { choosePlace, type Destination, filesOf } from './destination.ts';
import { beginRun } from './run-desk.ts';
import { runTitle } from './run-title.ts';

/**
 * Begins a run of the open document as it is now, an edit just made included; asks for a place first where the destination
 * wants that. True once it has begun.
 */
export async function startRun(
  exported: ExportSettings,
  destination: Destination,
  judging: JudgeSettings | undefined,
): Promise<boolean> {
  const before = workbench.store.getState();
  if (before.document === undefined || before.plan === undefined) return nothingToRun();
  // The browser asks for a place only right after a click.
  const chosen = await choosePlace(
    destination,
    before.document,
    filesOf(before.document, before.plan.tables, exported),
  );
  if (chosen === undefined) return false;
  await workbench.settled();
  const { plan, planIsOld, settings, documentId } = workbench.store.getState();
  if (plan === undefined || planIsOld) return nothingToRun();
  const job = await engine.job(plan.id);
  const { document, engineVersion } = job.plan;
  const tables = plan.tables.map(({ name, rows }) => ({ name, rows }));
  const files = filesOf(document, tables, exported);
  if (files.length === 0) return nothingToRun();
  const written = files.flatMap((file) => file.tables);
  beginRun(
    {
      id: newDocumentId(),
      ...(documentId === undefined ? {} : { documentId }),
      startedAtMs: Date.now(),
      status: 'running',
      ...(judging && { judging }),
      snapshot: {
        document,
        documentHash: plan.documentHash,
        engineVersion,
        settings,
        exported,
        tables,
        chunkRows: chunkRowsOf(exported),
      },
      ...chosen,
      title: runTitle(files),
      rowsTotal: written.reduce((sum, { rows }) => sum + rows, 0),
      files: [],
      seconds: 0,
    },
    job,
  );
  return true;
}

function nothingToRun(): false {
  warn('Nothing was exported', 'The document does not compile: see the problems.');
  return false;
}
