import { describe, expect, it } from 'vitest';
import type { ColumnSpec, TableSpec } from '../../../src/schema/document-model.ts';
import { blockChoices } from '../../../src/schema/packs/block-choices.ts';
import { checkPack } from '../../../src/schema/packs/check-pack.ts';
import { composeDocument } from '../../../src/schema/packs/compose-document.ts';
import type { Pack, PackBlock } from '../../../src/schema/packs/pack-model.ts';

const id: ColumnSpec = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

function column(name: string, value = 'x'): ColumnSpec {
  return { name, type: 'text', generator: { kind: 'constant', value } };
}

function table(name: string, rows: TableSpec['rows'], ...columns: readonly ColumnSpec[]): TableSpec {
  return { name, key: ['id'], rows, columns: [id, ...columns] };
}

function block(name: string, more: Partial<PackBlock>): PackBlock {
  return { name, title: name, question: `${name}?`, summary: name, tables: [], ...more };
}

const owner = table('owner', { kind: 'count', count: 5 }, column('name'));
const someHaveNone = { kind: 'zero_inflated', zero_share: 0.2, law: { kind: 'poisson', mean: 2 } };
const pet = table('pet', { kind: 'per_parent', parent: 'owner', count: someHaveNone });

const PACK: Pack = {
  name: 'pets',
  version: 1,
  title: 'Pets',
  summary: 'Owners and pets.',
  tags: [],
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  blocks: [
    block('pets', {
      needs: ['owners'],
      tables: [pet],
      additions: [
        { table: 'owner', after: 'id', columns: [column('phone'), column('name', 'y')] },
        { table: 'owner', with: ['vets'], columns: [column('vet')] },
      ],
    }),
    block('owners', { required: true, tables: [owner] }),
    block('vets', { tables: [table('vet', { kind: 'count', count: 3 })] }),
  ],
  volumes: [
    { table: 'owner', title: 'How many owners?', unit: 'owners', default: 50, min: 1, max: 100 },
    { table: 'pet', title: 'How many pets?', unit: 'pets', default: 3, min: 0, max: 10 },
  ],
};

const compose = (...blocks: readonly string[]) => composeDocument(PACK, { blocks, seed: 7 });
const columnsOf = (document: { readonly tables: readonly TableSpec[] }, name: string) =>
  document.tables.find((each) => each.name === name)?.columns.map((each) => each.name);

describe('a document of a pack', () => {
  it('holds what was chosen, what is required and what is needed, parents first', () => {
    expect(compose().tables.map(({ name }) => name)).toEqual(['owner']);
    expect(compose('pets').tables.map(({ name }) => name)).toEqual(['owner', 'pet']);
  });

  it('takes name, seed, period and locale from the choice, else from the pack', () => {
    expect(compose()).toMatchObject({ version: 1, name: 'Pets', seed: 7, timeframe: PACK.timeframe });
    const timeframe = { start: '2020-01-01', end: '2021-01-01' };
    const chosen = { blocks: [], seed: 0, name: 'Mine', timeframe, locale: 'en_US' } as const;
    expect(composeDocument(PACK, chosen)).toMatchObject({ name: 'Mine', seed: 0, timeframe, locale: 'en_US' });
  });

  it('has the sizes of the choice, else the defaults; a mean where rows come per parent', () => {
    const sizes = (volumes: Record<string, number>) =>
      composeDocument(PACK, { blocks: ['pets'], seed: 7, volumes }).tables.map(({ rows }) => rows);
    expect(sizes({})).toMatchObject([{ count: 50 }, { count: { zero_share: 0.2, law: { mean: 3 } } }]);
    expect(sizes({ owner: 9, pet: 0.5 })).toMatchObject([{ count: 9 }, { count: { law: { mean: 0.5 } } }]);
  });

  it('says listed values in the language of the choice, and nothing else', () => {
    const values = [{ value: 'cat', weight: 2 }, { value: 'dog' }, { value: 3 }];
    const kind: ColumnSpec = { name: 'cat', type: 'text', generator: { kind: 'category', values } };
    const sound: ColumnSpec = {
      name: 'sound',
      type: 'text',
      generator: { kind: 'lookup', by: 'cat', values: [{ when: 'cat', value: 'meow' }], otherwise: 'dog' },
    };
    const words = [
      { word: 'cat', means: 'Katze' },
      { word: 'dog', means: 'Hund' },
    ];
    const tables = [table('owner', { kind: 'count', count: 5 }, kind, sound, column('name', 'cat'))];
    const pack: Pack = { ...PACK, blocks: [block('owners', { tables })], translations: [{ locale: 'de_DE', words }] };
    const generators = (locale?: 'de_DE' | 'fr_FR') =>
      composeDocument(pack, { blocks: ['owners'], seed: 7, ...(locale !== undefined && { locale }) })
        .tables[0]?.columns.slice(1)
        .map((each) => each.generator);
    const plain = tables[0]?.columns.slice(1).map((each) => each.generator);
    expect(generators()).toEqual(plain);
    expect(generators('fr_FR')).toEqual(plain);
    expect(generators('de_DE')).toEqual([
      { kind: 'category', values: [{ value: 'Katze', weight: 2 }, { value: 'Hund' }, { value: 3 }] },
      { kind: 'lookup', by: 'cat', values: [{ when: 'cat', value: 'meow' }], otherwise: 'Hund' },
      { kind: 'constant', value: 'cat' },
    ]);
  });

  it('has new columns where they belong, others replaced in place, those for several blocks only with all of them', () => {
    expect(columnsOf(compose('pets'), 'owner')).toEqual(['id', 'phone', 'name']);
    expect(compose('pets').tables[0]?.columns[2]?.generator).toEqual({ kind: 'constant', value: 'y' });
    expect(columnsOf(compose('pets', 'vets'), 'owner')).toEqual(['id', 'phone', 'name', 'vet']);
    expect(columnsOf(compose('vets'), 'owner')).toEqual(['id', 'name']);
  });
});

