import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { addColumns } from './add-columns.ts';
import { closeBlocks } from './close-blocks.ts';
import type { Pack, PackBlock } from './pack-model.ts';
import { parentsFirst } from './parents-first.ts';
import { priceColumn } from './price-column.ts';
import { setVolume } from './set-volume.ts';
import { translateColumn } from './translate-column.ts';

/** What a person chose of a pack. */
export interface PackChoice {
  /** The names of the blocks; those required and those they need come by themselves. */
  readonly blocks: readonly string[];
  readonly seed: number;
  /** The sizes of tables by their names; the default of the volume where a table is left out. */
  readonly volumes?: Readonly<Record<string, number>>;
  readonly locale?: SemblanceDocument['locale'];
  /** That of the pack where it is left out. */
  readonly timeframe?: SemblanceDocument['timeframe'];
  /** The title of the pack where it is left out. */
  readonly name?: string;
}

/** The document a choice comes to: the tables of its blocks with what other blocks add to them, parents first. */
export function composeDocument(pack: Pack, choice: PackChoice): SemblanceDocument {
  const blocks = closeBlocks(pack, choice.blocks);
  const sized = blocks.flatMap(({ tables }) => tables).map((table) => sizedTable(table, pack, choice));
  return {
    version: 1,
    name: choice.name ?? pack.title,
    description: pack.summary,
    seed: choice.seed,
    ...(choice.locale !== undefined && { locale: choice.locale }),
    timeframe: choice.timeframe ?? pack.timeframe,
    tables: parentsFirst(sized.map((table) => localTable(grownTable(table, blocks), pack, choice))),
  };
}

function sizedTable(table: TableSpec, { volumes }: Pack, choice: PackChoice): TableSpec {
  const size = choice.volumes?.[table.name] ?? volumes.find((volume) => volume.table === table.name)?.default;
  return size === undefined ? table : (setVolume(table, size) ?? table);
}

/** A table in the words and the currency of a locale. */
function localTable(
  table: TableSpec,
  { translations = [], money = [], currencies = [] }: Pack,
  { locale }: PackChoice,
) {
  const words = translations.find((each) => each.locale === locale)?.words ?? [];
  const means = new Map(words.map((each) => [each.word, each.means]));
  const currency = currencies.find((each) => each.locale === locale);
  return {
    ...table,
    columns: table.columns
      .map((column) => (means.size === 0 ? column : translateColumn(column, means)))
      .map((column) => priceColumn(table.name, column, money, undefined, currency)),
  };
}

function grownTable(table: TableSpec, blocks: readonly PackBlock[]): TableSpec {
  const present = new Set(blocks.map(({ name }) => name));
  return blocks
    .flatMap(({ additions = [] }) => additions)
    .filter((addition) => addition.table === table.name && (addition.with ?? []).every((name) => present.has(name)))
    .reduce(addColumns, table);
}
