import type { KindSpec } from '../kind.ts';

/** The texts a generator lists as its values, each once, or its template; none where it lists none. */
export function listedWords({ values, template }: KindSpec): readonly string[] {
  if (typeof template === 'string') return [template];
  if (!Array.isArray(values)) return [];
  const texts = values.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'value' in each ? each.value : undefined,
  );
  return [...new Set(texts.filter((each) => typeof each === 'string'))];
}
