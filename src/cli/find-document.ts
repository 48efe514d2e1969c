import { readFile } from 'node:fs/promises';
import type { DocumentSource } from '../runtime/protocol.ts';
import { templateSources } from '../runtime/templates.ts';
import { nearestName } from '../schema/nearest-name.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { UsageError } from './usage-error.ts';

/** What a person calls a template: the name of its file, or its whole id. */
export function templateName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The document at a path, or the template of that name; a file goes first. @throws UsageError when there is neither. */
export async function findDocument(pathOrName: string): Promise<DocumentSource> {
  let refusal: unknown;
  try {
    return { kind: 'text', text: await readFile(pathOrName, 'utf8') };
  } catch (error) {
    refusal = error;
  }
  const template = templateSources.find(({ id }) => id === pathOrName || templateName(id) === pathOrName);
  if (template !== undefined) return { kind: 'value', value: await template.load() };
  if (errorCode(refusal) !== 'ENOENT') {
    throw new UsageError(`"${pathOrName}" cannot be read: ${fileProblem(refusal)}.`);
  }
  const near = nearestName(
    pathOrName,
    templateSources.map(({ id }) => templateName(id)),
  );
  const hint = near === undefined ? '`semblance templates` lists the templates.' : `Did you mean "${near}"?`;
  throw new UsageError(`There is no file and no template "${pathOrName}". ${hint}`);
}
