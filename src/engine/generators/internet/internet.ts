import type { ColumnType } from '../../../schema/column-type.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import { fixedRange } from '../../plan/value-range.ts';
import { ofField } from '../entities/entity-fields.ts';
import { fitsPart } from '../entities/fits-part.ts';
import { defineGenerator } from '../generator-kind.ts';
import { addresses } from './addresses.ts';
import { agents, ports } from './clients.ts';
import { sites } from './sites.ts';

const PARTS = {
  domain: 'bright-harbor.example',
  url: 'https://bright-harbor.example/products/482',
  ipv4: '10.24.117.8',
  ipv6: '2001:db8:4f2:9a1c::8d03',
  mac: '02:5e:91:c4:7a:0f',
  port: '443',
  user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) …',
} as const;

type Part = keyof typeof PARTS;

// Every key of the record is a part; a choice wants to know that there is at least one.
const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];
const PORT: readonly ColumnType[] = ['integer', 'text'];

export const internet = defineGenerator({
  title: 'Internet',
  question: 'Which address on the internet?',
  summary:
    'Domains, pages, addresses and browsers. Domains and addresses are those that are kept for examples and private networks: nobody is reached by them. The page of a row lies in its domain.',
  family: 'People and things',
  types: ['text', 'integer'],
  schema: kindSchema('internet', {
    part: field
      .choice(PART_NAMES, { title: 'Part', description: 'What the column holds.', example: 'url' })
      .meta({ samples: PARTS }),
    of: ofField({
      title: 'Which',
      description: 'Tells several addresses in one row apart; "internet" where it is left out.',
      example: 'referrer',
      fallback: 'internet',
    }),
  }),
  example: { kind: 'internet', part: 'url' },
  defaults: { kind: 'internet', part: 'ipv4' },
  bind({ part, of = 'internet' }, context) {
    if (!fitsPart(part, part === 'port' ? PORT : ['text'], context)) return undefined;
    const common = { nullable: false, distinct: false };
    switch (part) {
      case 'domain':
      case 'url':
        return { ...common, fill: sites(part, of, context) };
      case 'ipv4':
      case 'ipv6':
      case 'mac':
        return { ...common, fill: addresses(part, of, context) };
      case 'user_agent':
        return { ...common, fill: agents(of, context) };
      case 'port':
        return {
          ...common,
          ...(context.type === 'integer' && { range: () => fixedRange(0, 65535) }),
          fill: ports(of, context),
        };
    }
  },
});
