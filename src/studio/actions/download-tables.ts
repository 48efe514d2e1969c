import type { FormatId } from '../../formats/format-id.ts';
import { FORMATS } from '../../formats/registry.ts';
import { Cancelled } from '../../runtime/cancelled.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../runtime/export-settings.ts';
import { exportTables } from '../../runtime/export-tables.ts';
import { engine, workbench } from '../state/workbench.ts';
import { formatCount } from '../ui/format.ts';
import { saveFile } from '../ui/save-file.ts';
import { tell, warn } from '../ui/toast.ts';
import { rememberFormat, showDownload, useDownload } from './download-store.ts';

let running: AbortController | undefined;

/**
 * Makes all tables, or the one that is named, in a format, hands the file to the person and remembers the format; an edit
 * just made is in it.
 */
export async function downloadTables(format: FormatId, only?: string): Promise<void> {
  rememberFormat(format);
  await workbench.settled();
  const { plan, planIsOld } = workbench.store.getState();
  const tables = plan?.tables.filter(({ name }) => only === undefined || only === name) ?? [];
  if (running !== undefined) return;
  if (plan === undefined || planIsOld || tables.length === 0) {
    warn('Nothing was downloaded', 'The document does not compile: see the problems.');
    return;
  }
  const { title: formatTitle, extension } = FORMATS[format];
  const [first] = tables;
  const title =
    tables.length === 1 && first !== undefined
      ? `${first.name}.${extension}`
      : `${tables.length} tables as ${formatTitle}`;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const controller = new AbortController();
  const { signal } = controller;
  running = controller;
  showDownload({ kind: 'running', title });
  const startedMs = performance.now();
  try {
    const job = await engine.job(plan.id, signal);
    const onProgress = (progress: Parameters<Parameters<typeof exportTables>[0]['onProgress']>[0]) =>
      showDownload({ kind: 'running', title, progress });
    const file = await exportTables({
      job,
      tables,
      settings: { ...DEFAULT_EXPORT_SETTINGS, format },
      onProgress,
      signal,
    });
    saveFile(file.name, file.content);
    const seconds = (performance.now() - startedMs) / 1000;
    showDownload({ kind: 'done', name: file.name, rows, bytes: file.content.size, seconds });
  } catch (reason) {
    const state = useDownload.getState().download;
    const done = state.kind === 'running' ? (state.progress?.rowsDone ?? 0) : 0;
    showDownload({ kind: 'idle' });
    if (reason instanceof Cancelled)
      tell(`Stopped at ${formatCount(done)} of ${formatCount(rows)} rows; nothing was kept.`);
    else warn('The download failed', reason instanceof Error ? reason.message : String(reason));
  } finally {
    running = undefined;
  }
}

export function cancelDownload(): void {
  running?.abort();
}

export function isDownloading(): boolean {
  return running !== undefined;
}
