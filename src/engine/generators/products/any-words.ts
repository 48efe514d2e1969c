import { joinTexts } from '../../columns/join-texts.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { formLaw, listLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import type { BoundGenerator } from '../generator-kind.ts';
import { pickFrom } from '../pick-from.ts';

/** English adjective, material and article drawn each for itself. */
export function anyWords(part: 'name' | 'article' | 'material', of: string, context: ColumnContext): BoundGenerator {
  const words = (list: string) => context.list(`en_US/product_${list}s`);
  const listed = (list: string) => pickFrom(words(list), context.stream(list, of));
  const common = { nullable: false, distinct: false };
  if (part !== 'name') {
    const law = words(part);
    return { ...common, ...wordPlaces(() => [listLaw(law)]), fill: listed(part) };
  }
  const laws = (['adjective', 'material', 'article'] as const).map((list) => [list, words(list)] as const);
  const nameLaw = () =>
    formLaw(
      [{ form: '{adjective} {material} {article}', weight: 1 }],
      Object.fromEntries(laws.map(([list, texts]) => [list, listLaw(texts)])),
    );
  const [adjective, material, article] = [listed('adjective'), listed('material'), listed('article')];
  return {
    ...common,
    ...wordPlaces(() => [nameLaw()]),
    fill: (rows) => joinTexts([adjective(rows), material(rows), article(rows)], ' ', rows.count),
  };
}
