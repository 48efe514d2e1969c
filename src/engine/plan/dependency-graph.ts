import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { relationSpec } from '../../schema/references/relation-spec.ts';
import { DOCUMENT_SCHEMA } from '../document-schema.ts';
import { sha256 } from '../random/sha256.ts';
import { utf8Bytes } from '../random/utf8.ts';
import type { BoundTable } from './bound-table.ts';
import { BoundedMap } from './bounded-map.ts';
import { type Dependency, dependencyName } from './dependency.ts';
import { dependencyInputs } from './dependency-inputs.ts';
import { hexText } from './hex-text.ts';
import { keyedDocument } from './keyed-document.ts';
import type { Step } from './plan.ts';

/** What the graph of a bound document says. */
export interface DependencyGraph {
  /** What is to be prepared, in an order in which each can be. */
  readonly steps: readonly Step[];
  /** Sixteen hexadecimal digits a node, by its name. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Cycles, and chains too long to follow. */
  readonly cycles: readonly Diagnostic[];
}

/** Longer chains of nodes that need each other would overflow the stack of a worker while a row is made. */
const MOST_NODES_IN_CHAIN = 500;

/** Walks the graph of tables and columns (R12): order, fingerprints, and cycles spelled out node by node. */
export function dependencyGraph(document: SemblanceDocument, tables: ReadonlyMap<string, BoundTable>): DependencyGraph {
  const steps: Step[] = [];
  const fingerprints = new Map<string, string>();
  const levels = new Map<string, number>();
  const cycles: Diagnostic[] = [];
  const open: string[] = [];
  const specs = keyedSpecs(document);
  let tooDeep = false;

  const visit = (dependency: Dependency): string => {
    const name = dependencyName(dependency);
    const known = fingerprints.get(name);
    if (known !== undefined) return known;
    const start = open.indexOf(name);
    if (start >= 0) {
      const names = [...open.slice(start), name];
      // Tables that are each other's parents are told so by their rows.
      if (!names.every(isPlace)) cycles.push(cycleOf(dependency, names, document));
      return 'cycle';
    }
    const needs = dependencyInputs(dependency, tables);
    if (needs === undefined) return 'missing';
    if (open.length === MOST_NODES_IN_CHAIN) {
      if (!tooDeep) cycles.push(tooDeepAt(dependency, document));
      tooDeep = true;
      return 'too deep';
    }
    open.push(name);
    const inputs = needs.map(visit);
    open.pop();
    const content = contentOf(dependency, tables, specs);
    const fingerprint = fingerprintOf([content, inputs]);
    fingerprints.set(name, fingerprint);
    const { table } = dependency;
    const over = accumulatedOver(tables, dependency);
    const below = needs.reduce((most, input) => Math.max(most, levels.get(dependencyName(input)) ?? 0), 0);
    const level = over === undefined ? below : below + 1;
    levels.set(name, level);
    if (dependency.kind === 'numbers') steps.push({ kind: 'count', table, fingerprint, level });
    if (dependency.kind === 'order' && isTimeOrdered(tables, table))
      steps.push({ kind: 'sort', table, fingerprint, level });
    if (dependency.kind === 'column' && over !== undefined)
      steps.push({ kind: 'accumulate', table, column: dependency.column, over, fingerprint, level });
    return fingerprint;
  };

  for (const table of tables.values()) {
    visit({ kind: 'order', table: table.name });
    for (const column of table.columns.keys()) {
      visit({ kind: 'column', table: table.name, column });
      visit({ kind: 'exported', table: table.name, column });
    }
  }
  return { steps, fingerprints, cycles };
}

/** The specs of a document with references spelled by key, for hashing; by the table they belong to. */
function keyedSpecs(document: SemblanceDocument): ReadonlyMap<TableSpec, TableSpec> {
  const keyed = keyedDocument(document, DOCUMENT_SCHEMA.json);
  return new Map(document.tables.map((table, index) => [table, keyed.tables[index] ?? table]));
}

