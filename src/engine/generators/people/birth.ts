import type { ResolvedReference } from '../../../schema/references/resolve-reference.ts';
import type { NumberVector } from '../../columns/vector.ts';
import type { NumericLaw } from '../../laws/law.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { StreamKey } from '../../random/stream-key.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { civilFromDays, daysFromCivil } from '../../time/civil.ts';
import { lazily } from '../entities/lazily.ts';
import { type BirthBands, birthBands, eraGroups } from './birth-bands.ts';
import { firstNameEntries } from './first-name-entries.ts';
import { NAME_CLASSES } from './name-pools.ts';
import type { People } from './people.ts';

const MS_PER_DAY = 86400000;
const LEAST_AGE = 18;
const MOST_AGE = 80;
/** How many classes of first names a locale has. */
const CLASSES = Object.keys(NAME_CLASSES).length;

/**
 * The birth dates of people between 18 and 79 on the day of `as_of`, every day equally likely: milliseconds since 1970. Where it
 * is known when first names were given, whoever has one is born in its time.
 */
export function birthDates(of: string, people: People, context: ColumnContext): (rows: RowSet) => NumberVector {
  const key = context.stream('birth_date', of);
  const { first, days } = birthDays(context);
  if (people.data.some(({ eras }) => eras !== undefined)) return birthsByName(people, key, first, days);
  return (rows) => {
    const values = rows.uniforms(key);
    for (let row = 0; row < rows.count; row++)
      values[row] = (first + Math.floor((values[row] as number) * days)) * MS_PER_DAY;
    return { storage: 'number', values };
  };
}

/** Birth dates by the first name of each row: its uniform chooses a stretch of years, and a day of it. */
function birthsByName(people: People, key: StreamKey, first: number, days: number): (rows: RowSet) => NumberVector {
  const { data, locales, said } = people;
  const known = lazily(() => ({
    groups: Uint8Array.from(data.flatMap((each) => [...eraGroups(each)])),
    laws: data.flatMap((each) =>
      firstNameEntries(people, each).map(({ entriesOf }) => lazily(() => birthBands(each, entriesOf(), first, days))),
    ),
  }));
  return (rows) => {
    const { groups, laws } = known();
    const values = rows.uniforms(key);
    const names = people.first(rows);
    const locale = locales.of?.(rows);
    const gender = said?.(rows);
    for (let row = 0; row < rows.count; row++) {
      const whose = gender === undefined ? NAME_CLASSES.any : (gender[row] as number);
      const place = (locale === undefined ? 0 : (locale[row] as number)) * CLASSES + whose;
      const { starts, upTo } = (laws[place] as () => BirthBands)();
      const u = values[row] as number;
      const from = (groups[names[row] as number] as number) * (starts.length - 1);
      let band = from;
      while (u >= (upTo[band] as number)) band++;
      const below = band === from ? 0 : (upTo[band - 1] as number);
      const start = starts[band - from] as number;
      const length = (starts[band - from + 1] as number) - start;
      const day = Math.floor(((u - below) / ((upTo[band] as number) - below)) * length);
      values[row] = (start + Math.min(day, length - 1)) * MS_PER_DAY;
    }
    return { storage: 'number', values };
  };
}

/** The law of the birth dates, or of the ages that come of them. */
export function birthLaw(part: 'birth_date' | 'age', context: ColumnContext): NumericLaw {
  const { first, days } = birthDays(context);
  const { year, month, day } = civilFromDays(Math.floor(context.asOf() / MS_PER_DAY));
  const upTo = (dayOf: number) => Math.min(1, Math.max(0, (dayOf - first + 1) / days));
  const cdf =
    part === 'birth_date'
      ? (ms: number) => upTo(Math.floor(ms / MS_PER_DAY))
      : // Whoever is older than that was born up to this day.
        (age: number) => 1 - upTo(daysFromCivil(year - Math.floor(age) - 1, month, day));
  return { kind: 'numeric', cdf, mean: undefined, sd: undefined, step: part === 'age' ? 1 : MS_PER_DAY };
}

/** The first of the days on which people are born, and how many there are. */
function birthDays(context: ColumnContext): { readonly first: number; readonly days: number } {
  const { year, month, day } = civilFromDays(Math.floor(context.asOf() / MS_PER_DAY));
  // Whoever is born on the first of these days turned 80 the day before: the day itself is left out.
  const first = daysFromCivil(year - MOST_AGE, month, day) + 1;
  return { first, days: daysFromCivil(year - LEAST_AGE, month, day) - first + 1 };
}

/** The birth dates that another column holds. */
export function birthsOf({ hops, column }: ResolvedReference): (rows: RowSet) => NumberVector {
  return (rows) => {
    const vector = rows.read(hops, column.name);
    if (vector.storage !== 'number') throw new Error(`birthsOf: ${column.name} holds no times`);
    return vector;
  };
}

/** Whole years from birth to the day of `as_of`; 0 for whoever is born later. Those of 29 February turn on 1 March. */
export function ages(births: (rows: RowSet) => NumberVector, context: ColumnContext): (rows: RowSet) => NumberVector {
  const now = civilFromDays(Math.floor(context.asOf() / MS_PER_DAY));
  return (rows) => {
    const { values, valid } = births(rows);
    const years = new Float64Array(rows.count);
    for (let row = 0; row < rows.count; row++) {
      const { year, month, day } = civilFromDays(Math.floor((values[row] as number) / MS_PER_DAY));
      const isBefore = now.month < month || (now.month === month && now.day < day);
      years[row] = Math.max(0, now.year - year - (isBefore ? 1 : 0));
    }
    return { storage: 'number', values: years, ...(valid !== undefined && { valid }) };
  };
}
