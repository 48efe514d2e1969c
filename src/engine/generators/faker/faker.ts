import { field, kindSchema } from '../../../schema/fields.ts';
import { defineGenerator } from '../generator-kind.ts';
import { drawnTexts, newTexts } from './drawn-texts.ts';
import { FAKER_METHODS, FAKER_VERSION } from './faker-methods.ts';

type Method = keyof typeof FAKER_METHODS;

// Every key of the list is a method; a choice wants to know that there is at least one.
const METHODS = Object.keys(FAKER_METHODS) as [Method, ...Method[]];

export const faker = defineGenerator({
  title: 'Words of faker',
  question: 'What kind of text?',
  summary:
    'A text from the library faker: a dish, a dog, a job, a genre of music, a phrase. In English; texts can come twice.',
  family: 'Text',
  types: ['text'],
  schema: kindSchema('faker', {
    method: field
      .choice(METHODS, {
        title: 'Method',
        description: 'What faker makes: a group, and what of it.',
        example: 'company.buzzPhrase',
      })
      .meta({ samples: FAKER_METHODS }),
  }),
  example: { kind: 'faker', method: 'company.buzzPhrase' },
  defaults: { kind: 'faker', method: 'commerce.department' },
  bind({ method }, context) {
    const key = context.stream('value');
    const make = context.textMaker(method, FAKER_VERSION);
    return {
      nullable: false,
      distinct: false,
      ...(make !== undefined && {
        anew: (count: number) => newTexts(make, { lane0: key.lane0, lane1: ~key.lane1 >>> 0 }, count),
      }),
      fill(rows) {
        if (make === undefined) throw new Error(`faker: the library that makes ${method} was not loaded`);
        return drawnTexts(make, key, rows);
      },
    };
  },
});
