/** A line that can be looked for. */
interface Line {
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly keywords?: string | readonly string[] | undefined;
}

/**
 * Lines in which every word of a query occurs: those whose label is or begins with the query first, then those whose label
 * has every word, then those that only their description or keywords answer for; otherwise in the order they came.
 */
export function findLines<T extends Line>(query: string, lines: readonly T[]): readonly T[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return lines;
  const ranked: T[][] = [[], [], [], []];
  for (const line of lines) {
    const label = line.label?.toLowerCase() ?? '';
    const text = [label, line.description, line.keywords].flat().join(' ').toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const rank =
      label === wanted ? 0 : label.startsWith(wanted) ? 1 : words.every((word) => label.includes(word)) ? 2 : 3;
    ranked[rank]?.push(line);
  }
  return ranked.flat();
}
