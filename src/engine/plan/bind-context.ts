import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { mayBeNull } from '../../schema/references/may-be-null.ts';
import {
  type Resolution,
  type ResolvedReference,
  resolveReference,
} from '../../schema/references/resolve-reference.ts';
import { streamKey } from '../random/stream-key.ts';
import type { CleanNulls } from './clean-nulls.ts';
import type { BindContext, Finding, ReferenceProblem } from './column-context.ts';
import type { Dependency } from './dependency.ts';
import type { Resources } from './resources.ts';
import type { TimeWindow } from './time-window.ts';

/** What all parts of a document share while it is bound. */
export interface Surroundings {
  readonly document: SemblanceDocument;
  readonly resources: Resources;
  readonly window: TimeWindow;
  readonly cleanNulls: CleanNulls;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A context that remembers what was asked of it. */
export interface RecordingContext extends BindContext {
  readonly inputs: readonly Dependency[];
  /** Everything else that was read: streams, lists, the window. */
  readonly reads: readonly string[];
}

/**
 * Makes the context of one part of a table.
 *
 * @param streamName the name its own streams are keyed by: that of the column, or "" for the rows
 */
export function bindContext(
  surroundings: Surroundings,
  table: TableSpec,
  path: string,
  streamName: string,
): RecordingContext {
  const { document, resources, window } = surroundings;
  const inputs: Dependency[] = [];
  const reads: string[] = [];
  const report = ({ at, severity = 'error', ...finding }: Finding) =>
    surroundings.report({ ...finding, severity, path: path + at });
  return {
    document,
    table,
    path,
    inputs,
    reads,
    report,
    remember: (fact) => void reads.push(fact),
    dependOn: (node) => void inputs.push(node),
    window() {
      reads.push(`window ${window.startMs} ${window.endMs} ${window.knownUntilMs}`);
      return window;
    },
    asOf() {
      reads.push(`as of ${window.asOfMs}`);
      return window.asOfMs;
    },
    stream(purpose, name = streamName) {
      const key = streamKey(document.seed, table.keyed_as ?? table.name, name, purpose);
      reads.push(`stream ${key.lane0} ${key.lane1}`);
      return key;
    },
    list(name) {
      reads.push(`list ${name}`);
      const list = resources.lists[name];
      if (list === undefined) throw new Error(`bindContext: the resources hold no list ${name}`);
      return list;
    },
    locale(name) {
      reads.push(`locale ${name}`);
      const locale = resources.locales?.[name];
      if (locale === undefined) throw new Error(`bindContext: the resources hold no locale ${name}`);
      return locale;
    },
    places(country) {
      reads.push(`places ${country}`);
      const places = resources.places?.[country];
      if (places === undefined) throw new Error(`bindContext: the resources hold no places of ${country}`);
      return places;
    },
    products(locale) {
      reads.push(`products ${locale}`);
      const products = resources.products?.[locale];
      if (products === undefined) throw new Error(`bindContext: the resources hold no products of ${locale}`);
      return products;
    },
    reviews(language) {
      reads.push(`reviews ${language}`);
      const reviews = resources.reviews?.[language];
      if (reviews === undefined) throw new Error(`bindContext: the resources hold no reviews in ${language}`);
      return reviews;
    },
    textMaker(method, version) {
      reads.push(`method ${method} ${version}`);
      return resources.textMakers?.(method);
    },
    resolve(text, at) {
      const resolution = resolveReference(document, table, text);
      if (resolution.kind === 'resolved') {
        dependOnAll(resolution.reference, table, inputs);
        return resolution.reference;
      }
      const { near, ...problem } = referenceProblem(table, text, resolution);
      report({
        ...problem,
        at,
        ...(near !== undefined && {
          fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: path + at, value: near }] },
        }),
      });
      return undefined;
    },
    mayBeNull: (reference) => mayBeNull(reference, table, document, surroundings.cleanNulls),
    lookUp(text, from = table) {
      const resolution = resolveReference(document, from, text);
      if (resolution.kind !== 'resolved') return { kind: 'problem', ...referenceProblem(from, text, resolution) };
      dependOnAll(resolution.reference, from, inputs);
      return { kind: 'reference', reference: resolution.reference };
    },
  };
}

function referenceProblem(
  table: TableSpec,
  text: string,
  resolution: Exclude<Resolution, { kind: 'resolved' }>,
): ReferenceProblem {
  const choices = resolution.choices.slice(0, 20).join(', ');
  if (resolution.kind === 'ambiguous') {
    return {
      code: 'ambiguous_reference',
      message: `"${text}" could be reached in several ways.`,
      hint: `Begin with the foreign key you mean: ${choices}.`,
    };
  }
  const { near } = resolution;
  const hint = choices === '' ? `No relation leads away from ${table.name}.` : `To choose from: ${choices}.`;
  return {
    code: 'unknown_reference',
    message: `"${text}" leads nowhere from ${table.name}.`,
    hint: near === undefined ? hint : `Did you mean "${near}"? ${hint}`,
    ...(near !== undefined && { near }),
  };
}

function dependOnAll({ hops, table: last, column }: ResolvedReference, from: TableSpec, inputs: Dependency[]): void {
  let table = from.name;
  for (const hop of hops) {
    if (hop.kind === 'key' && hop.column !== undefined) inputs.push({ kind: 'column', table, column: hop.column });
    table = hop.target;
  }
  inputs.push({ kind: 'column', table: last.name, column: column.name });
}
