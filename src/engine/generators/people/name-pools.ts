import type { LocaleData } from '../../plan/locale-data.ts';
import { type GuideTable, guideTable } from '../../random/guide-table.ts';

/** Names to draw from, by their places in the list of all. */
export interface NamePool {
  readonly table: GuideTable;
  readonly places: Int32Array;
}

/** Whose first names: those of women, those of men, all. */
export const NAME_CLASSES = { female: 0, male: 1, any: 2 } as const;

/** The letters of `LocaleData.genders` that each class draws from. */
const LETTERS = ['fu', 'mu', 'fmu'] as const;

/** The first names of a locale for each class, placed in a list that begins at `offset`. */
export function firstNamePools({ genders, firstWeights }: LocaleData, offset: number): readonly NamePool[] {
  return LETTERS.map((letters) => {
    const chosen = [...genders].flatMap((letter, i) => (letters.includes(letter) ? [i] : []));
    return poolOf(chosen, firstWeights, offset);
  });
}

/** The last names of a locale, placed in a list that begins at `offset`. */
export function lastNamePool(
  { lastNames, lastWeights }: Pick<LocaleData, 'lastNames' | 'lastWeights'>,
  offset: number,
): NamePool {
  return poolOf(
    lastNames.map((_, i) => i),
    lastWeights,
    offset,
  );
}

function poolOf(chosen: readonly number[], weights: readonly number[] | undefined, offset: number): NamePool {
  return {
    table: guideTable(chosen.map((i) => weights?.[i] ?? 1)),
    places: Int32Array.from(chosen, (i) => i + offset),
  };
}