/** What a node is by itself, as far as it can move a value. */
function contentOf(
  dependency: Dependency,
  tables: ReadonlyMap<string, BoundTable>,
  specs: ReadonlyMap<TableSpec, TableSpec>,
): unknown {
  const table = tables.get(dependency.table);
  if (table === undefined) return undefined;
  const keyed = specs.get(table.spec) ?? table.spec;
  if (dependency.kind !== 'column' && dependency.kind !== 'exported') {
    if (dependency.kind !== 'rows') return dependency.kind;
    // Row n of a root table has the identity n, so that their number says everything.
    const own = table.rows.kind === 'root' ? table.rows.count : keyed.rows;
    return [table.rows.kind, own, table.rowsReads];
  }
  const column = table.columns.get(dependency.column);
  if (column === undefined) return undefined;
  const spec = keyed.columns[table.spec.columns.indexOf(column.spec)];
  if (dependency.kind === 'exported') {
    // What a modifier is called moves nothing but its streams, which are among what was read.
    const modifiers = spec?.modifiers?.map((modifier) => ({ ...modifier, name: undefined }));
    return [modifiers ?? [], column.modifiers.reads];
  }
  const { type, scale, resolutionMs, reads } = column;
  return [spec && relationSpec(keyed, spec), type, scale, resolutionMs, reads];
}

/** The table whose rows a column is rolled up from in a pass of its own. */
function accumulatedOver(tables: ReadonlyMap<string, BoundTable>, node: Dependency): string | undefined {
  if (node.kind !== 'column') return undefined;
  return tables.get(node.table)?.columns.get(node.column)?.generator.accumulates?.table;
}

function isPlace(name: string): boolean {
  return name.endsWith('.#numbers') || name.endsWith('.#order');
}

function isTimeOrdered(tables: ReadonlyMap<string, BoundTable>, name: string): boolean {
  return tables.get(name)?.spec.order === 'time';
}

/** The fingerprints that were made last, by what they are of: an edit changes few of them. */
const FINGERPRINTS = new BoundedMap<string, string>(4096);
const LONGEST_KEPT = 8192;

/** Sixteen hexadecimal digits for something that JSON can hold, whatever the order of its keys. */
function fingerprintOf(content: unknown): string {
  const text = JSON.stringify(content);
  const known = FINGERPRINTS.get(text);
  if (known !== undefined) return known;
  const fingerprint = hexText(sha256(utf8Bytes(JSON.stringify(content, keysInOrder)))).slice(0, 16);
  if (text.length <= LONGEST_KEPT) FINGERPRINTS.set(text, fingerprint);
  return fingerprint;
}

/** Writes the keys of objects in one order, so that a document whose keys were only moved hashes alike. */
function keysInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tooDeepAt(node: Dependency, document: SemblanceDocument): Diagnostic {
  return {
    code: 'too_deep',
    severity: 'error',
    path: pathOf(node, document),
    message: `${dependencyName(node)} stands at the end of more than ${MOST_NODES_IN_CHAIN} columns and tables that need each other.`,
    hint: 'Shorten the chain: compute it from fewer steps.',
  };
}

function pathOf(node: Dependency, document: SemblanceDocument): string {
  const index = document.tables.findIndex((table) => table.name === node.table);
  if (node.kind === 'order' && document.tables[index]?.order !== undefined) return `/tables/${index}/order`;
  if (node.kind !== 'column' && node.kind !== 'exported') return `/tables/${index}/rows`;
  const column = document.tables[index]?.columns.findIndex((each) => each.name === node.column) ?? -1;
  return `/tables/${index}/columns/${column}/${node.kind === 'exported' ? 'modifiers' : 'generator'}`;
}

function cycleOf(node: Dependency, names: readonly string[], document: SemblanceDocument): Diagnostic {
  return {
    code: 'cycle',
    severity: 'error',
    path: pathOf(node, document),
    message: `These need each other, so none can come first: ${names.join(' needs ')}.`,
    hint: 'Break the circle: let one of them be made without the next.',
  };
}
