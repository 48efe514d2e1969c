import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { ReportSettings } from './report-settings.ts';
import { UsageError } from './usage-error.ts';

/**
 * Looks whether a report can be written where it was asked for, before the work it is of.
 *
 * @param made a folder that will be there by then
 * @throws UsageError where it cannot
 */
export async function checkReportPlace(settings: ReportSettings | undefined, made?: string): Promise<void> {
  const name = settings?.file?.name;
  if (name === undefined) return;
  const folder = dirname(name);
  const isMade = made !== undefined && relative(resolve(made), resolve(folder)) === '';
  if (!isMade && !(await isFolder(folder)))
    throw new UsageError(`"${name}" cannot be written: there is no folder "${folder}".`);
  if (await isFolder(name)) throw new UsageError(`"${name}" cannot be written: it is a folder.`);
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
