import type { Plan } from '../engine/plan/plan.ts';
import type { TextMakers } from '../engine/plan/text-makers.ts';

let loaded: TextMakers | undefined;

/** The library that makes texts of a plan, loaded when the first plan names one of its methods. */
export async function textMakersFor(plan: Plan): Promise<TextMakers | undefined> {
  if (plan.textMethods === undefined) return undefined;
  if (loaded === undefined) {
    const { fakerTexts } = await import('./faker-texts.ts');
    loaded ??= fakerTexts();
  }
  return loaded;
}
