import type { Vector } from '../../columns/vector.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { formLaw, laterLaw, listLaw, type WordLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import type { FillPlaces } from '../generator-kind.ts';
import { firstNameEntries } from './first-name-entries.ts';
import { NAME_CLASSES } from './name-pools.ts';
import type { People } from './people.ts';

const CLASSES = 3;

interface Places {
  readonly places: FillPlaces<Vector>;
  readonly isLawOfDraws?: boolean;
}

/** First names of each row's locale, of those that fit the gender where a column says it. */
export function firstNameLaws(people: People): Places {
  return wordPlaces(() => firstLaws(people), kindsOf(people, people.said));
}

/** Last names of each row's locale, as women or men carry them. */
export function lastNameLaws(people: People): Places {
  const isGendered = carriesGender(people);
  return {
    ...wordPlaces(() => lastLaws(people), kindsOf(people, isGendered ? people.gender : undefined)),
    isLawOfDraws: isGendered,
  };
}

/** Second last names of each row's locale. */
export function secondLastNameLaws(people: People): Places {
  return wordPlaces(() => lastLaws(people), kindsOf(people, undefined));
}

/** All names, as each locale writes them. */
export function fullNameLaws(people: People): Places {
  const both = () => {
    const [firsts, lasts] = [firstLaws(people), lastLaws(people)];
    return people.data.flatMap(({ fullName }, locale) =>
      Array.from({ length: CLASSES * CLASSES }, (_, each) => {
        const first = firsts[locale * CLASSES + Math.floor(each / CLASSES)];
        const last = lasts[locale * CLASSES + (each % CLASSES)];
        return first === undefined || last === undefined
          ? { place: () => -1 }
          : formLaw([{ form: fullName, weight: 1 }], { first, last, second: last });
      }),
    );
  };
  const isGendered = carriesGender(people);
  const [said, carried] = [kindsOf(people, people.said), kindsOf(people, isGendered ? people.gender : undefined)];
  const kinds = (rows: RowSet) => {
    const last = carried(rows);
    return said(rows).map((kind, row) => kind * CLASSES + ((last[row] as number) % CLASSES));
  };
  return { ...wordPlaces(both, kinds), isLawOfDraws: isGendered };
}

/** Women and men, as first names have them. */
export function genderLaws(people: People): Places {
  const laws = () =>
    people.data.flatMap((data) =>
      firstNameEntries(people, data).map((names) => {
        let [women, men] = [0, 0];
        for (const { place, weight } of names.entriesOf()) {
          const letter = data.genders[place];
          const isOpen = letter === 'u' && names.whose === NAME_CLASSES.any;
          const isWoman = names.whose === NAME_CLASSES.female || (names.whose === NAME_CLASSES.any && letter === 'f');
          women += isOpen ? weight / 2 : isWoman ? weight : 0;
          men += isOpen ? weight / 2 : isWoman ? 0 : weight;
        }
        return listLaw(['female', 'male'], [women, men]);
      }),
    );
  return wordPlaces(laws, kindsOf(people, people.said));
}

/** The titles of women and of men. */
export function prefixLaws(people: People): Places {
  const laws = () =>
    people.data.flatMap(({ prefixes }) => [listLaw(prefixes.female), listLaw(prefixes.male), listLaw([])]);
  return { ...wordPlaces(laws, kindsOf(people, people.gender)), isLawOfDraws: true };
}

function carriesGender({ data }: People): boolean {
  return data.some(({ lastNamesOfWomen }) => lastNamesOfWomen !== undefined);
}

/** The number of each row's law, of three for each locale. */
function kindsOf({ locales }: People, classOf: ((rows: RowSet) => Int32Array) | undefined) {
  return (rows: RowSet): Int32Array => {
    const locale = locales.of?.(rows);
    const whose = classOf?.(rows);
    const kinds = rows.freshIntegers();
    for (let row = 0; row < kinds.length; row++)
      kinds[row] = (locale?.[row] ?? 0) * CLASSES + (whose?.[row] ?? NAME_CLASSES.any);
    return kinds;
  };
}

function firstLaws(people: People): readonly WordLaw[] {
  return people.data.flatMap((data) =>
    firstNameEntries(people, data).map(({ entriesOf }) =>
      laterLaw(() => {
        const entries = entriesOf();
        return listLaw(
          entries.map(({ place }) => data.firstNames[place] ?? ''),
          entries.map(({ weight }) => weight),
        );
      }),
    ),
  );
}

function lastLaws({ data }: People): readonly WordLaw[] {
  return data.flatMap(({ lastNames, lastNamesOfWomen, lastWeights }) => {
    const ofMen = listLaw(lastNames, lastWeights);
    return [lastNamesOfWomen === undefined ? ofMen : listLaw(lastNamesOfWomen, lastWeights), ofMen, ofMen];
  });
}
