import { BoundedMap } from '../../engine/plan/bounded-map.ts';
import { checkPrepared } from '../../engine/plan/check-prepared.ts';
import { compile as compileDocument } from '../../engine/plan/compile.ts';
import { prepare } from '../../engine/plan/prepare.ts';
import type { RowOverrides } from '../../engine/plan/with-rows.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { JsonValue } from '../../schema/json-value.ts';
import type { Job } from '../protocol.ts';
import { readDocument } from '../read-document.ts';
import { RESOURCES } from '../resources.ts';
import { tablesOfPlan } from '../tables-of-plan.ts';
import { libraryTexts } from './library-texts.ts';

/** What decides the data of a run, besides the document. */
export interface LibrarySettings {
  /** Instead of the document's own: a whole number from 0. */
  readonly seed?: number;
  /** Multiplies the rows of every table that is not fixed; above 0. */
  readonly scale?: number;
  /** Rows of single tables by their names, whatever the scale. */
  readonly rows?: RowOverrides;
}

/** A document that is ready to give rows: plain data. */
export interface LibraryPlan {
  /** The tables and their rows, in the order of the document. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly job: Job;
}

/** A plan, or what keeps the document from having one; warnings may stand beside a plan. */
export interface LibraryCompilation {
  readonly plan?: LibraryPlan;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a document and makes everything that has to be there before its first row. Never throws for a document that is
 * wrong: what is wrong with it are the diagnostics.
 *
 * @param document a document as JSON text, or as the value of such a text
 */
export function compile(document: unknown, settings: LibrarySettings = {}): LibraryCompilation {
  // Whoever calls may hand over anything; the reader says what is a document.
  const source =
    typeof document === 'string' ? { kind: 'text', text: document } : { kind: 'value', value: document as JsonValue };
  const reading = readDocument(source as Parameters<typeof readDocument>[0]);
  if (reading.document === undefined || hasErrors(reading.diagnostics)) return { diagnostics: reading.diagnostics };
  const { seed = reading.document.seed, scale = 1, rows } = settings;
  const compiled = compileDocument({ ...reading.document, seed }, { scale, ...(rows && { rows }) }, RESOURCES);
  const diagnostics = [...reading.diagnostics, ...compiled.diagnostics];
  if (compiled.plan === undefined) return { diagnostics };
  const { plan } = compiled;
  const steps = prepare(plan, tablesOfPlan(plan, compiled, libraryTexts(plan)), new BoundedMap(0));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const artifacts = step.value;
  const late = checkPrepared(plan.document, artifacts);
  if (late.length > 0) return { diagnostics: [...diagnostics, ...late] };
  const tables = plan.tables.map(({ name }) => ({ name, rows: artifacts.rows[name] ?? 0 }));
  return { plan: { tables, job: { plan, artifacts } }, diagnostics };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
