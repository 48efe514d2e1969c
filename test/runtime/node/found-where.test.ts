import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../helpers/check-files.ts';
import { openDocument } from '../../helpers/open-document.ts';

const counting = (name: string) => ({ name, type: 'integer', generator: { kind: 'sequence' } });
const parent = { name: 'person_id', type: 'integer', generator: { kind: 'parent' } };
const perPerson = { kind: 'per_parent', parent: 'person', count: { kind: 'fixed', count: 2 } };
const opened = openDocument({
  version: 1,
  name: 'Addresses',
  seed: 4,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    { name: 'person', key: ['id'], rows: { kind: 'count', count: 2 }, columns: [counting('id')] },
    { name: 'address', key: ['id'], rows: perPerson, columns: [counting('id'), parent] },
    {
      name: 'order',
      key: ['id'],
      rows: perPerson,
      columns: [
        counting('id'),
        parent,
        {
          name: 'address_id',
          type: 'integer',
          generator: {
            kind: 'reference',
            table: 'address',
            where: { column: 'person_id', equals_column: 'person_id' },
          },
        },
      ],
    },
  ],
});

async function agreement(orders: readonly string[], addresses = 'id,person_id\n1,1\n2,1\n3,2\n4,2\n') {
  const files = new Map([
    ['person.csv', 'id\n1\n2\n'],
    ['address.csv', addresses],
    ['order.csv', `id,person_id,address_id\n${orders.join('\n')}\n`],
  ]);
  const { checks } = await checkFiles(opened, files);
  return checks.filter(
    ({ title }) => title === 'Every order.address_id leads to a row of address with the same person_id',
  );
}

describe('files of rows that agree with what they point at', () => {
  it('are intact where they do', async () => {
    expect(await agreement(['1,1,2', '2,1,1', '3,2,4', '4,2,4'])).toMatchObject([{ verdict: 'pass', rows: 4 }]);
  });

  it('are not where a row points at one of another group', async () => {
    const [check] = await agreement(['1,1,2', '2,1,1', '3,2,1', '4,2,4']);
    expect(check).toMatchObject({ verdict: 'fail', value: 1, example: 2, columns: ['address_id'] });
  });

  it('are not tested where the other file does not say the group', async () => {
    const [check] = await agreement(['1,1,2', '2,1,1', '3,2,1', '4,2,4'], 'id\n1\n2\n3\n4\n');
    expect(check?.coverage).not.toBe('tested');
  });
});
