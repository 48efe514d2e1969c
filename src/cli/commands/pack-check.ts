import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../command.ts';
import { countOf } from '../count-of.ts';
import { fileProblem } from '../file-problem.ts';
import { folderFaults } from '../pack/folder-faults.ts';
import { UsageError } from '../usage-error.ts';

/** `semblance pack check`: what is wrong with packs and templates, a sentence each; 0 where nothing is. */
export const packCheck: Run = async ({ operands: [folder = 'domains'] }, { out }) => {
  let [files, wrong] = [0, 0];
  for (const domain of await domainsIn(folder)) {
    for await (const { file, faults, good } of folderFaults(domain)) {
      files += 1;
      wrong += faults.length;
      out(faults.length === 0 ? `${file}: ${good}.\n` : faults.map((fault) => `${file}: ${fault}\n`).join(''));
    }
  }
  if (files === 0) throw new UsageError(`"${folder}" holds neither a pack nor templates.`);
  out(`${countOf(files, 'file')} checked, ${wrong === 0 ? 'nothing is wrong' : `${countOf(wrong, 'fault')} found`}.\n`);
  return wrong === 0 ? 0 : 1;
};

/** The folder itself where it is that of a domain, else every domain in it. */
async function domainsIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name === 'pack.json' || name === 'templates')) return [folder];
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .sort();
  } catch (error) {
    throw new UsageError(`"${folder}" cannot be read: ${fileProblem(error)}.`);
  }
}
