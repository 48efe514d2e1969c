import type { FormatTable } from '../format-table.ts';

/**
 * Tables in an order in which they can be loaded: each behind those it points at, else as they come. Where tables point
 * at each other in a circle, the first of them in the given order goes first.
 */
export function loadOrder(tables: readonly FormatTable[]): readonly FormatTable[] {
  const left = new Set(tables);
  const names = new Set(tables.map(({ name }) => name));
  const ordered: FormatTable[] = [];
  while (left.size > 0) {
    const next = [...left].find((table) => isFree(table, names)) ?? oneOfCircle(left, names);
    if (next === undefined) return ordered;
    ordered.push(next);
    left.delete(next);
    names.delete(next.name);
  }
  return ordered;
}

/** Whether it points at no table that is left but itself. */
function isFree({ name, foreignKeys }: FormatTable, left: ReadonlySet<string>): boolean {
  return foreignKeys.every(({ target }) => target === name || !left.has(target));
}

/** Following first targets from any table leads into a circle; one that stands on it, the first in the order. */
function oneOfCircle(left: ReadonlySet<FormatTable>, names: ReadonlySet<string>): FormatTable | undefined {
  const path: FormatTable[] = [];
  let [table] = left;
  while (table !== undefined && !path.includes(table)) {
    path.push(table);
    const { name, foreignKeys } = table;
    const target = foreignKeys.find((key) => key.target !== name && names.has(key.target))?.target;
    table = [...left].find((each) => each.name === target);
  }
  const circle = table === undefined ? path : path.slice(path.indexOf(table));
  return [...left].find((each) => circle.includes(each));
}
