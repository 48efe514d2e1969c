import type { TemplateCard as TemplateEntry } from '../../../runtime/domain-index.ts';

/** The templates that carry a tag, where one is given, and hold every word of a search somewhere. */
export function findTemplates(
  entries: readonly TemplateEntry[],
  search: string,
  tag: string | undefined,
): readonly TemplateEntry[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (tag !== undefined && !entry.tags.includes(tag)) return false;
    const text = [entry.title, entry.summary, entry.audience, ...entry.tags, ...entry.tables.map(({ name }) => name)]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The tags by which templates are told apart: those that several carry, the commonest first. */
export function tagsOf(entries: readonly TemplateEntry[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses]
    .filter(([, count]) => count > 1 && count < entries.length)
    .toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .map(([tag]) => tag);
}