describe('the choices of a pack', () => {
  it('are all of them, each once', () => {
    const { choices, isComplete } = blockChoices(PACK, 100);
    expect(isComplete).toBe(true);
    const all = ['owners', 'owners,vets', 'pets,owners', 'pets,owners,vets'];
    expect(choices.map((each) => each.join()).sort()).toEqual(all);
  });

  it('are cut where there are too many, and say so', () => {
    expect(blockChoices(PACK, 3)).toMatchObject({ choices: { length: 3 }, isComplete: false });
  });
});

describe('a pack that does not hold together is told', () => {
  const withBlock = (more: Partial<PackBlock>): Pack => ({ ...PACK, blocks: [...PACK.blocks, block('more', more)] });
  const adding = (addition: NonNullable<PackBlock['additions']>[number]) => withBlock({ additions: [addition] });
  const withVolumes = (volumes: Pack['volumes']): Pack => ({ ...PACK, volumes });
  it.each([
    ['a block that is not there', withBlock({ needs: ['dogs'] }), '/blocks/3/needs/0', 'no block "dogs"'],
    ['a table of two blocks', withBlock({ tables: [owner] }), '/blocks/3/tables/0', '"owner" comes with two blocks'],
    [
      'two blocks of a name',
      { ...PACK, blocks: [...PACK.blocks, block('vets', {})] },
      '/blocks/3/name',
      'two blocks "vets"',
    ],
    [
      'columns for a table that need not be there',
      adding({ table: 'vet', columns: [id] }),
      '/blocks/3/additions/0/table',
      'which need not be there',
    ],
    [
      'a condition on an unknown block',
      adding({ table: 'owner', with: ['cats'], columns: [id] }),
      '/blocks/3/additions/0/with/0',
      'no block "cats"',
    ],
    [
      'a place behind an unknown column',
      adding({ table: 'owner', after: 'age', columns: [id] }),
      '/blocks/3/additions/0/after',
      'no column "age"',
    ],
    [
      'a size of an unknown table',
      withVolumes(PACK.volumes.map((each) => ({ ...each, table: `${each.table}s` }))),
      '/volumes/0/table',
      'No block brings a table "owners"',
    ],
    [
      'a default beyond the most',
      withVolumes(PACK.volumes.map((each) => ({ ...each, max: 2 }))),
      '/volumes/0/default',
      'does not lie between its least and its most',
    ],
    [
      'two sizes of a table',
      withVolumes([...PACK.volumes, ...PACK.volumes]),
      '/volumes/2/table',
      'Two volumes set the size of "owner"',
    ],
  ] as const)('%s', (_, pack, path, message) => {
    const found = checkPack(pack);
    expect(found).toContainEqual(expect.objectContaining({ path, message: expect.stringContaining(message) }));
  });

  it('and nothing is said of one that does', () => {
    expect(checkPack(PACK)).toEqual([]);
  });
});
