import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { addColumns } from './add-columns.ts';
import { closeBlocks } from './close-blocks.ts';
import type { Pack, PackBlock } from './pack-model.ts';
import { parentsFirst } from './parents-first.ts';
import { setVolume } from './set-volume.ts';
import { translateWords } from './translate-words.ts';

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
    tables: parentsFirst(sized.map((table) => spokenTable(grownTable(table, blocks), pack, choice))),
  };
}

function sizedTable(table: TableSpec, { volumes }: Pack, choice: PackChoice): TableSpec {
  const size = choice.volumes?.[table.name] ?? volumes.find((volume) => volume.table === table.name)?.default;
  return size === undefined ? table : (setVolume(table, size) ?? table);
}

function spokenTable(table: TableSpec, { translations = [] }: Pack, { locale }: PackChoice): TableSpec {
  const words = translations.find((each) => each.locale === locale)?.words;
  return words === undefined ? table : translateWords(table, new Map(words.map(({ word, means }) => [word, means])));
}

function grownTable(table: TableSpec, blocks: readonly PackBlock[]): TableSpec {
  const present = new Set(blocks.map(({ name }) => name));
  return blocks
    .flatMap(({ additions = [] }) => additions)
    .filter((addition) => addition.table === table.name && (addition.with ?? []).every((name) => present.has(name)))
    .reduce(addColumns, table);
}
