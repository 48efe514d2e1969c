import type { BoundTable } from '../engine/plan/bound-table.ts';
import { BoundedMap } from '../engine/plan/bounded-map.ts';
import { checkPrepared } from '../engine/plan/check-prepared.ts';
import { compile } from '../engine/plan/compile.ts';
import { prepare } from '../engine/plan/prepare.ts';
import type { RowOverrides } from '../engine/plan/with-rows.ts';
import { Cancelled } from '../runtime/cancelled.ts';
import type { DocumentSource, Job } from '../runtime/protocol.ts';
import { readDocument } from '../runtime/read-document.ts';
import { resourcesFor } from '../runtime/resources-for.ts';
import { tablesOfPlan } from '../runtime/tables-of-plan.ts';
import { takeTurns } from '../runtime/take-turns.ts';
import { textMakersFor } from '../runtime/text-makers-for.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { nearestName } from '../schema/nearest-name.ts';
import type { Typed } from './command.ts';
import { countOf } from './count-of.ts';
import { Failure } from './failure.ts';
import { findDocument } from './find-document.ts';
import { findingLine } from './finding-line.ts';
import { positiveNumber, wholeNumber } from './read-number.ts';
import { checkRows, rowsOf } from './rows-of.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A document ready to run. */
export interface OpenDocument {
  readonly job: Job;
  /** Its tables, bound. */
  readonly bound: ReadonlyMap<string, BoundTable>;
  /** The tables and their rows, in the order of the document. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly warnings: readonly Diagnostic[];
}

/** What an earlier run was made from. */
export interface EarlierRun {
  readonly source?: DocumentSource;
  readonly seed?: number;
  readonly scale?: number;
  readonly rows?: RowOverrides;
}

/**
 * Opens the document a command names, with its run settings `--seed`, `--scale` and `--rows`; where those are not given, they
 * are as an earlier run had them.
 *
 * @throws UsageError when there is no such document, Failure with all its errors when it is not valid, Cancelled when the
 * person broke off.
 */
export async function openDocument(
  typed: Typed,
  { signal }: Terminal,
  name: string = typed.operands[0] ?? '',
  earlier: EarlierRun = {},
): Promise<OpenDocument> {
  const scale = positiveNumber(typed, 'scale', earlier.scale ?? 1);
  const rows = rowsOf(typed) ?? earlier.rows;
  const { document: written, diagnostics } = readDocument(earlier.source ?? (await findDocument(name)));
  if (written === undefined || hasErrors(diagnostics)) throw new Failure(faults(name, diagnostics));
  const seed = wholeNumber(typed, 'seed', { min: 0, max: Number.MAX_SAFE_INTEGER }, earlier.seed ?? written.seed);
  checkRows(written, rows);
  const resources = await resourcesFor(written);
  const compiled = compile({ ...written, seed }, { scale, ...(rows && { rows }) }, resources);
  const { plan, diagnostics: findings } = compiled;
  if (plan === undefined) throw new Failure(faults(name, findings));
  const bound = tablesOfPlan(plan, compiled, await textMakersFor(plan));
  const steps = prepare(plan, bound, new BoundedMap(0));
  const artifacts = await takeTurns(steps, () => signal.aborted);
  if (artifacts === undefined) throw new Cancelled();
  const late = checkPrepared(plan.document, artifacts);
  if (late.length > 0) throw new Failure(faults(name, late));
  return {
    job: { plan, artifacts },
    bound,
    tables: plan.tables.map((table) => ({ name: table.name, rows: artifacts.rows[table.name] ?? 0 })),
    warnings: [...diagnostics, ...findings],
  };
}

/** The tables of a document that were asked for, in its order. @throws UsageError for a table it does not have. */
export function tablesNamed({ tables }: OpenDocument, names: readonly string[]): OpenDocument['tables'] {
  for (const name of names) {
    if (tables.some((table) => table.name === name)) continue;
    const choices = tables.map((table) => table.name);
    const near = nearestName(name, choices);
    const hint = near === undefined ? `Tables to choose from: ${choices.join(', ')}.` : `Did you mean "${near}"?`;
    throw new UsageError(`The document has no table "${name}". ${hint}`);
  }
  return tables.filter(({ name }) => names.includes(name));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function faults(name: string, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [`"${name}" has ${countOf(errors.length, 'error')}.`, ...errors.map(findingLine)].join('\n');
}
