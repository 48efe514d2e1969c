/** The list with the item at `from` standing at `to`; the same list where nothing moves, undefined where either is no place in it. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] | undefined {
  if (!Number.isInteger(to) || to < 0 || to >= items.length) return undefined;
  const item = items[from];
  if (item === undefined) return undefined;
  return from === to ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
