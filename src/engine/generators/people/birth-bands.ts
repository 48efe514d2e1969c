import type { LocaleData } from '../../plan/locale-data.ts';
import { civilFromDays, daysFromCivil } from '../../time/civil.ts';
import type { NameEntry } from './first-name-entries.ts';

/** Stretches of days on which people are born, and how births of each group of names are spread over them. */
export interface BirthBands {
  /** The first day of each stretch, and the day behind the last; since 1970. */
  readonly starts: Float64Array;
  /** Group by group: the share of its births up to the end of each stretch, rising to 1. */
  readonly upTo: Float64Array;
}

const YEARS = 5;
const LETTERS = 'fmu';
/** Each pass brings the shares of days nearer to what they should be; far more than it takes. */
const PASSES = 300;

/**
 * When the bearers of names are born, so that names are of their time and every day is as likely as any other all the same:
 * the joint law that has the shares of names, the shares of days and the odds of eras, for women, men and names of both alike
 * (iterative proportional fitting; Deming and Stephan, 1940).
 *
 * @param entries the names that are drawn from, with their weights
 * @param first the first day, since 1970
 * @param days how many days there are
 */
export function birthBands(data: LocaleData, entries: readonly NameEntry[], first: number, days: number): BirthBands {
  const starts = startsOf(first, days);
  const bands = starts.length - 1;
  const odds = eraOdds(data, starts);
  const groups = eraGroups(data);
  const count = odds.length * LETTERS.length;
  const weights = new Float64Array(count);
  for (const { place, weight } of entries)
    weights[groups[place] as number] = (weights[groups[place] as number] as number) + weight;
  const upTo = new Float64Array(count * bands);
  for (let letter = 0; letter < LETTERS.length; letter++) {
    const own = weights.subarray(letter * odds.length, (letter + 1) * odds.length);
    const factors = fittedFactors(own, odds, starts);
    for (let era = 0; era < odds.length; era++) {
      const shares = (odds[era] as Float64Array).map((each, band) => each * (factors[band] as number));
      const all = shares.reduce((sum, each) => sum + each, 0);
      let sum = 0;
      for (let band = 0; band < bands; band++) {
        sum += (shares[band] as number) / all;
        upTo[(letter * odds.length + era) * bands + band] = band === bands - 1 ? 1 : sum;
      }
    }
  }
  return { starts, upTo };
}

/** The group of each first name of a locale: one for each letter of `genders` and each era, names of no era first. */
export function eraGroups({ genders, eras = [] }: LocaleData): Uint8Array {
  const groups = new Uint8Array(genders.length);
  eras.forEach(({ names }, era) => {
    for (const place of names) groups[place] = era + 1;
  });
  return groups.map((era, place) => LETTERS.indexOf(genders.charAt(place)) * (eras.length + 1) + era);
}

/** The days on which a stretch of five years of the calendar begins, from the first day to the day behind the last. */
function startsOf(first: number, days: number): Float64Array {
  const starts = [first];
  const { year } = civilFromDays(first);
  for (let each = Math.floor(year / YEARS) * YEARS + YEARS; ; each += YEARS) {
    const start = daysFromCivil(each, 1, 1);
    if (start >= first + days) return Float64Array.from([...starts, first + days]);
    if (start > first) starts.push(start);
  }
}

/** How likely a birth in each stretch is for a name of each era, next to others; alike for names of none. */
function eraOdds({ eras = [] }: LocaleData, starts: Float64Array): readonly Float64Array[] {
  const years = Float64Array.from({ length: starts.length - 1 }, (_, band) => {
    const middle = Math.floor(((starts[band] as number) + (starts[band + 1] as number)) / 2);
    return civilFromDays(middle).year + 0.5;
  });
  return [
    years.map(() => 1),
    ...eras.map(({ year, spread }) =>
      years.map((each) => {
        const away = (each - year) / spread;
        const fall = 1 + away * away;
        return 1 / (fall * fall);
      }),
    ),
  ];
}

/** What the odds of each stretch are multiplied by, so that all names together are born on every day alike. */
function fittedFactors(weights: Float64Array, odds: readonly Float64Array[], starts: Float64Array): Float64Array {
  const bands = starts.length - 1;
  const lengths = Float64Array.from(
    { length: bands },
    (_, band) => (starts[band + 1] as number) - (starts[band] as number),
  );
  const all = weights.reduce((sum, each) => sum + each, 0);
  const total = lengths.reduce((sum, each) => sum + each, 0);
  const factors = Float64Array.from(lengths);
  if (all === 0) return factors;
  for (let pass = 0; pass < PASSES; pass++) {
    const reached = new Float64Array(bands);
    for (let era = 0; era < odds.length; era++) {
      const own = odds[era] as Float64Array;
      let sum = 0;
      for (let band = 0; band < bands; band++) sum += (own[band] as number) * (factors[band] as number);
      const scale = (weights[era] as number) / sum;
      for (let band = 0; band < bands; band++)
        reached[band] = (reached[band] as number) + scale * (own[band] as number) * (factors[band] as number);
    }
    for (let band = 0; band < bands; band++) {
      const wanted = (all * (lengths[band] as number)) / total;
      factors[band] = ((factors[band] as number) * wanted) / (reached[band] as number);
    }
  }
  return factors;
}
