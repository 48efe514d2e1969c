import type { LocaleData } from '../../plan/locale-data.ts';
import { slottedFirstNames } from './name-slots.ts';
import type { People } from './people.ts';

/** A name by its place in the list of its locale, and how often it comes. */
export interface NameEntry {
  readonly place: number;
  readonly weight: number;
}

interface NameEntries {
  /** A class of names. */
  readonly whose: number;
  readonly entriesOf: () => readonly NameEntry[];
}

/** The letters of `LocaleData.genders` that each class draws from. */
const LETTERS = ['fu', 'mu', 'fmu'] as const;

/** The first names of a locale that each class draws from. */
export function firstNameEntries(
  { said, suffix }: Pick<People, 'said' | 'suffix'>,
  data: LocaleData,
): readonly NameEntries[] {
  const slotted = suffix === undefined ? undefined : slottedFirstNames(data, said !== undefined);
  return LETTERS.map((letters, whose) => ({
    whose,
    entriesOf: () => slotted?.[whose] ?? entriesOf(data, letters),
  }));
}

function entriesOf({ genders, firstWeights }: LocaleData, letters: string): readonly NameEntry[] {
  const entries: NameEntry[] = [];
  for (let place = 0; place < genders.length; place++)
    if (letters.includes(genders.charAt(place))) entries.push({ place, weight: firstWeights?.[place] ?? 1 });
  return entries;
}
