import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { sha256 } from '../random/sha256.ts';
import { utf8Bytes } from '../random/utf8.ts';
import type { BoundTable } from './bound-table.ts';
import { type Dependency, dependencyName } from './dependency.ts';
import { hexText } from './hex-text.ts';

/** What the graph of a bound document says. */
export interface DependencyGraph {
  /** Tables in an order in which each can be counted. */
  readonly order: readonly string[];
  /** Sixteen hexadecimal digits a node, by its name. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly cycles: readonly Diagnostic[];
}

interface Node {
  readonly inputs: readonly Dependency[];
  readonly content: unknown;
}

/** Walks the graph of `table.#rows` and `table.column` (R12): order, fingerprints, and cycles spelled out node by node. */
export function dependencyGraph(document: SemblanceDocument, tables: ReadonlyMap<string, BoundTable>): DependencyGraph {
  const order: string[] = [];
  const fingerprints = new Map<string, string>();
  const cycles: Diagnostic[] = [];
  const open: string[] = [];

  const visit = (dependency: Dependency): string => {
    const name = dependencyName(dependency);
    const known = fingerprints.get(name);
    if (known !== undefined) return known;
    const start = open.indexOf(name);
    if (start >= 0) {
      cycles.push(cycleOf([...open.slice(start), name], document));
      return 'cycle';
    }
    const node = nodeOf(dependency, tables);
    if (node === undefined) return 'missing';
    open.push(name);
    const inputs = node.inputs.map(visit);
    open.pop();
    const fingerprint = hexText(sha256(utf8Bytes(JSON.stringify([node.content, inputs])))).slice(0, 16);
    fingerprints.set(name, fingerprint);
    if (dependency.kind === 'rows') order.push(dependency.table);
    return fingerprint;
  };

  for (const table of tables.values()) {
    visit({ kind: 'rows', table: table.name });
    for (const column of table.columns.keys()) visit({ kind: 'column', table: table.name, column });
  }
  return { order, fingerprints, cycles };
}

function nodeOf(dependency: Dependency, tables: ReadonlyMap<string, BoundTable>): Node | undefined {
  const table = tables.get(dependency.table);
  if (table === undefined) return undefined;
  if (dependency.kind === 'rows') {
    const count = table.rows.kind === 'root' ? table.rows.count : undefined;
    return { inputs: table.rowsInputs, content: [table.spec.rows, count, table.rowsReads] };
  }
  const column = table.columns.get(dependency.column);
  if (column === undefined) return undefined;
  const { spec, type, scale, resolutionMs, reads } = column;
  return { inputs: column.inputs, content: [spec.generator, type, scale, resolutionMs, reads] };
}

function cycleOf(names: readonly string[], document: SemblanceDocument): Diagnostic {
  const [first = ''] = names;
  const [tableName, columnName] = first.split('.');
  const index = document.tables.findIndex((table) => table.name === tableName);
  const column = document.tables[index]?.columns.findIndex((each) => each.name === columnName) ?? -1;
  return {
    code: 'cycle',
    severity: 'error',
    path: column < 0 ? `/tables/${index}/rows` : `/tables/${index}/columns/${column}/generator`,
    message: `These need each other, so none can come first: ${names.join(' needs ')}.`,
    hint: 'Break the circle: let one of them be made without the next.',
  };
}
