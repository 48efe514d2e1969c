import { templateSources } from '../../../runtime/templates.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { engine } from '../../state/workbench.ts';
import { readDocument, type TableRows } from '../../storage/read-document.ts';

/** A template as its card shows it. */
export interface Template {
  readonly id: string;
  readonly document: SemblanceDocument;
  readonly tables: readonly TableRows[];
}

/** Every template, read by the engine one after the other; a template that cannot be read is left out of the list. */
export async function* loadTemplates(): AsyncGenerator<Template> {
  for (const source of templateSources) {
    const value = await source.load();
    const reading = await readDocument(engine, { kind: 'value', value });
    if (reading.kind === 'document') yield { id: source.id, document: reading.document, tables: reading.rows };
    else throw new Error(`The template ${source.id} cannot be read: ${reading.reasons.join(' ')}`);
  }
}

/** How many templates there are. */
export const TEMPLATE_COUNT = templateSources.length;
