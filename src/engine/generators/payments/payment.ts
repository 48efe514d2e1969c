import { field, kindSchema } from '../../../schema/fields.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { rowLocales } from '../entities/row-locales.ts';
import { defineGenerator } from '../generator-kind.ts';
import { bindAccounts } from './accounts.ts';
import { cardBrands, cardExpiries, cardNumbers } from './cards.ts';

const PARTS = {
  card_brand: 'Visa',
  card_number: '4242424829175036',
  card_last4: '5036',
  card_expiry: '09/28',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
  currency: 'EUR',
} as const;

type Part = keyof typeof PARTS;

// Every key of the record is a part; a choice wants to know that there is at least one.
const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];

export const payment = defineGenerator({
  title: 'Card or account',
  question: 'Which part of a card or an account?',
  summary:
    'Cards and bank accounts that nobody has: numbers begin as those for tests do, and their check digits are right. All columns of a table that ask for the same one agree: the number fits the brand, the BIC the IBAN.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('payment', {
    part: field
      .choice(PART_NAMES, {
        title: 'Part',
        description: 'What the column holds of the card or the account.',
        example: 'card_number',
      })
      .meta({ samples: PARTS }),
    of: ofField({
      title: 'Which',
      description: 'Tells several cards or accounts in one row apart; "payment" where it is left out.',
      example: 'payout',
      fallback: 'payment',
    }),
    ...LOCALE_FIELDS,
  }),
  example: { kind: 'payment', part: 'card_number' },
  defaults: { kind: 'payment', part: 'card_number' },
  bind(spec, context) {
    const { part, of = 'payment' } = spec;
    const common = { nullable: false, distinct: false };
    switch (part) {
      case 'card_brand':
        return { ...common, fill: cardBrands(of, context) };
      case 'card_number':
      case 'card_last4':
        return { ...common, fill: cardNumbers(part, of, context) };
      case 'card_expiry':
        return { ...common, fill: cardExpiries(of, context) };
      default: {
        const locales = rowLocales(spec, { kind: 'payment', of }, context);
        if (locales === undefined) return undefined;
        const bound = bindAccounts(part, of, locales, context);
        if (part !== 'iban' || locales.names.length > 1 || !bound.nullable) return bound;
        context.report({
          code: 'infeasible',
          at: '/part',
          message: `Banks of ${locales.names[0]} have no IBANs.`,
          hint: 'Choose the locale of a country that has them, such as de_DE, or another part.',
          fix: {
            title: 'Take German accounts',
            edits: [{ op: 'set', path: `${context.path}/locale`, value: 'de_DE' }],
          },
        });
        return undefined;
      }
    }
  },
});
