import type { Artifacts } from '../../src/engine/plan/artifacts.ts';
import type { BoundTable } from '../../src/engine/plan/bound-table.ts';
import { BoundedMap } from '../../src/engine/plan/bounded-map.ts';
import { checkPrepared } from '../../src/engine/plan/check-prepared.ts';
import { compile } from '../../src/engine/plan/compile.ts';
import { bindPlan } from '../../src/engine/plan/open-plan.ts';
import type { Plan } from '../../src/engine/plan/plan.ts';
import { type CountCache, prepare } from '../../src/engine/plan/prepare.ts';
import type { TextMakers } from '../../src/engine/plan/text-makers.ts';
import { Engine } from '../../src/engine/rows/engine.ts';
import { readDocument } from '../../src/runtime/read-document.ts';
import { RESOURCES } from '../../src/runtime/resources.ts';
import type { Diagnostic } from '../../src/schema/diagnostic.ts';
import type { SemblanceDocument } from '../../src/schema/document-model.ts';
import type { JsonValue } from '../../src/schema/json-value.ts';

/** A document that was compiled and prepared, ready to give rows. */
export interface OpenDocument {
  readonly document: SemblanceDocument;
  readonly plan: Plan;
  readonly artifacts: Artifacts;
  readonly engine: Engine;
}

/** What a test may set; everything has the default of a run. */
export interface OpenSettings {
  readonly scale?: number;
  /** Tables up to this size are kept whole for look-ups. */
  readonly wholeTableRows?: number;
  /** Counting passes of earlier documents. */
  readonly counts?: CountCache;
  /** What documents that name methods of faker need. */
  readonly textMakers?: TextMakers;
}

/** Every finding about a value, through structure and compilation, and the plan where there is no error. */
export function checkDocument(
  value: unknown,
  scale = 1,
): {
  readonly plan?: Plan;
  /** The tables of the plan as compilation bound them: without texts that it was not given the makers of. */
  readonly tables?: ReadonlyMap<string, BoundTable>;
  readonly document?: SemblanceDocument;
  readonly diagnostics: readonly Diagnostic[];
} {
  // Tests hand over JSON values of any shape; the reader says which of them are documents.
  const reading = readDocument({ kind: 'value', value: value as JsonValue });
  if (reading.document === undefined) return { diagnostics: reading.diagnostics };
  const compiled = compile(reading.document, { scale }, RESOURCES);
  const diagnostics = [...reading.diagnostics, ...compiled.diagnostics];
  const fine = !diagnostics.some((each) => each.severity === 'error');
  return {
    document: reading.document,
    diagnostics,
    ...(fine && compiled.plan !== undefined && { plan: compiled.plan, tables: compiled.tables }),
  };
}

/** Runs a plan through its preparation; its tables are bound anew unless they are given. */
export function preparePlan(
  plan: Plan,
  counts: CountCache = emptyCounts(),
  textMakers?: TextMakers,
  tables: ReadonlyMap<string, BoundTable> = bindPlan(plan, textMakers),
): Artifacts {
  const steps = prepare(plan, tables, counts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A document ready to give rows, or everything that was found against it, before and after its rows were counted. */
export function tryDocument(
  value: unknown,
  settings: OpenSettings = {},
): { readonly opened?: OpenDocument; readonly diagnostics: readonly Diagnostic[] } {
  const { plan, document, diagnostics, tables: compiled } = checkDocument(value, settings.scale);
  if (plan === undefined || document === undefined) return { diagnostics };
  const { counts, textMakers } = settings;
  // As in the studio, what was bound to be compiled also gives rows; the battery of kinds binds each plan once more.
  const isAsCompiled = textMakers === undefined || plan.textMethods === undefined;
  const tables = isAsCompiled && compiled !== undefined ? compiled : bindPlan(plan, textMakers);
  const artifacts = preparePlan(plan, counts, textMakers, tables);
  const late = checkPrepared(document, artifacts);
  if (late.length > 0) return { diagnostics: [...diagnostics, ...late] };
  const engine = new Engine(tables, artifacts, settings.wholeTableRows);
  return { diagnostics, opened: { document, plan, artifacts, engine } };
}

/** Opens a document that is known to be valid; throws with its findings where it is not. */
export function openDocument(value: unknown, settings: OpenSettings = {}): OpenDocument {
  const { opened, diagnostics } = tryDocument(value, settings);
  if (opened === undefined)
    throw new Error(`openDocument: ${diagnostics.map((each) => `${each.path}: ${each.message}`).join('; ')}`);
  return opened;
}

/** A cache of so many counting passes with nothing in it. */
export function emptyCounts(most = 64): CountCache {
  return new BoundedMap(most);
}
