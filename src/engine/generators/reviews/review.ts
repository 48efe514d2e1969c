import { field, kindSchema } from '../../../schema/fields.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { ReviewData } from '../../plan/review-data.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { rowLocales } from '../entities/row-locales.ts';
import { defineGenerator } from '../generator-kind.ts';
import { matchCases } from '../match-cases.ts';
import { reviewTexts } from './review-texts.ts';
import { reviewTitles } from './review-titles.ts';

const PARTS = {
  title: 'Better than expected',
  text: 'I like it a lot. It feels solid. I would buy it again.',
} as const;
const STARS = [1, 2, 3, 4, 5];
/** What is written of a row that says no number of stars. */
const UNKNOWN_STARS = 2;

/** Of whom the reviews of some rows are. */
export interface Reviews {
  /** By language of a row. */
  readonly data: readonly ReviewData[];
  /** The place of each row's language; undefined where there is one only. */
  readonly languages?: (rows: RowSet) => Int32Array;
  /** One less than the stars of each row. */
  readonly stars: (rows: RowSet) => Int32Array;
  /** The column of the row that says the stars, where it holds whole numbers. */
  readonly ratedBy?: string;
  readonly of: string;
}

export const review = defineGenerator({
  title: 'Review',
  question: 'Title or text, and how many stars?',
  summary:
    'What buyers write, in the language of the locale: happy with five stars, cross with one. Texts are put together from one to four sentences.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('review', {
    part: field
      .choice(['title', 'text'], {
        title: 'Part',
        description: 'What the column holds of the review.',
        example: 'text',
      })
      .meta({ samples: PARTS }),
    rating_from: field.reference('column', {
      title: 'Stars from',
      description: 'A column that says the stars of each row, from 1 to 5; other rows are neither happy nor cross.',
      example: 'quantity',
    }),
    of: ofField({
      title: 'Which',
      description: 'Tells several reviews in one row apart; "review" where it is left out.',
      example: 'answer',
      fallback: 'review',
    }),
    ...LOCALE_FIELDS,
  }),
  example: { kind: 'review', part: 'text', rating_from: 'quantity' },
  defaults: { kind: 'review', part: 'text', rating_from: '' },
  bind(spec, context) {
    const { part, of = 'review' } = spec;
    const locales = rowLocales(spec, { kind: 'review', of }, context);
    const rating = ratingOf(spec.rating_from, context);
    if (locales === undefined || rating === undefined) return undefined;
    const reviews: Reviews = {
      data: locales.names.map((name) => context.reviews(name.slice(0, 2))),
      ...(locales.of && { languages: locales.of }),
      ...rating,
      of,
    };
    const made = part === 'title' ? reviewTitles(reviews, context) : reviewTexts(reviews, context);
    return { nullable: false, distinct: false, ...made };
  },
});

function ratingOf(text: string, context: ColumnContext): Pick<Reviews, 'stars' | 'ratedBy'> | undefined {
  const source = context.resolve(text, '/rating_from');
  if (source === undefined) return undefined;
  const shape = context.shapeOf(source.column);
  if (shape.type !== 'integer' && shape.type !== 'float' && shape.type !== 'decimal') {
    context.report({
      code: 'type_mismatch',
      at: '/rating_from',
      message: `"${source.column.name}" is ${shape.type}, and no number of stars.`,
      hint: 'Name a column of numbers from 1 to 5.',
    });
    return undefined;
  }
  const match = matchCases(STARS, shape, context);
  if (match === undefined) return undefined;
  return {
    stars: (rows) =>
      match(rows.read(source.hops, source.column.name), rows.count).map((place) =>
        place < STARS.length ? place : UNKNOWN_STARS,
      ),
    ...(source.hops.length === 0 && shape.type === 'integer' && { ratedBy: source.column.name }),
  };
}
