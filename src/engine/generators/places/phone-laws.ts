import type { PlaceData } from '../../plan/place-data.ts';
import type { WordLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import type { Places } from './place-draws.ts';
import { type DrawnForm, signsOf } from './put-form.ts';

type FormsOf = (data: PlaceData, isMobile: boolean) => readonly (readonly DrawnForm[])[];

/** So many signs at the beginning of a number tell most forms apart. */
const LEAD = 5;

/**
 * The numbers of each row's city, where they stand beside one; else those of its country, of cities by their population.
 */
export function phoneLaws({ data, locales, city }: Places, isMobile: boolean, formsOf: FormsOf) {
  if (!isMobile)
    return wordPlaces(
      () => data.flatMap((each) => formsOf(each, false).map((forms) => numberLaw(forms.map((form) => [form, 1])))),
      city,
    );
  const laws = () =>
    data.map((each) => {
      const forms = formsOf(each, true);
      return numberLaw(
        forms.flatMap((own, place) => {
          const weight = (each.cities.population[place] ?? 0) / own.length;
          return own.map((form): Weighted => [form, weight]);
        }),
      );
    });
  return wordPlaces(laws, locales.of);
}

type Weighted = readonly [form: DrawnForm, weight: number];

/** Numbers of some forms, each by its weight; inside of a form all alike. */
function numberLaw(weighted: readonly Weighted[]): WordLaw {
  const byText = new Map<string, { readonly form: DrawnForm; weight: number }>();
  for (const [form, weight] of weighted) {
    const text = String.fromCharCode(...form.bytes);
    const known = byText.get(text);
    if (known === undefined) byText.set(text, { form, weight });
    else known.weight += weight;
  }
  const forms = [...byText.values()];
  const total = forms.reduce((sum, { weight }) => sum + weight, 0);
  const starts: number[] = [];
  forms.reduce((sum, { weight }) => {
    starts.push(sum);
    return sum + weight;
  }, 0);
  const byLead = new Map<string, readonly number[]>();
  const candidates = (text: string) => {
    const lead = text.slice(0, LEAD);
    const known = byLead.get(lead) ?? forms.flatMap(({ form }, i) => (signsOf(form, lead, 0) === undefined ? [] : [i]));
    byLead.set(lead, known);
    return known;
  };
  return {
    place(text, u) {
      for (const i of candidates(text)) {
        const { form, weight } = forms[i] as (typeof forms)[number];
        const inside = text.length === form.bytes.length ? signsOf(form, text, u) : undefined;
        if (inside !== undefined) return ((starts[i] as number) + inside * weight) / total;
      }
      return -1;
    },
  };
}
