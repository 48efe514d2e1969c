import { titleOf } from './title-of.ts';

/** Choices of one group. */
export interface ChoiceGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** Choices such as `company.buzzPhrase` by what stands before the point: "Company", "Buzz phrase". */
export function groupedChoices(choices: readonly string[]): readonly ChoiceGroup[] {
  const groups = new Map<string, { readonly value: string; readonly label: string }[]>();
  for (const value of choices) {
    const [group = '', name = value] = value.split('.');
    const items = groups.get(group) ?? [];
    items.push({ value, label: inWords(name) });
    groups.set(group, items);
  }
  return [...groups].map(([group, items]) => ({ group: titleOf(group), items }));
}

/** `buzzPhrase` as "Buzz phrase"; capitals that stand together stay so. */
function inWords(name: string): string {
  const words = name.split(/(?<=[a-z])(?=[A-Z])/).map((word) => (/^[A-Z]{2,}/.test(word) ? word : word.toLowerCase()));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
