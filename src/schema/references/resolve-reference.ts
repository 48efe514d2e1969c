import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import { nearestName } from '../nearest-name.ts';
import { relationOfColumn } from './relation-of-column.ts';
import { parentOf, type Relation, relationsOf, tableNamed } from './relations.ts';

/** What one word of a reference stands for. */
export type Meaning =
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'relation'; readonly table: string; readonly relation: string };

/** A reference with every step spelled out. */
export interface ResolvedReference {
  /** The relations to follow from the row, in order; none for a column of the same row. */
  readonly hops: readonly Relation[];
  readonly table: TableSpec;
  readonly column: ColumnSpec;
  /** What each dot-separated word denotes, for renames. */
  readonly meanings: readonly Meaning[];
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly reference: ResolvedReference }
  /** `near` is the whole reference with the unknown word replaced by the likeliest one. */
  | { readonly kind: 'unknown'; readonly choices: readonly string[]; readonly near?: string }
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] };

interface Step {
  readonly hops: readonly Relation[];
  readonly table: TableSpec;
  readonly meaning: Meaning;
}

/**
 * Resolves `column`, `table.column`, `fk_column.column` or `relation.column` (and longer chains) as seen from a row of a
 * table. A foreign key column is looked for first, then a relation of that name, then a table.
 *
 * A table's name leads through the driving parent, or the one foreign key that points there; where neither exists, the
 * driving parents' own relations are tried, nearest first. Several ways at the same distance are ambiguous.
 */
export function resolveReference(document: SemblanceDocument, from: TableSpec, text: string): Resolution {
  const words = text.split('.');
  let table = from;
  let hops: readonly Relation[] = [];
  const meanings: Meaning[] = [];
  for (const [index, word] of words.slice(0, -1).entries()) {
    const found = stepTo(document, table, word);
    if (found.kind === 'unknown') return { ...found, ...nearby(words, index, found.choices) };
    if (found.kind !== 'step') return found;
    table = found.step.table;
    hops = [...hops, ...found.step.hops];
    meanings.push(found.step.meaning);
  }
  const last = words[words.length - 1] ?? '';
  const column = table.columns.find((each) => each.name === last);
  if (column === undefined) {
    const prefix = words
      .slice(0, -1)
      .map((word) => `${word}.`)
      .join('');
    const names = table.columns.map((each) => each.name);
    return { kind: 'unknown', choices: names.map((name) => prefix + name), ...nearby(words, words.length - 1, names) };
  }
  meanings.push({ kind: 'column', table: table.name, column: column.name });
  return { kind: 'resolved', reference: { hops, table, column, meanings } };
}

function nearby(words: readonly string[], index: number, candidates: readonly string[]): { readonly near?: string } {
  const near = nearestName(words[index] ?? '', candidates);
  return near === undefined ? {} : { near: words.with(index, near).join('.') };
}

type StepResult = { readonly kind: 'step'; readonly step: Step } | Exclude<Resolution, { kind: 'resolved' }>;

function stepTo(document: SemblanceDocument, from: TableSpec, word: string): StepResult {
  const byColumn = relationOfColumn(from, word);
  const named = byColumn ?? relationsOf(from).find(({ name }) => name === word);
  const target = named === undefined ? undefined : tableNamed(document, named.target);
  if (named !== undefined && target !== undefined) {
    const meaning: Meaning =
      byColumn === undefined
        ? { kind: 'relation', table: from.name, relation: word }
        : { kind: 'column', table: from.name, column: word };
    return { kind: 'step', step: { hops: [named], table: target, meaning } };
  }
  const up: Relation[] = [];
  const seen = new Set<string>();
  for (let level: TableSpec | undefined = from; level !== undefined && !seen.has(level.name); ) {
    seen.add(level.name);
    const relations = relationsOf(level);
    const driving: Relation | undefined = relations[0]?.kind === 'parent' ? relations[0] : undefined;
    const ways =
      driving?.target === word
        ? [driving]
        : relations.filter((relation) => relation.kind === 'key' && relation.target === word);
    const [way] = ways;
    const table = tableNamed(document, word);
    if (ways.length > 1) return { kind: 'ambiguous', choices: ways.map((each) => each.name ?? each.column ?? word) };
    if (way !== undefined && table !== undefined) {
      return { kind: 'step', step: { hops: [...up, way], table, meaning: { kind: 'table', table: word } } };
    }
    const parent = parentOf(level);
    if (driving !== undefined) up.push(driving);
    level = parent === undefined ? undefined : tableNamed(document, parent);
  }
  return { kind: 'unknown', choices: reachable(document, from) };
}

/** The words with which a reference from this table may start a chain. */
function reachable(document: SemblanceDocument, from: TableSpec): readonly string[] {
  const words = new Set<string>();
  const seen = new Set<string>();
  for (let level: TableSpec | undefined = from; level !== undefined && !seen.has(level.name); ) {
    seen.add(level.name);
    for (const { target } of relationsOf(level)) if (tableNamed(document, target) !== undefined) words.add(target);
    const parent = parentOf(level);
    level = parent === undefined ? undefined : tableNamed(document, parent);
  }
  return [...words];
}
