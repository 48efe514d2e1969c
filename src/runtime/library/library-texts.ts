import type { Plan } from '../../engine/plan/plan.ts';
import type { TextMakers } from '../../engine/plan/text-makers.ts';
import { fakerTexts } from '../faker-texts.ts';

let loaded: TextMakers | undefined;

/** As `textMakersFor`, at once: a program loads the whole library with the package. */
export function libraryTexts(plan: Plan): TextMakers | undefined {
  if (plan.textMethods === undefined) return undefined;
  loaded ??= fakerTexts();
  return loaded;
}
