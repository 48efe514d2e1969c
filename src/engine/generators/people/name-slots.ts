import type { ColumnContext } from '../../plan/column-context.ts';
import type { LocaleData } from '../../plan/locale-data.ts';
import { permutation } from '../../random/permutation.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { lazily } from '../entities/lazily.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import type { RowLocales } from '../entities/row-locales.ts';
import { oncePerEngine } from '../once-per-engine.ts';
import { NAME_CLASSES } from './name-pools.ts';
import { type SlugCell, type SlugGroups, slugCells, slugGroups } from './slug-cells.ts';

/** The names of some rows, and the numbers that tell rows with the same slugs apart: 0 for the first of them. */
export interface SlottedNames {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly suffix: Float64Array;
}

export interface NameSlots {
  readonly of: (rows: RowSet) => SlottedNames;
}

/** Fewer slugs than this for people of whom the gender is not said would repeat themselves too often. */
const LEAST_FREE_SLUGS = 8;
const EACH_NTH_FREED = 12;

/**
 * Names by slots (R19): a keyed permutation gives each row of a table a slot, and a slot is a pair of slugs and a number.
 * No two rows of a locale get the same three; where a column says the gender, no two genders share a first slug.
 */
export function bindNameSlots(
  of: string,
  locales: RowLocales,
  data: readonly LocaleData[],
  starts: { readonly first: readonly number[]; readonly last: readonly number[] },
  genderOf: ((rows: RowSet) => Int32Array) | undefined,
  context: ColumnContext,
): NameSlots {
  const { name, rows: source } = context.table;
  context.remember('slots');
  // How many slots there are depends on how many rows; the number of a child counts the children of the parents before it.
  context.dependOn({ kind: 'rows', table: name });
  if (source.kind !== 'count') context.dependOn({ kind: 'numbers', table: name });
  const orderKey = context.stream('slot', of);
  const firstKey = context.stream('first_name', of);
  const lastKey = context.stream('last_name', of);
  const order = oncePerEngine((engine) => permutation(orderKey, slotsFor(engine.rowCount(name))));
  const groupsOfAll = lazily(() => {
    const lasts = data.map((each, i) => slugGroups(lastEntries(each, starts.last[i] as number)));
    const firsts = data.map((each, i) => firstGroups(each, starts.first[i] as number, genderOf !== undefined));
    const cells = firsts.map((byClass, i) => byClass.map((groups) => slugCells(groups, lasts[i] as SlugGroups)));
    return { firsts, lasts, cells };
  });
  return {
    of: oncePerRows(
      `slots ${orderKey.lane0} ${orderKey.lane1} ${locales.id} ${genderOf !== undefined}`,
      (rows): SlottedNames => {
        const slots = order(rows.engine);
        const { firsts, lasts, cells } = groupsOfAll();
        const numbers = rows.numbers();
        const locale = locales.of?.(rows);
        const gender = genderOf?.(rows);
        const spelling = { first: rows.uniforms(firstKey), last: rows.uniforms(lastKey) };
        const first = new Int32Array(rows.count);
        const last = new Int32Array(rows.count);
        const suffix = new Float64Array(rows.count);
        const cell: SlugCell = { first: 0, last: 0 };
        for (let row = 0; row < rows.count; row++) {
          const place = locale === undefined ? 0 : (locale[row] as number);
          const whose = gender === undefined ? NAME_CLASSES.any : (gender[row] as number);
          const own = cells[place]?.[whose] as (typeof cells)[number][number];
          const slot = slots.at(numbers[row] as number);
          own.at(slot, slots.size, cell);
          suffix[row] = slot - own.firstSlot(cell, slots.size);
          first[row] = spelt(firsts[place]?.[whose] as SlugGroups, cell.first, spelling.first[row] as number);
          last[row] = spelt(lasts[place] as SlugGroups, cell.last, spelling.last[row] as number);
        }
        return { first, last, suffix };
      },
    ),
  };
}

/** The next power of two, so that a table which grows keeps its names until it has twice as many rows. */
function slotsFor(rows: number): number {
  let slots = 1;
  while (slots < rows) slots *= 2;
  return slots;
}

function spelt({ spellings }: SlugGroups, group: number, u: number): number {
  const { table, places } = spellings[group] as SlugGroups['spellings'][number];
  return places[table === undefined ? 0 : table.pick(u)] as number;
}

type Entry = Parameters<typeof slugGroups>[0][number];

function lastEntries({ lastSlugs, lastWeights }: LocaleData, start: number): readonly Entry[] {
  return lastSlugs.map((slug, i) => ({ slug, weight: lastWeights?.[i] ?? 1, place: start + i }));
}

function firstGroups(data: LocaleData, start: number, isSplit: boolean): readonly SlugGroups[] {
  const byClass = slottedFirstNames(data, isSplit).map((entries) =>
    entries.map((entry) => ({ ...entry, place: entry.place + start })),
  );
  if (isSplit) return byClass.map(slugGroups);
  const all = slugGroups(byClass[0] ?? []);
  return [all, all, all];
}

/** The first names that slots draw from, by class. Where the gender is said, each slug belongs to one class only. */
export function slottedFirstNames(data: LocaleData, isSplit: boolean): readonly (readonly Entry[])[] {
  const entries = data.firstSlugs.map((slug, place) => ({ slug, weight: data.firstWeights?.[place] ?? 1, place }));
  if (!isSplit) return [entries, entries, entries];
  const classes = classOfSlugs(data);
  return [NAME_CLASSES.female, NAME_CLASSES.male, NAME_CLASSES.any].map((whose) =>
    entries.filter(({ slug }) => classes.get(slug) === whose),
  );
}

function classOfSlugs({ firstSlugs, genders }: LocaleData): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  firstSlugs.forEach((slug, i) => {
    const own = genders[i] === 'f' ? NAME_CLASSES.female : genders[i] === 'm' ? NAME_CLASSES.male : NAME_CLASSES.any;
    const known = classes.get(slug);
    classes.set(slug, known === undefined || known === own ? own : NAME_CLASSES.any);
  });
  const free = [...classes.values()].filter((whose) => whose === NAME_CLASSES.any).length;
  if (free < LEAST_FREE_SLUGS) {
    [...classes.keys()].forEach((slug, i) => {
      if (i % EACH_NTH_FREED === 0) classes.set(slug, NAME_CLASSES.any);
    });
  }
  return classes;
}
