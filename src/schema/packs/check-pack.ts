import { closeBlocks } from './close-blocks.ts';
import type { Pack, PackBlock, PackVolume } from './pack-model.ts';
import { setVolume } from './set-volume.ts';

/** What is wrong with a pack: where, as a JSON pointer, what, and what to do about it. */
export interface PackFault {
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** What a pack says that cannot hold, whatever is chosen of it; its structure holds. */
export function checkPack(pack: Pack): readonly PackFault[] {
  return [
    ...twice(pack.blocks, ({ name }) => name).map(({ name, place }) => ({
      path: `/blocks/${place}/name`,
      message: `There are two blocks "${name}".`,
      hint: 'Give one of them another name.',
    })),
    ...twoOwners(pack),
    ...pack.blocks.flatMap((block, b) => [...checkNeeds(pack, block, b), ...checkAdditions(pack, block, b)]),
    ...checkVolumes(pack),
  ];
}

function twoOwners({ blocks }: Pack): readonly PackFault[] {
  const owned = blocks.flatMap(({ tables }, b) =>
    tables.map(({ name }, t) => ({ name, path: `/blocks/${b}/tables/${t}` })),
  );
  return twice(owned, ({ name }) => name).map(({ name, place }) => ({
    path: owned[place]?.path ?? '',
    message: `The table "${name}" comes with two blocks.`,
    hint: 'Let one block bring it and the other one add columns to it.',
  }));
}

function checkNeeds({ blocks }: Pack, block: PackBlock, b: number): readonly PackFault[] {
  return (block.needs ?? []).flatMap((name, n) =>
    blocks.some((each) => each.name === name)
      ? []
      : [{ path: `/blocks/${b}/needs/${n}`, message: `There is no block "${name}".`, hint: namesOf(blocks) }],
  );
}

function checkAdditions(pack: Pack, block: PackBlock, b: number): readonly PackFault[] {
  return (block.additions ?? []).flatMap((addition, a) => {
    const path = `/blocks/${b}/additions/${a}`;
    const unknown = (addition.with ?? []).flatMap((name, w) =>
      pack.blocks.some((each) => each.name === name)
        ? []
        : [{ path: `${path}/with/${w}`, message: `There is no block "${name}".`, hint: namesOf(pack.blocks) }],
    );
    if (unknown.length > 0) return unknown;
    const present = closeBlocks(pack, [block.name, ...(addition.with ?? [])]);
    const table = present.flatMap(({ tables }) => tables).find(({ name }) => name === addition.table);
    if (table === undefined) {
      return [
        {
          path: `${path}/table`,
          message: `"${block.name}" adds to the table "${addition.table}", which need not be there.`,
          hint: 'Need the block that brings the table, or name it in "with".',
        },
      ];
    }
    const names = present
      .flatMap((each) => each.additions ?? [])
      .filter((each) => each.table === table.name)
      .flatMap(({ columns }) => columns.map(({ name }) => name));
    const { after } = addition;
    if (after === undefined || [...names, ...table.columns.map(({ name }) => name)].includes(after)) return [];
    return [
      {
        path: `${path}/after`,
        message: `The table "${table.name}" has no column "${after}".`,
        hint: 'Name a column of the table, or leave "after" out.',
      },
    ];
  });
}

function checkVolumes({ blocks, volumes }: Pack): readonly PackFault[] {
  const tables = blocks.flatMap((block) => block.tables);
  const doubled = twice(volumes, ({ table }) => table).map(({ name, place }) => ({
    path: `/volumes/${place}/table`,
    message: `Two volumes set the size of "${name}".`,
    hint: 'Keep one of them.',
  }));
  const wrong = volumes.flatMap((volume: PackVolume, v): readonly PackFault[] => {
    const path = `/volumes/${v}`;
    const table = tables.find(({ name }) => name === volume.table);
    if (table === undefined) {
      const hint = `Tables to choose from: ${tables.map(({ name }) => name).join(', ')}.`;
      return [{ path: `${path}/table`, message: `No block brings a table "${volume.table}".`, hint }];
    }
    if (setVolume(table, volume.default) === undefined) {
      const message = `The rows of "${volume.table}" have neither a number nor a mean that could be set.`;
      return [{ path: `${path}/table`, message, hint: 'Take a count, or a law of children with a mean.' }];
    }
    if (volume.min <= volume.default && volume.default <= volume.max) return [];
    const message = `The default of "${volume.table}" does not lie between its least and its most.`;
    return [{ path: `${path}/default`, message, hint: 'Move one of the three.' }];
  });
  return [...doubled, ...wrong];
}

/** The items whose name an earlier one has. */
function twice<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly { readonly name: string; readonly place: number }[] {
  const names = items.map(nameOf);
  return names.map((name, place) => ({ name, place })).filter(({ name, place }) => names.indexOf(name) < place);
}

function namesOf(blocks: readonly PackBlock[]): string {
  return `Blocks to choose from: ${blocks.map(({ name }) => name).join(', ')}.`;
}
