import { field, kindSchema } from '../../schema/fields.ts';
import type { CategoricalLaw } from '../laws/law.ts';
import { defineLaw } from './define-law.ts';
import { ofUniform } from './of-uniform.ts';

export const boolean = defineLaw({
  title: 'Yes or no',
  question: 'How often is it true?',
  summary: 'True for a share of the rows, false for the others: is active, has opted in, was returned.',
  family: 'Choices',
  types: ['boolean'],
  schema: kindSchema('boolean', {
    share: field.parameter(
      { title: 'Share', description: 'How much of the rows is true, from 0 to 1.', example: 0.3 },
      { min: 0, max: 1 },
    ),
  }),
  example: { kind: 'boolean', share: 0.3 },
  defaults: { kind: 'boolean', share: 0.5 },
  bind({ share }, context) {
    const law: CategoricalLaw = { kind: 'categorical', values: ['true', 'false'], shares: [share, 1 - share] };
    return ofUniform(context, law, (values, count) => {
      // Uniforms lie strictly between 0 and 1, and 1 - u is exact: shares of 0 and 1 are certain.
      for (let i = 0; i < count; i++) values[i] = 1 - (values[i] as number) < share ? 1 : 0;
    });
  },
});
