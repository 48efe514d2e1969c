import type { KindSpec } from '../kind.ts';

/** The texts a generator lists as its values, each once, or its template or pattern; none where it lists none. */
export function listedWords({ values, template, pattern }: KindSpec): readonly string[] {
  if (typeof template === 'string') return [template];
  if (typeof pattern === 'string') return [pattern];
  if (!Array.isArray(values)) return [];
  const texts = values.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'value' in each ? each.value : undefined,
  );
  return [...new Set(texts.filter((each) => typeof each === 'string'))];
}
