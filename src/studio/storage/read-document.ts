import type { EngineClient } from '../../runtime/engine-client.ts';
import type { DocumentSource } from '../../runtime/protocol.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';

/** A document that can be opened, or why it cannot, in sentences. */
export type Reading =
  | { readonly kind: 'document'; readonly document: SemblanceDocument; readonly rows: readonly TableRows[] }
  | { readonly kind: 'rejected'; readonly reasons: readonly string[] };

/** A table and its rows; absent as long as the document does not compile. */
export interface TableRows {
  readonly name: string;
  readonly rows?: number;
}

const SHOWN_REASONS = 3;

/** Has the engine read a document, without touching any state. */
export async function readDocument(engine: Pick<EngineClient, 'open'>, source: DocumentSource): Promise<Reading> {
  const { document, diagnostics, plan } = await engine.open(source, { scale: 1 });
  if (document === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const reasons = errors.slice(0, SHOWN_REASONS).map(({ message, hint }) => `${asSentence(message)} ${hint}`.trim());
    if (errors.length > SHOWN_REASONS) reasons.push(`And ${errors.length - SHOWN_REASONS} more.`);
    return { kind: 'rejected', reasons };
  }
  const rows = new Map(plan?.tables.map((table) => [table.name, table.rows]));
  const tables = document.tables.map(({ name }) => {
    const count = rows.get(name);
    return count === undefined ? { name } : { name, rows: count };
  });
  return { kind: 'document', document, rows: tables };
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
