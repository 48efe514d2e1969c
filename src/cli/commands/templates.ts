import { readDocument } from '../../runtime/read-document.ts';
import { templateSources } from '../../runtime/templates.ts';
import type { Run } from '../command.ts';
import { templateName } from '../find-document.ts';

/** `semblance templates`: one line a template, with the name that stands for DOC and what it is. */
export const templates: Run = async (_, { out }) => {
  for (const template of templateSources) {
    const { document } = readDocument({ kind: 'value', value: await template.load() });
    out(`${templateName(template.id)}  ${document?.description ?? document?.name ?? ''}\n`);
  }
  return 0;
};
