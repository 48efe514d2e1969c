import type { DiagnosticCode } from './diagnostic-code.ts';
import type { JsonValue } from './json-value.ts';

/** How much a finding weighs: an error keeps the document from running, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One machine-applicable change of a document, addressed by JSON pointer (RFC 6901).
 *
 * `set` replaces the value at `path` or adds the member; `insert` puts an element into the array at `path` before
 * `index`; `remove` takes the member or element away; `rename` renames the object key at `path` and keeps its position.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: string; readonly value: JsonValue }
  | { readonly op: 'insert'; readonly path: string; readonly index: number; readonly value: JsonValue }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'rename'; readonly path: string; readonly to: string };

/** A repair that can be applied with one click: its edits are made in order, all or none. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** One finding about a document: what is wrong (`message`), where (`path`, a JSON pointer) and what to do (`hint`). */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  readonly fix?: Fix;
}
