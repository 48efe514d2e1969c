import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { longest } from '../entities/longest.ts';
import { putBytes } from '../entities/put-bytes.ts';
import type { ValuePromise } from '../value-promise.ts';
import { contentOf } from './content-of.ts';
import type { Reviews } from './review.ts';
import { reviewPromise } from './review-promise.ts';

/** What reviews are made of, for so many of all: an opening, how many details, a closing. */
const SHAPES = [
  { upTo: 0.1, hasOpening: true, details: 0, hasClosing: false },
  { upTo: 0.2, hasOpening: true, details: 0, hasClosing: true },
  { upTo: 0.36, hasOpening: true, details: 1, hasClosing: false },
  { upTo: 0.52, hasOpening: true, details: 1, hasClosing: true },
  { upTo: 0.64, hasOpening: true, details: 2, hasClosing: false },
  { upTo: 0.72, hasOpening: true, details: 2, hasClosing: true },
  { upTo: 0.84, hasOpening: false, details: 1, hasClosing: true },
  { upTo: 0.93, hasOpening: false, details: 2, hasClosing: false },
  { upTo: 1, hasOpening: false, details: 2, hasClosing: true },
];

/** Texts of reviews: one to four sentences that fit the stars of a row, none of them twice. */
export function reviewTexts(
  reviews: Reviews,
  context: ColumnContext,
): { readonly fill: (rows: RowSet) => TextVector; readonly promises: readonly ValuePromise[] } {
  const { data, languages, stars, of } = reviews;
  const keys = ['length', 'opening', 'detail', 'second', 'closing'].map((part) => context.stream(`review_${part}`, of));
  const written = data.map(({ between, openings, details, closings }) => ({
    between: utf8Bytes(between),
    openings: openings.map((each) => each.map(utf8Bytes)),
    details: details.map((each) => each.map(utf8Bytes)),
    closings: closings.map((each) => each.map(utf8Bytes)),
  }));
  const most = (lists: readonly (readonly Uint8Array[])[]) => longest(lists.flat());
  const mostBytes = Math.max(
    ...written.map(
      (each) => most(each.openings) + 2 * most(each.details) + most(each.closings) + 3 * each.between.length,
    ),
  );
  return {
    promises: reviewPromise(reviews, context),
    fill(rows) {
      const [length, opening, detail, second, closing] = keys.map((key) => rows.uniforms(key));
      const language = languages?.(rows);
      const star = stars(rows);
      const write = (rank: number | bigint, bytes: Uint8Array, start: number): number => {
        const row = Number(rank);
        const own = written[language?.[row] ?? 0] as (typeof written)[number];
        const content = contentOf(star[row] as number);
        const details = own.details[content] as readonly Uint8Array[];
        const shape = SHAPES.find(({ upTo }) => (length?.[row] as number) < upTo);
        let at = start;
        const add = (sentence: Uint8Array) => {
          at = putBytes(sentence, bytes, at === start ? at : putBytes(own.between, bytes, at));
        };
        if (shape?.hasOpening === true) add(taken(own.openings[star[row] as number], opening?.[row]));
        const place = Math.floor((detail?.[row] as number) * details.length);
        // The second is another one.
        const step = 1 + Math.floor((second?.[row] as number) * (details.length - 1));
        for (let i = 0; i < (shape?.details ?? 0); i++) add(details[(place + i * step) % details.length] as Uint8Array);
        if (shape?.hasClosing === true) add(taken(own.closings[content], closing?.[row]));
        return at;
      };
      return rankedTexts({ mostBytes, write }, (row) => row, rows);
    },
  };
}

function taken(list: readonly Uint8Array[] | undefined, u: number | undefined): Uint8Array {
  return list?.[Math.floor((u ?? 0) * list.length)] ?? new Uint8Array();
}
