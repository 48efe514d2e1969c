import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileProblem } from './file-problem.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where there is no folder of that name */
export async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    throw new UsageError(`"${folder}" cannot be read: ${fileProblem(error)}.`);
  });
  if (!found.isDirectory())
    throw new UsageError(`"${folder}" is no folder: name the one that holds the files, "${dirname(folder)}".`);
}
