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

/** A template that was read, or why it cannot be. */
export type LoadedTemplate =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'failed'; readonly reason: string };

/** Every template, read by the engine one after the other; one that cannot be read stops none of the others. */
export async function* loadTemplates(
  sources: typeof templateSources = templateSources,
): AsyncGenerator<LoadedTemplate> {
  for (const source of sources) {
    try {
      const reading = await readDocument(engine, { kind: 'value', value: await source.load() });
      if (reading.kind === 'document') {
        yield { kind: 'template', template: { id: source.id, document: reading.document, tables: reading.rows } };
      } else yield { kind: 'failed', reason: `${source.id}: ${reading.reasons.join(' ')}` };
    } catch (reason) {
      yield { kind: 'failed', reason: `${source.id}: ${reason instanceof Error ? reason.message : String(reason)}` };
    }
  }
}

/** How many templates there are. */
export const TEMPLATE_COUNT = templateSources.length;
