import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { longest } from '../entities/longest.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';
import type { People } from './people.ts';

const [DOT, AT] = [46, 64];
const SEPARATORS = utf8Bytes('._-');
/** Half of the addresses that need not be unique end in a number from 1 to 99. */
const NUMBERED = 0.5;
const MOST_DIGITS = 16;

/**
 * The user names of people, or their addresses: both slugs with a sign in between, from which they can be read back, and
 * a number. Where names come from slots, the sign is a dot and the number tells equal slugs apart.
 */
export function mailTexts(
  part: 'username' | 'email',
  people: People,
  of: string,
  context: ColumnContext,
): (rows: RowSet) => TextVector {
  const formKey = context.stream('mail', of);
  const domainKey = context.stream('domain', of);
  const domains = people.data.map((each) => each.domains.map(utf8Bytes));
  const { firsts, lasts, suffix, locales } = people;
  const mostBytes =
    longest(firsts.slugs) + longest(lasts.slugs) + MOST_DIGITS + 2 + Math.max(...domains.map((each) => longest(each)));
  return (rows) => {
    const first = people.first(rows);
    const last = people.last(rows);
    const numbers = suffix?.(rows);
    const forms = numbers === undefined ? rows.uniforms(formKey) : undefined;
    const choices = part === 'email' ? rows.uniforms(domainKey) : undefined;
    const locale = locales.of?.(rows);
    const write = (row: number, bytes: Uint8Array, start: number): number => {
      let at = putBytes(firsts.slugs[first[row] as number] as Uint8Array, bytes, start);
      let number = 0;
      if (forms === undefined) {
        bytes[at++] = DOT;
        number = numbers?.[row] as number;
      } else {
        // One uniform for both: the third it falls into is the sign, its place in the third the number.
        const thirds = (forms[row] as number) * SEPARATORS.length;
        const sign = Math.floor(thirds);
        bytes[at++] = SEPARATORS[sign] as number;
        const inside = thirds - sign;
        if (inside < NUMBERED) number = 1 + Math.floor((inside / NUMBERED) * 99);
      }
      at = putBytes(lasts.slugs[last[row] as number] as Uint8Array, bytes, at);
      if (number > 0) at = putNumber(number, 0, bytes, at);
      if (choices === undefined) return at;
      bytes[at++] = AT;
      const own = domains[locale === undefined ? 0 : (locale[row] as number)] as readonly Uint8Array[];
      return putBytes(own[Math.floor((choices[row] as number) * own.length)] as Uint8Array, bytes, at);
    };
    // Rows are ranks here: the text of a row is all that is made of its place.
    return rankedTexts({ mostBytes, write: (rank, target, at) => write(Number(rank), target, at) }, (row) => row, rows);
  };
}
