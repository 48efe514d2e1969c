import type { OutlineItem } from './outline-item.ts';

/** Whether two lines show the same, so that an unchanged line of a long outline need not be drawn again. */
export function sameItem(a: OutlineItem, b: OutlineItem): boolean {
  const { problems: before, ...first } = a;
  const { problems: after, ...second } = b;
  const rest = new Map<string, unknown>(Object.entries(second));
  const entries = Object.entries(first);
  return (
    before.errors === after.errors &&
    before.warnings === after.warnings &&
    entries.length === rest.size &&
    entries.every(([key, value]) => rest.get(key) === value)
  );
}
