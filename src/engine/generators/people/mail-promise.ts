import { utf8Text } from '../../formula/utf8-text.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { lazily } from '../entities/lazily.ts';
import { partColumn, type ValuePromise } from '../value-promise.ts';
import type { NameList } from './name-lists.ts';
import type { People } from './people.ts';

const ADDRESS = /^[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** An address, or a user name, is made of the first and the last name beside it: both slugs with one sign in between. */
export function mailPromises(
  part: 'username' | 'email',
  { firsts, lasts }: People,
  of: string,
  context: ColumnContext,
): readonly ValuePromise[] {
  const own = context.column.name;
  const isAddress = part === 'email';
  const form: ValuePromise = {
    kind: 'pattern',
    columns: [own],
    says: 'has the form of an e-mail address',
    holds: ([value]) => ADDRESS.test(String(value)),
  };
  const [first, last] = [
    partColumn(context, 'person', of, 'first_name'),
    partColumn(context, 'person', of, 'last_name'),
  ];
  const forms = isAddress ? [form] : [];
  if (first === undefined || last === undefined) return forms;
  const slugs = lazily(() => [slugsOf(firsts), slugsOf(lasts)] as const);
  const made: ValuePromise = {
    kind: 'belongs',
    columns: [own, first, last],
    says: `is made of ${first} and ${last}`,
    holds([value, firstName, lastName]) {
      const [ofFirst, ofLast] = slugs();
      const text = String(value);
      return (ofFirst.get(String(firstName)) ?? []).some((begin) =>
        (ofLast.get(String(lastName)) ?? []).some(
          (end) => text.startsWith(begin) && text.startsWith(end, begin.length + 1),
        ),
      );
    },
  };
  return [...forms, made];
}

/** The slugs of each name: in several locales a name may have several. */
function slugsOf({ texts, slugs }: NameList): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  texts.texts.forEach((name, i) => {
    const bytes = slugs[i] ?? new Uint8Array();
    const slug = utf8Text(bytes, 0, bytes.length);
    const known = found.get(name);
    if (known === undefined) found.set(name, [slug]);
    else if (!known.includes(slug)) known.push(slug);
  });
  return found;
}
