import { kindSchema } from '../../../schema/fields.ts';
import { definePick } from './pick-kind.ts';

export const uniformPick = definePick({
  title: 'All alike',
  question: 'Which row?',
  summary: 'Every row of the target is equally likely.',
  family: 'Picks',
  schema: kindSchema('uniform', {}),
  example: { kind: 'uniform' },
  defaults: { kind: 'uniform' },
  bind: () => ({
    kind: 'ranked',
    skewed: false,
    forSize: (size) => ({
      cdf: (rank) => (rank + 1) / size,
      fill(uniforms, count, out) {
        for (let i = 0; i < count; i++) out[i] = Math.floor((uniforms[i] as number) * size);
      },
    }),
  }),
});
