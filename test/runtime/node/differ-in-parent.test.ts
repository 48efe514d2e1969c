import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../helpers/check-files.ts';
import { openDocument } from '../../helpers/open-document.ts';

const counting = (name: string) => ({ name, type: 'integer', generator: { kind: 'sequence' } });
const opened = openDocument({
  version: 1,
  name: 'Lists',
  seed: 4,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    { name: 'person', key: ['id'], rows: { kind: 'count', count: 2 }, columns: [counting('id')] },
    { name: 'thing', key: ['id'], rows: { kind: 'count', count: 9 }, columns: [counting('id')] },
    {
      name: 'wish',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'person', count: { kind: 'fixed', count: 2 } },
      columns: [
        counting('id'),
        { name: 'person_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'place', type: 'integer', generator: { kind: 'sequence', within: 'parent' } },
        {
          name: 'thing_id',
          type: 'integer',
          generator: { kind: 'reference', table: 'thing', distinct_within: 'parent' },
        },
      ],
    },
  ],
});

async function failedIn(wishes: readonly string[]) {
  const files = new Map([
    ['person.csv', 'id\n1\n2\n'],
    ['thing.csv', `id\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].join('\n')}\n`],
    ['wish.csv', `id,person_id,place,thing_id\n${wishes.join('\n')}\n`],
  ]);
  const { checks } = await checkFiles(opened, files);
  return checks.filter(({ verdict }) => verdict === 'fail').map(({ title, example }) => `${title}: ${example}`);
}

describe('files of rows that differ within their parent', () => {
  it('are intact where different parents have the same', async () => {
    expect(await failedIn(['1,1,1,7', '2,1,2,8', '3,2,1,7', '4,2,2,8'])).toEqual([]);
  });

  it('are not where one parent has the same pick or the same number twice', async () => {
    expect(await failedIn(['1,1,1,7', '2,1,2,7', '3,2,2,7', '4,2,2,8'])).toEqual([
      'No two rows of wish share their person_id and place: 3',
      'No two rows of wish share their person_id and thing_id: 1',
    ]);
  });
});
