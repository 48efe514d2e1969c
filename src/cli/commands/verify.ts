import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME } from '../../runtime/manifest.ts';
import { readManifest } from '../../runtime/read-manifest.ts';
import type { Run } from '../command.ts';
import { countOf } from '../count-of.ts';
import { Failure } from '../failure.ts';
import { fileFaults } from '../file-faults.ts';
import { fileProblem } from '../file-problem.ts';
import { byteText } from '../quantity.ts';
import { UsageError } from '../usage-error.ts';

/** `semblance verify`: compares every file of a folder with its manifest; 1 where one is not what it says. */
export const verify: Run = async ({ operands, flags }, { out, signal }) => {
  const [folder = ''] = operands;
  const path = join(folder, MANIFEST_NAME);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${path}" cannot be read: ${fileProblem(error)}.`);
  });
  const manifest = readManifest(text);
  if (manifest === undefined) throw new Failure(`"${path}" is no manifest of Semblance.`);
  const faults = await fileFaults(folder, manifest, signal);
  if (faults.size > 0) throw new Failure([...faults].map(([name, fault]) => `"${name}" ${fault}.`).join('\n'));
  const bytes = manifest.files.reduce((sum, each) => sum + each.bytes, 0);
  const sum = [countOf(manifest.files.length, 'file'), byteText(bytes)].join(', ');
  if (!flags.has('quiet')) out(`${sum}: as "${manifest.document.name}" made them, seed ${manifest.seed}.\n`);
  return 0;
};
