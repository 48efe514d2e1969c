import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { offerCurrency } from '../../schema/packs/offer-currency.ts';
import { offerWords } from '../../schema/packs/offer-words.ts';
import { ENGINE_VERSION } from '../engine-version.ts';
import { artifactPlans } from './artifact-plans.ts';
import { bindDocument } from './bind-document.ts';
import type { BoundTable } from './bound-table.ts';
import { checkFeasibility } from './check-feasibility.ts';
import { checkRanges } from './check-ranges.ts';
import { checkRollups } from './check-rollups.ts';
import { type Dependency, dependencyName } from './dependency.ts';
import { dependencyGraph } from './dependency-graph.ts';
import { expectedRows } from './expected-rows.ts';
import type { BindingMemory } from './kept-binding.ts';
import type { Plan } from './plan.ts';
import type { Resources } from './resources.ts';
import { checkRowOverrides, type RowOverrides, withRows } from './with-rows.ts';

/** A plan, or what keeps the document from having one; warnings may stand beside a plan. */
export interface Compilation {
  readonly plan?: Plan;
  /** The bound tables of the plan, as `bindPlan` would bind them anew; texts of a library cannot be made with them yet. */
  readonly tables?: ReadonlyMap<string, BoundTable>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Run settings that decide what is generated (R56). */
export interface CompileSettings {
  /** Above 0. */
  readonly scale: number;
  /** Rows of single tables, instead of what document and scale say. */
  readonly rows?: RowOverrides;
}

/**
 * Checks a whole document before its first row and makes its plan: the same document and settings give the same plan.
 *
 * @param memory of documents that are compiled one after the other: what an edit did not reach is not bound again
 */
export function compile(
  written: SemblanceDocument,
  settings: CompileSettings,
  resources: Resources,
  memory?: BindingMemory,
): Compilation {
  const refused = checkRowOverrides(written, settings.rows);
  if (refused.length > 0) return { diagnostics: refused };
  const binding = bindDocument(withRows(written, settings.rows), settings.scale, resources, memory);
  const { document } = binding;
  const graph = dependencyGraph(document, binding.tables);
  const diagnostics = [...binding.diagnostics, ...graph.cycles];
  if (graph.cycles.length === 0) diagnostics.push(...checkRanges(document, binding.tables, binding.kept?.ranges));
  if (!diagnostics.some((each) => each.severity === 'error'))
    diagnostics.push(...checkFeasibility(document, binding.tables, graph.steps));
  if (diagnostics.some((each) => each.severity === 'error')) return { diagnostics };
  const artifacts = artifactPlans(binding.tables, expectedRows(binding.tables));
  diagnostics.push(...checkRollups(document, binding.tables, artifacts));
  if (diagnostics.some((each) => each.severity === 'error')) return { diagnostics };
  diagnostics.push(...offerWords(document, resources.local ?? []), ...offerCurrency(document, resources.local ?? []));
  if (memory !== undefined && binding.kept !== undefined) memory.kept = binding.kept;
  const fingerprint = (node: Dependency) => graph.fingerprints.get(dependencyName(node)) ?? '';
  const reads = [...binding.tables.values()].flatMap((table) =>
    [...table.columns.values()].flatMap((column) => [...column.reads, ...column.modifiers.reads]),
  );
  const textMethods = [...new Set(namedBy(reads, 'method '))];
  const plan: Plan = {
    engineVersion: ENGINE_VERSION,
    document: written,
    scale: settings.scale,
    ...(settings.rows && { rows: settings.rows }),
    resources: {
      lists: only(resources.lists, namedBy(reads, 'list ')),
      locales: only(resources.locales, namedBy(reads, 'locale ')),
      places: only(resources.places, namedBy(reads, 'places ')),
      products: only(resources.products, namedBy(reads, 'products ')),
      reviews: only(resources.reviews, namedBy(reads, 'reviews ')),
    },
    ...(textMethods.length > 0 && { textMethods }),
    steps: graph.steps,
    artifacts,
    tables: [...binding.tables.values()].map((table) => ({
      name: table.name,
      key: table.key,
      rowsFingerprint: fingerprint({ kind: 'rows', table: table.name }),
      orderFingerprint: fingerprint({ kind: 'order', table: table.name }),
      columns: [...table.columns.values()].map((column) => ({
        name: column.name,
        key: column.key,
        fingerprint: fingerprint({ kind: 'exported', table: table.name, column: column.name }),
        cleanFingerprint: fingerprint({ kind: 'column', table: table.name, column: column.name }),
        ...(column.generator.method && { method: column.generator.method }),
      })),
    })),
  };
  return { plan, tables: binding.tables, diagnostics };
}

function namedBy(reads: readonly string[], word: string): readonly string[] {
  return reads.filter((read) => read.startsWith(word)).map((read) => read.slice(word.length));
}

function only<Item>(all: Readonly<Record<string, Item>> = {}, names: readonly string[]): Record<string, Item> {
  const own = [...new Set(names)].flatMap((name) => {
    const item = all[name];
    return item === undefined ? [] : [[name, item] as const];
  });
  return Object.fromEntries(own);
}
