import { z } from './zod.ts';

/** The zod model of what a document, a table or a column says of how its quality is judged. */
export const QUALITY = z
  .strictObject({
    weight: z
      .number()
      .min(0)
      .max(1000)
      .optional()
      .meta({
        title: 'Weight',
        description:
          'How much each check of a law counts in the score, beside 1 for the others; 0 leaves it out. A gate caps the score whatever it weighs.',
        examples: [3],
        fallback: 1,
      }),
    warn: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({
        title: 'Warn beyond',
        description:
          'The difference from the law, as a share, beyond which a check warns: 0.01 is 1 %. It must be more than chance makes of it as well.',
        examples: [0.02],
        fallback: 0.01,
      }),
    fail: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({
        title: 'Fail beyond',
        description:
          'The difference from the law, as a share, beyond which a check fails: 0.05 is 5 %. It must be more than chance makes of it as well.',
        examples: [0.05],
        fallback: 0.01,
      }),
  })
  .optional()
  .meta({
    title: 'Quality',
    description:
      'How the report judges the checks of laws. What a column says goes before its table, and that before the document. It never touches data.',
    examples: [{ weight: 2, fail: 0.05 }],
  });
