import { DOMAIN_INDEX } from '../../runtime/domain-index.ts';
import type { Run } from '../command.ts';
import { templateName } from '../find-document.ts';

/** `semblance templates`: one line a template, with the name that stands for DOC and what it is. */
export const templates: Run = (_, { out }) => {
  for (const { id, summary } of DOMAIN_INDEX.templates) out(`${templateName(id)}  ${summary}\n`);
  return Promise.resolve(0);
};
