import type { ColumnContext } from '../../plan/column-context.ts';
import type { ValuePromise } from '../value-promise.ts';
import { contentOf } from './content-of.ts';
import type { Reviews } from './review.ts';

/** Every sentence of a text is one that people with so many stars write. */
export function reviewPromise({ data, ratedBy }: Reviews, context: ColumnContext): readonly ValuePromise[] {
  if (ratedBy === undefined) return [];
  const own = context.column.name;
  return [
    {
      kind: 'belongs',
      columns: [own, ratedBy],
      says: `is what buyers write with the stars of ${ratedBy}`,
      holds([text, rating]) {
        const star = rating === 1 || rating === 2 || rating === 4 || rating === 5 ? rating - 1 : 2;
        const content = contentOf(star);
        return data.some(({ between, openings, details, closings }) =>
          isMadeOf(String(text), between, [
            ...(openings[star] ?? []),
            ...(details[content] ?? []),
            ...(closings[content] ?? []),
          ]),
        );
      },
    },
  ];
}

/** Whether a text is one sentence of a list, or several. */
function isMadeOf(text: string, between: string, sentences: readonly string[]): boolean {
  return sentences.some((each) => {
    if (!text.startsWith(each)) return false;
    const rest = text.slice(each.length);
    return rest === '' || (rest.startsWith(between) && isMadeOf(rest.slice(between.length), between, sentences));
  });
}
